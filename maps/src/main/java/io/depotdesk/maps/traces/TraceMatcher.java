package io.depotdesk.maps.traces;

import com.graphhopper.matching.MatchResult;
import com.graphhopper.matching.Observation;
import com.graphhopper.routing.querygraph.VirtualEdgeIteratorState;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.GHPoint;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.traces.CleanTrace.Break;
import io.depotdesk.maps.traces.CleanTrace.Reason;
import io.depotdesk.maps.travel.GraphHopperRoads;
import io.depotdesk.maps.travel.RoadGraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Puts position traces on the road graph of one profile.
///
/// Method: the hidden Markov model of P. Newson and J. Krumm, "Hidden Markov Map Matching Through Noise and
/// Sparseness", 2009, as GraphHopper's module has it, between a cleaning of the points and a cleaning of the
/// way. Where the model finds no way on, the trace is split and goes on after that point.
///
/// Safe for use by many threads.
public final class TraceMatcher {

    /// Says how much a way may be longer than the straight line between two points; metres, the scale of an
    /// exponential distribution.
    private static final double DETOUR_METRES = 5;

    /// Roads within so many standard deviations of a point are on offer.
    private static final double RADIUS_SIGMAS = 3.5;

    private static final double LEAST_RADIUS_METRES = 25;
    private static final Pattern BROKEN_AT = Pattern.compile("broken .* time step (\\d+)\\.");

    private final RoadGraph roads;
    private final TraceRules rules;
    private final NearbyRoutes router;

    private TraceMatcher(RoadGraph roads, TraceRules rules) {
        this.roads = roads;
        this.rules = rules;
        this.router = new NearbyRoutes(roads);
    }

    /// Returns a matcher for traces of `profile`.
    public static TraceMatcher on(GraphHopperRoads roads, String profile, TraceRules rules) {
        return new TraceMatcher(roads.graph(profile), rules);
    }

    /// Matches `trace`; what lies on no road is left out and counted.
    public MatchedTrace match(Trace trace) {
        CleanTrace clean = TraceCleaner.clean(trace, rules);
        var work = new Work(clean.breaks());
        clean.pieces().forEach(work::match);
        work.breaks.sort(Comparator.comparing(Break::from));
        return new MatchedTrace(
                trace.name(),
                work.pieces,
                work.breaks,
                trace.points().size(),
                clean.pieces().stream().mapToInt(List::size).sum(),
                work.unmatched);
    }

    /// The matching of one trace.
    private final class Work {

        private final List<MatchedPiece> pieces = new ArrayList<>();
        private final List<Break> breaks;
        private int unmatched;

        Work(List<Break> known) {
            breaks = new ArrayList<>(known);
        }

        void match(List<TracePoint> points) {
            List<TracePoint> rest = points;
            while (rest.size() >= 2) {
                double sigma = sigma(rest);
                var matching =
                        new WideMatching(
                                roads,
                                router,
                                Math.max(LEAST_RADIUS_METRES, RADIUS_SIGMAS * sigma));
                matching.setMeasurementErrorSigma(sigma);
                matching.setTransitionProbabilityBeta(DETOUR_METRES);
                int good = rest.size();
                while (good >= 2) {
                    try {
                        take(rest.subList(0, good), matching.match(observations(rest, good)));
                        break;
                    } catch (IllegalArgumentException broken) {
                        good = lastGood(broken, good);
                    }
                }
                if (good == rest.size()) {
                    return;
                }
                // The point after the last good one has no way from it; a new piece begins there.
                int next = Math.max(1, good);
                unmatched += good < 2 ? next : 0;
                breaks.add(
                        new Break(Reason.OFF_ROAD, rest.get(next - 1).at(), rest.get(next).at()));
                rest = rest.subList(next, rest.size());
            }
        }

        private void take(List<TracePoint> points, MatchResult result) {
            List<Step> way = Spurs.drop(steps(result), rules.spurMetres());
            if (!way.isEmpty()) {
                pieces.add(new TimedWay(roads, way).piece(points));
            }
        }
    }

    /// Returns how many points from the beginning have a way through.
    private static int lastGood(IllegalArgumentException broken, int tried) {
        String message = String.valueOf(broken.getMessage());
        if (message.contains("initial time step")) {
            return 0;
        }
        Matcher step = BROKEN_AT.matcher(message);
        int good = step.find() ? Integer.parseInt(step.group(1)) + 1 : tried / 2;
        return Math.min(good, tried - 1);
    }

    private static double sigma(List<TracePoint> points) {
        return points.stream()
                .mapToDouble(TracePoint::accuracyMetres)
                .average()
                .orElse(TracePoint.USUAL_ACCURACY_METRES);
    }

    private static List<Observation> observations(List<TracePoint> points, int count) {
        List<Observation> observations = new ArrayList<>();
        for (TracePoint point : points.subList(0, count)) {
            GeoPoint place = point.place();
            observations.add(new Observation(new GHPoint(place.latitude(), place.longitude())));
        }
        return observations;
    }

    private List<Step> steps(MatchResult result) {
        List<Step> steps = new ArrayList<>();
        for (EdgeIteratorState part : result.getMergedPath().calcEdges()) {
            if (part instanceof VirtualEdgeIteratorState virtual) {
                steps.add(step(virtual));
            } else {
                double length = part.getDistance();
                steps.add(new Step(part.getEdgeKey(), 0, length, length));
            }
        }
        return steps;
    }

    private Step step(VirtualEdgeIteratorState part) {
        EdgeIteratorState whole =
                roads.graph().getEdgeIteratorStateForKey(part.getOriginalEdgeKey());
        PointList shape = part.fetchWayGeometry(FetchMode.ALL);
        var line = new MeasuredLine(TimedWay.points(whole.fetchWayGeometry(FetchMode.ALL)));
        double scale = line.metres() > 0 ? whole.getDistance() / line.metres() : 1;
        double drawn = scale > 0 ? part.getDistance() / scale : 0;
        GeoPoint begin = new GeoPoint(shape.getLat(0), shape.getLon(0));
        double from = Math.min(line.nearest(begin).along(), line.metres() - drawn);
        double start = Math.max(0, from * scale);
        return new Step(
                part.getOriginalEdgeKey(),
                start,
                Math.min(whole.getDistance(), start + part.getDistance()),
                whole.getDistance());
    }
}
