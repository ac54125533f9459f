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

    LegFinder(RoadSearch roads) {
        this.roads = roads;
        this.forward = roads.forward();
        this.backward = roads.backward();
    }

    /// Returns the leg with its line; without points if there is no way or a place is null.
    RoadLeg find(@Nullable RoadPlace from, @Nullable RoadPlace to) {
        if (from == null || to == null) {
            return NO_WAY;
        }
        Drive direct = DirectDrives.between(from, to);
        int meeting = search(from, to, direct);
        if (meeting >= 0) {
            Drive drive = through(meeting);
            return new RoadLeg(drive.seconds(), drive.metres(), line(from, to, meeting));
        }
        return direct == null
                ? NO_WAY
                : new RoadLeg(direct.seconds(), direct.metres(), directLine(from, to));
    }

    /// Returns the exact drive, or null if there is no way or a place is null.
    @Nullable Drive drive(@Nullable RoadPlace from, @Nullable RoadPlace to) {
        if (from == null || to == null) {
            return null;
        }
        Drive direct = DirectDrives.between(from, to);
        int meeting = search(from, to, direct);
        return meeting >= 0 ? through(meeting) : direct;
    }

    /// Returns the state where the best way goes from one search to the other, or -1 if none beats `direct`.
    private int search(RoadPlace from, RoadPlace to, @Nullable Drive direct) {
        Seeds departures = new Seeds();
        Seeds arrivals = new Seeds();
        roads.addDeparture(from, departures);
        roads.addArrival(to, arrivals);
        forward.run(departures, 0, departures.first(1));
        backward.run(arrivals, 0, arrivals.first(1));
        return meeting(direct == null ? FlatHierarchy.NO_WAY : direct.weight());
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

    private List<GeoPoint> line(RoadPlace from, RoadPlace to, int meeting) {
        int[] nodeOf = roads.hierarchy().nodeOfState();
        List<int[]> arcs = new ArrayList<>();
        int first = meeting;
        for (int state = meeting; forward.parent(state) >= 0; state = forward.parent(state)) {
            first = forward.parent(state);
            arcs.addFirst(new int[] {forward.edgeFromParent(state), nodeOf[first], nodeOf[state]});
        }
        int last = meeting;
        for (int state = meeting; backward.parent(state) >= 0; state = backward.parent(state)) {
            last = backward.parent(state);
            arcs.add(new int[] {backward.edgeFromParent(state), nodeOf[state], nodeOf[last]});
        }
        var line = new LineBuilder();
        if (!from.atNode()) {
            line.add(from.lineTo(nodeOf[first]));
        } else if (roads.firstKey(first) >= 0) {
            line.add(roads.edge(roads.firstKey(first)));
        }
        for (int[] arc : arcs) {
            roads.costs().walk(arc[0], arc[1], arc[2], line::add);
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
