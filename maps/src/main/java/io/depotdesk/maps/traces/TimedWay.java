package io.depotdesk.maps.traces;

import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.travel.RoadGraph;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// A matched way with the times at which its edges were entered and left.
///
/// The points of the trace are put on the way one after the other; between two of them the time is shared
/// out in proportion to our own free-flow times, so that a signal between them counts to the edge before it.
final class TimedWay {

    /// A point farther from the way than this says nothing about the time.
    private static final double FARTHEST_METRES = 60;

    /// How far the way between two points may be longer than the straight line before a later passage of the
    /// same place is taken.
    private static final double MOST_DETOUR_METRES = 400;

    private final RoadGraph roads;
    private final List<Step> way;
    private final MeasuredLine line;
    private final List<GeoPoint> points = new ArrayList<>();

    /// Metres along the drawn line, and free-flow milliseconds, at the beginning of each step and at the end.
    private final double[] along;

    private final double[] free;

    TimedWay(RoadGraph roads, List<Step> way) {
        this.roads = roads;
        this.way = way;
        this.along = new double[way.size() + 1];
        this.free = new double[way.size() + 1];
        List<List<GeoPoint>> parts = new ArrayList<>();
        for (int i = 0; i < way.size(); i++) {
            List<GeoPoint> part = shape(way.get(i));
            parts.add(part);
            along[i + 1] = along[i] + new MeasuredLine(part).metres();
            free[i + 1] = free[i] + freeMillis(i);
        }
        parts.forEach(points::addAll);
        line = new MeasuredLine(points);
    }

    private EdgeIteratorState edge(Step step) {
        return roads.graph().getEdgeIteratorStateForKey(step.key());
    }

    private double freeMillis(int at) {
        Step step = way.get(at);
        EdgeIteratorState edge = edge(step);
        double share = step.length() > 0 ? step.metres() / step.length() : 1;
        double millis = share * roads.weighting().calcEdgeMillis(edge, false);
        if (at > 0 && way.get(at - 1).key() != step.key()) {
            int before = way.get(at - 1).key() >> 1;
            millis += roads.weighting().calcTurnMillis(before, edge.getBaseNode(), edge.getEdge());
        }
        return millis;
    }

    private List<GeoPoint> shape(Step step) {
        var whole = new MeasuredLine(points(edge(step).fetchWayGeometry(FetchMode.ALL)));
        double scale = step.length() > 0 ? whole.metres() / step.length() : 1;
        return whole.between(step.from() * scale, step.to() * scale);
    }

    static List<GeoPoint> points(PointList shape) {
        List<GeoPoint> points = new ArrayList<>(shape.size());
        for (int i = 0; i < shape.size(); i++) {
            points.add(new GeoPoint(shape.getLat(i), shape.getLon(i)));
        }
        return points;
    }

    /// Returns the way with its times.
    ///
    /// @param trace the points it was found from, in order, at least two
    MatchedPiece piece(List<TracePoint> trace) {
        List<Passage> passages = passages(trace);
        List<MatchedEdge> edges = new ArrayList<>();
        Instant entered = passages.getFirst().at;
        int next = 0;
        for (int i = 0; i < way.size(); i++) {
            while (next + 2 < passages.size() && passages.get(next + 1).free < free[i + 1]) {
                next++;
            }
            Instant left =
                    i == way.size() - 1
                            ? passages.getLast().at
                            : between(passages.get(next), passages.get(next + 1), free[i + 1]);
            edges.add(edge(i, entered, left));
            entered = left;
        }
        return new MatchedPiece(edges, points);
    }

    /// When the vehicle was so far along the way, in free-flow milliseconds.
    private record Passage(double free, Instant at) {}

    private List<Passage> passages(List<TracePoint> trace) {
        List<Passage> passages = new ArrayList<>();
        passages.add(new Passage(0, trace.getFirst().at()));
        double reached = 0;
        for (int i = 1; i < trace.size() - 1; i++) {
            TracePoint point = trace.get(i);
            double straight = trace.get(i - 1).place().metresTo(point.place());
            var nearest =
                    line.nearest(
                            point.place(), reached, reached + 2 * straight + MOST_DETOUR_METRES);
            if (nearest.away() <= FARTHEST_METRES && nearest.along() > reached) {
                reached = nearest.along();
                passages.add(new Passage(freeAt(reached), point.at()));
            }
        }
        passages.add(new Passage(free[way.size()], trace.getLast().at()));
        return passages;
    }

    private double freeAt(double metres) {
        int i = 0;
        while (i < way.size() - 1 && along[i + 1] < metres) {
            i++;
        }
        double length = along[i + 1] - along[i];
        double share = length > 0 ? Math.clamp((metres - along[i]) / length, 0, 1) : 1;
        return free[i] + share * (free[i + 1] - free[i]);
    }

    private static Instant between(Passage a, Passage b, double free) {
        double whole = b.free - a.free;
        double share = whole > 0 ? Math.clamp((free - a.free) / whole, 0, 1) : 1;
        return a.at.plusMillis(Math.round(share * Duration.between(a.at, b.at).toMillis()));
    }

    private MatchedEdge edge(int at, Instant entered, Instant left) {
        Step step = way.get(at);
        EdgeIteratorState edge = edge(step);
        return new MatchedEdge(
                step.key() >> 1,
                (step.key() & 1) == 0,
                entered,
                left,
                step.metres(),
                step.metres() > step.length() - 1,
                Duration.ofMillis(Math.round(free[at + 1] - free[at])),
                edge.get(roads.roadClass()).toString(),
                line.at((along[at] + along[at + 1]) / 2));
    }
}
