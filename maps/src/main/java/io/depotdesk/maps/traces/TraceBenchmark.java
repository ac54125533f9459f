package io.depotdesk.maps.traces;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.maps.travel.GraphHopperRoads;
import io.depotdesk.maps.travel.MatrixBenchmark;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.TravelMatrix;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Measures how well traces are matched, on drives whose way is known: legs of our own between random places.
public final class TraceBenchmark {

    private static final double SHORTEST_METRES = 800;
    private static final double SAMPLE_METRES = 5;

    /// The drawn way of a leg and of an edge are the same points; this only takes up rounding.
    private static final double SAME_WAY_METRES = 1;

    private TraceBenchmark() {}

    /// What was measured for one kind of trace.
    ///
    /// @param traces how many
    /// @param matched share of traces of which at least nine tenths of the driven way were found
    /// @param lengthError median of the relative error of the matched length
    /// @param lengthErrorP90 its 90th percentile
    /// @param onTruth share of the matched length that lies on the driven way
    /// @param found share of the driven way that was matched
    /// @param cpuMillis CPU time of the matching of one trace, mean
    public record Line(
            TraceKind kind,
            int traces,
            double matched,
            double lengthError,
            double lengthErrorP90,
            double onTruth,
            double found,
            double cpuMillis) {}

    /// Measures every kind on `count` drives.
    ///
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    public static List<Line> run(
            GraphHopperRoads roads,
            String profile,
            List<TraceKind> kinds,
            int count,
            long seed,
            Progress progress) {
        List<RoadLeg> legs = legs(roads, profile, count, seed);
        var matcher = TraceMatcher.on(roads, profile, TraceRules.USUAL);
        List<Line> lines = new ArrayList<>();
        for (TraceKind kind : kinds) {
            progress.at(kind.name(), (double) lines.size() / kinds.size());
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            List<SyntheticTrace> traces = new ArrayList<>();
            for (int i = 0; i < legs.size(); i++) {
                traces.add(SyntheticTrace.of("trace " + i, legs.get(i), kind, random));
            }
            lines.add(line(kind, traces, matcher, progress));
        }
        return lines;
    }

    private static List<RoadLeg> legs(
            GraphHopperRoads roads, String profile, int count, long seed) {
        List<RoadLeg> legs = new ArrayList<>();
        List<GeoPoint> places = MatrixBenchmark.randomPoints(roads, profile, 20 * count, seed);
        for (int i = 0; i + 1 < places.size() && legs.size() < count; i += 2) {
            RoadLeg leg =
                    roads.leg(profile, places.get(i), places.get(i + 1), TrafficDay.FREE_FLOW, 0);
            if (leg.seconds() < TravelMatrix.UNREACHABLE && leg.metres() >= SHORTEST_METRES) {
                legs.add(leg);
            }
        }
        return legs;
    }

    private static Line line(
            TraceKind kind, List<SyntheticTrace> traces, TraceMatcher matcher, Progress progress) {
        var clock = ManagementFactory.getThreadMXBean();
        long nanos = 0;
        int matched = 0;
        double[] errors = new double[traces.size()];
        double metres = 0;
        double onTruth = 0;
        double driven = 0;
        double found = 0;
        for (int i = 0; i < traces.size(); i++) {
            progress.check();
            SyntheticTrace trace = traces.get(i);
            long before = clock.getCurrentThreadCpuTime();
            MatchedTrace result = matcher.match(trace.trace());
            nanos += clock.getCurrentThreadCpuTime() - before;
            double share = found(trace, result);
            matched += share >= 0.9 ? 1 : 0;
            errors[i] = Math.abs(result.metres() / trace.metres() - 1);
            metres += result.metres();
            onTruth += onTruth(trace, result);
            driven += trace.metres();
            found += share * trace.metres();
        }
        Arrays.sort(errors);
        return new Line(
                kind,
                traces.size(),
                (double) matched / traces.size(),
                errors[errors.length / 2],
                errors[errors.length * 9 / 10],
                metres > 0 ? onTruth / metres : 0,
                found / driven,
                nanos / 1e6 / traces.size());
    }

    private static double onTruth(SyntheticTrace trace, MatchedTrace result) {
        double metres = 0;
        for (MatchedPiece piece : result.pieces()) {
            var line = new MeasuredLine(piece.line());
            int samples = (int) Math.ceil(line.metres() / SAMPLE_METRES);
            int good = 0;
            for (int i = 0; i < samples; i++) {
                GeoPoint point = line.at((i + 0.5) / samples * line.metres());
                good += trace.way().nearest(point).away() <= SAME_WAY_METRES ? 1 : 0;
            }
            metres += samples == 0 ? 0 : piece.metres() * good / samples;
        }
        return metres;
    }

    private static double found(SyntheticTrace trace, MatchedTrace result) {
        List<MeasuredLine> lines =
                result.pieces().stream().map(piece -> new MeasuredLine(piece.line())).toList();
        int good = 0;
        int samples = 0;
        for (SyntheticTrace.Stretch stretch : trace.driven()) {
            for (double at = stretch.from(); at < stretch.to(); at += SAMPLE_METRES) {
                GeoPoint point = trace.way().at(at);
                samples++;
                good +=
                        lines.stream()
                                        .anyMatch(line ->
                                                line.nearest(point).away() <= SAME_WAY_METRES)
                                ? 1
                                : 0;
            }
        }
        return samples == 0 ? 0 : (double) good / samples;
    }
}
