package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The free-flow matrices of one profile, the next made from the last: a place less costs nothing, a place more one
/// row and one column. Only when much is new is everything worked out again.
///
/// Not for several threads at once.
final class SteadyMatrices {

    /// More new places than this share of all are cheaper to work out with all the others.
    private static final double MOST_NEW = 0.125;

    private static final int ALWAYS_GROWN = 4;

    /// Places that nobody wants any more are kept up to as many as are wanted.
    private static final int MOST_KEPT = 2;

    private final RoadSearch roads;
    private SoftReference<SteadyMatrix> last = new SoftReference<>(null);
    private SoftReference<TravelTable> table = new SoftReference<>(null);
    private final Map<GeoPoint, Integer> numbers = new HashMap<>();

    SteadyMatrices(RoadSearch roads) {
        this.roads = roads;
    }

    /// Returns the matrix between `points`.
    SteadyMatrix between(List<GeoPoint> points, Crew crew, Progress progress) {
        SteadyMatrix known = last.get();
        if (known != null && known.points().equals(points)) {
            return known;
        }
        SteadyMatrix next = known == null ? null : grown(known, points, progress);
        if (next == null) {
            next = filled(points, crew, progress);
            table.clear();
            number(points);
        }
        last = new SoftReference<>(next);
        return next;
    }

    private SteadyMatrix filled(List<GeoPoint> points, Crew crew, Progress progress) {
        List<@Nullable RoadPlace> places = new ArrayList<>();
        for (GeoPoint point : points) {
            progress.check();
            places.add(roads.find(point));
        }
        var fresh = new SteadyMatrix(points, places);
        fresh.fill(roads, crew, progress);
        return fresh;
    }

    private void number(List<GeoPoint> points) {
        numbers.clear();
        for (int place = 0; place < points.size(); place++) {
            numbers.putIfAbsent(points.get(place), place);
        }
    }

    /// Returns the matrix made from what is known, null if that does not pay.
    private @Nullable SteadyMatrix grown(
            SteadyMatrix known, List<GeoPoint> points, Progress progress) {
        TravelTable grown = table.get();
        if (grown == null) {
            number(known.points());
        }
        Set<GeoPoint> added = new LinkedHashSet<>(points);
        added.removeAll(numbers.keySet());
        boolean stale = numbers.size() > MOST_KEPT * points.size();
        if (stale || added.size() > Math.max(ALWAYS_GROWN, MOST_NEW * points.size())) {
            return null;
        }
        if (grown == null) {
            grown = new TravelTable(roads, known, progress);
            table = new SoftReference<>(grown);
        }
        for (GeoPoint point : added) {
            progress.check();
            numbers.put(point, grown.add(point));
        }
        return grown.matrix(points.stream().mapToInt(numbers::get).toArray());
    }
}
