package io.depotdesk.app.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds stops that lie close together at one level. The first stop of a group is its seed; who comes later
/// joins the nearest seed in reach, so that the same stops make the same groups.
final class ClusterFinder {

    private static final double REACH = 19;

    private final double reach;
    private final Map<Long, List<Group>> cells = new HashMap<>();
    private final List<Group> groups = new ArrayList<>();

    private static final class Group {
        final List<PlacedMarker> members = new ArrayList<>();

        PlacedMarker seed() {
            return members.getFirst();
        }
    }

    private ClusterFinder(double scale) {
        reach = REACH * scale;
    }

    /// Returns the groups of at least [Cluster#LEAST] stops.
    ///
    /// @param markers in the order in which they matter
    /// @param scale of the markers, 1 at text size 100 %
    static List<Cluster> of(List<PlacedMarker> markers, double scale) {
        ClusterFinder finder = new ClusterFinder(scale);
        markers.forEach(finder::add);
        List<Cluster> clusters = new ArrayList<>();
        for (Group group : finder.groups) {
            if (group.members.size() >= Cluster.LEAST) {
                put(cluster(group), clusters, scale);
            }
        }
        return clusters;
    }

    private static Cluster cluster(Group group) {
        return new Cluster(
                group.members.stream().map(PlacedMarker::marker).toList(),
                group.members.stream().mapToDouble(PlacedMarker::x).average().orElseThrow(),
                group.members.stream().mapToDouble(PlacedMarker::y).average().orElseThrow());
    }

    /// Adds a group; those whose discs it would cover become one with it.
    private static void put(Cluster added, List<Cluster> clusters, double scale) {
        Cluster whole = added;
        for (int i = 0; i < clusters.size(); ) {
            if (clusters.get(i).covers(whole, scale)) {
                whole = clusters.remove(i).and(whole);
                i = 0;
            } else {
                i++;
            }
        }
        clusters.add(whole);
    }

    private void add(PlacedMarker marker) {
        Group nearest = null;
        double least = reach;
        long column = column(marker.x());
        long row = column(marker.y());
        for (long x = column - 1; x <= column + 1; x++) {
            for (long y = row - 1; y <= row + 1; y++) {
                for (Group group : cells.getOrDefault(key(x, y), List.of())) {
                    PlacedMarker seed = group.seed();
                    double away = Math.hypot(seed.x() - marker.x(), seed.y() - marker.y());
                    if (away < least) {
                        least = away;
                        nearest = group;
                    }
                }
            }
        }
        if (nearest == null) {
            nearest = new Group();
            groups.add(nearest);
            cells.computeIfAbsent(key(column, row), _ -> new ArrayList<>()).add(nearest);
        }
        nearest.members.add(marker);
    }

    private long column(double x) {
        return (long) Math.floor(x / reach);
    }

    private static long key(long column, long row) {
        return column << 32 | (row & 0xffff_ffffL);
    }
}
