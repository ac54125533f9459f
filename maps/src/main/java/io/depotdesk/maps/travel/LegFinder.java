package io.depotdesk.maps.travel;

import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.TravelMatrix;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Finds one drive with its line, by the searches and the meeting rule of [ManyToMany], so that it equals
/// the cell of a matrix.
final class LegFinder {

    private static final RoadLeg NO_WAY =
            new RoadLeg(TravelMatrix.UNREACHABLE, TravelMatrix.UNREACHABLE, List.of());

    private final RoadSearch roads;
    private final UpwardSearch forward;
    private final UpwardSearch backward;
    private Seeds departures = new Seeds();
    private Seeds arrivals = new Seeds();

    LegFinder(RoadSearch roads) {
        this.roads = roads;
        this.forward = roads.forward();
        this.backward = roads.backward();
    }

    /// The best way between two places.
    ///
    /// @param meeting where the two searches meet, -1 if the places share an edge and need no search
    record Way(RoadPlace from, RoadPlace to, Drive drive, int meeting) {}

    /// Returns the leg with its line; without points if there is no way or a place is null.
    RoadLeg find(@Nullable RoadPlace from, @Nullable RoadPlace to) {
        Way way = way(from, to);
        return way == null
                ? NO_WAY
                : new RoadLeg(way.drive.seconds(), way.drive.metres(), line(way));
    }

    /// Returns the exact drive, or null if there is no way or a place is null.
    @Nullable Drive drive(@Nullable RoadPlace from, @Nullable RoadPlace to) {
        Way way = way(from, to);
        return way == null ? null : way.drive;
    }

    /// Returns the best way, or null if there is none or a place is null. [#line] and [#sums] know the way that
    /// was asked for last.
    @Nullable Way way(@Nullable RoadPlace from, @Nullable RoadPlace to) {
        if (from == null || to == null) {
            return null;
        }
        Drive direct = DirectDrives.between(from, to);
        departures = new Seeds();
        arrivals = new Seeds();
        roads.addDeparture(from, departures);
        roads.addArrival(to, arrivals);
        forward.run(departures, 0, departures.first(1));
        backward.run(arrivals, 0, arrivals.first(1));
        int meeting = meeting(direct == null ? FlatHierarchy.NO_WAY : direct.weight());
        if (meeting >= 0) {
            return new Way(from, to, through(meeting), meeting);
        }
        return direct == null ? null : new Way(from, to, direct, -1);
    }

    /// Returns what `sums` adds up along a way.
    int[] sums(Way way, WaySums sums) {
        int[] total = new int[sums.width()];
        if (way.meeting < 0) {
            sums.addDirect(total, 0, way.from, way.to, way.drive);
            return total;
        }
        var steps = new WaySteps(sums, roads);
        for (int state = way.meeting; state >= 0; state = forward.parent(state)) {
            steps.add(total, 0, forward, false, state, way.from, departures);
        }
        for (int state = way.meeting; state >= 0; state = backward.parent(state)) {
            steps.add(total, 0, backward, true, state, way.to, arrivals);
        }
        return total;
    }

    private Drive through(int meeting) {
        return new Drive(
                forward.weight(meeting) + backward.weight(meeting),
                forward.millis(meeting) + backward.millis(meeting),
                forward.centimetres(meeting) + backward.centimetres(meeting));
    }

    /// Returns the state at which the best way goes from one search to the other, or -1 if none is below
    /// `best`. The first of equals wins, as in the matrix.
    private int meeting(int best) {
        int meeting = -1;
        int least = best;
        for (int i = 0; i < forward.settledCount(); i++) {
            int state = forward.settled()[i];
            if (backward.isSettled(state)) {
                int total = forward.weight(state) + backward.weight(state);
                if (total < least) {
                    least = total;
                    meeting = state;
                }
            }
        }
        return meeting;
    }

    /// Returns the line of a way, first point to last.
    List<GeoPoint> line(Way way) {
        return way.meeting < 0 ? directLine(way.from, way.to) : line(way.from, way.to, way.meeting);
    }

    private List<GeoPoint> line(RoadPlace from, RoadPlace to, int meeting) {
        int[] nodeOf = roads.hierarchy().nodeOfState();
        List<Integer> slots = new ArrayList<>();
        int first = meeting;
        for (; forward.parent(first) >= 0; first = forward.parent(first)) {
            slots.addFirst(forward.table().slots()[forward.cameBy(first)]);
        }
        int last = meeting;
        for (; backward.parent(last) >= 0; last = backward.parent(last)) {
            slots.add(backward.table().slots()[backward.cameBy(last)]);
        }
        var line = new LineBuilder();
        if (!from.atNode()) {
            line.add(from.lineTo(nodeOf[first]));
        } else if (roads.firstKey(first) >= 0) {
            line.add(roads.edge(roads.firstKey(first)));
        }
        for (int slot : slots) {
            roads.costs().walk(slot, line::add);
        }
        if (!to.atNode()) {
            line.add(to.lineTo(nodeOf[last]).reversed());
        }
        line.add(List.of(to.onRoad()));
        return line.points();
    }

    private static List<GeoPoint> directLine(RoadPlace from, RoadPlace to) {
        if (from.touchesLike(to)) {
            return List.of(from.onRoad(), to.onRoad());
        }
        if (from.atNode()) {
            return to.lineTo(from.node()).reversed();
        }
        return to.atNode() ? from.lineTo(to.node()) : from.lineTo(to);
    }

    /// Puts pieces of road end to end; the point where two meet is kept once.
    private static final class LineBuilder {

        private final List<GeoPoint> points = new ArrayList<>();

        void add(EdgeIteratorState edge) {
            PointList shape = edge.fetchWayGeometry(FetchMode.ALL);
            for (int i = 0; i < shape.size(); i++) {
                add(new GeoPoint(shape.getLat(i), shape.getLon(i)));
            }
        }

        void add(List<GeoPoint> piece) {
            piece.forEach(this::add);
        }

        private void add(GeoPoint point) {
            if (points.isEmpty() || !points.getLast().equals(point)) {
                points.add(point);
            }
        }

        List<GeoPoint> points() {
            return points;
        }
    }
}
