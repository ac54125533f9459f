package io.depotdesk.app.map;

import io.depotdesk.app.map.PlacedMarker.Size;
import io.depotdesk.domain.goods.ShipmentId;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// The markers at one level, thinned so that none hides another and found by place.
///
/// Where four or more would hide each other, a [Cluster] stands for them. Of the rest those that need somebody
/// come first, then the stops in driving order; what would cover a marker placed before becomes a dot.
final class MarkerGrid {

    /// Two whole markers are at least this far apart, in logical pixels.
    static final double ROOM = 17;

    /// Half of a whole marker, in logical pixels.
    private static final double DISC = 8;

    private static final int CELL = 32;

    private final Map<Long, List<PlacedMarker>> cells = new HashMap<>();
    private final List<PlacedMarker> placed = new ArrayList<>();
    private final List<Cluster> clusters;
    private final double scale;

    private MarkerGrid(List<Cluster> clusters, double scale) {
        this.clusters = clusters;
        this.scale = scale;
    }

    /// Thins and groups markers.
    ///
    /// @param world edge of the whole world in logical pixels
    /// @param scale of the markers, 1 at text size 100 %
    static MarkerGrid of(List<Marker> markers, double world, double scale) {
        List<PlacedMarker> ordered = ordered(markers, world);
        return filled(ordered, ClusterFinder.of(ordered, scale), scale);
    }

    /// Thins markers and groups none: those of one route, which is looked at stop by stop.
    static MarkerGrid oneByOne(List<Marker> markers, double world, double scale) {
        return filled(ordered(markers, world), List.of(), scale);
    }

    private static List<PlacedMarker> ordered(List<Marker> markers, double world) {
        List<PlacedMarker> ordered = new ArrayList<>(markers.size());
        for (boolean problems : new boolean[] {true, false}) {
            for (Marker marker : markers) {
                if (marker.isProblem() == problems) {
                    double x = marker.x() * world;
                    double y = marker.y() * world;
                    ordered.add(new PlacedMarker(marker, x, y, Size.COUNTED));
                }
            }
        }
        return ordered;
    }

    private static MarkerGrid filled(
            List<PlacedMarker> ordered, List<Cluster> clusters, double scale) {
        MarkerGrid grid = new MarkerGrid(clusters, scale);
        Set<ShipmentId> counted = new HashSet<>();
        clusters.forEach(
                cluster -> cluster.members().forEach(member -> counted.add(member.shipment())));
        for (PlacedMarker next : ordered) {
            if (counted.contains(next.marker().shipment())) {
                grid.add(next);
            } else {
                boolean full =
                        next.marker().kind() != Marker.Kind.WAITING
                                && grid.hasRoomAt(next.x(), next.y());
                Size size = full ? Size.FULL : Size.DOT;
                grid.add(new PlacedMarker(next.marker(), next.x(), next.y(), size));
            }
        }
        return grid;
    }

    /// Returns the groups that are drawn as one.
    List<Cluster> clusters() {
        return clusters;
    }

    /// Returns the group whose disc is at a place.
    Optional<Cluster> clusterAt(double x, double y) {
        return clusters.stream()
                .filter(cluster ->
                        Math.hypot(cluster.x() - x, cluster.y() - y) <= cluster.radius() * scale)
                .findFirst();
    }

    /// Returns all markers, those that matter most first.
    List<PlacedMarker> placed() {
        return placed;
    }

    /// Returns the markers within `radius` of a place, nearest first.
    List<PlacedMarker> near(double x, double y, double radius) {
        List<PlacedMarker> found = new ArrayList<>();
        forEachNear(
                x,
                y,
                radius,
                candidate -> {
                    if (distance(candidate, x, y) <= radius) {
                        found.add(candidate);
                    }
                });
        found.sort((a, b) -> Double.compare(distance(a, x, y), distance(b, x, y)));
        return found;
    }

    private boolean hasRoomAt(double x, double y) {
        boolean[] room = {
            clusters.stream()
                    .noneMatch(cluster ->
                            Math.hypot(cluster.x() - x, cluster.y() - y)
                                    < (cluster.radius() + DISC) * scale)
        };
        forEachNear(
                x,
                y,
                ROOM * scale,
                other -> {
                    if (other.full() && distance(other, x, y) < ROOM * scale) {
                        room[0] = false;
                    }
                });
        return room[0];
    }

    private void add(PlacedMarker marker) {
        placed.add(marker);
        cells.computeIfAbsent(cell(marker.x(), marker.y()), _ -> new ArrayList<>()).add(marker);
    }

    private void forEachNear(double x, double y, double radius, Consumer<PlacedMarker> action) {
        for (long column = column(x - radius); column <= column(x + radius); column++) {
            for (long row = column(y - radius); row <= column(y + radius); row++) {
                List<PlacedMarker> cell = cells.get(key(column, row));
                if (cell != null) {
                    cell.forEach(action);
                }
            }
        }
    }

    private static double distance(PlacedMarker marker, double x, double y) {
        return Math.hypot(marker.x() - x, marker.y() - y);
    }

    private static long cell(double x, double y) {
        return key(column(x), column(y));
    }

    private static long column(double x) {
        return (long) Math.floor(x / CELL);
    }

    private static long key(long column, long row) {
        return column << 32 | (row & 0xffff_ffffL);
    }
}
