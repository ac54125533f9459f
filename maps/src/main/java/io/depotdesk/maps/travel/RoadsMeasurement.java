package io.depotdesk.maps.travel;

import com.graphhopper.routing.Path;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.TravelMatrix;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes a [RoadsReport]: the same questions to our searches and to the engine, from a seed.
public final class RoadsMeasurement {

    private static final int PAIRS = 1000;
    private static final int COMPARED_PLACES = 30;
    private static final int KNOWN_PLACES = 1000;
    private static final int ADDED_PLACES = 300;

    private final GraphHopperRoads roads;
    private final String profile;
    private final long seed;
    private final Progress progress;

    private RoadsMeasurement(GraphHopperRoads roads, String profile, long seed, Progress progress) {
        this.roads = roads;
        this.profile = profile;
        this.seed = seed;
        this.progress = progress;
    }

    /// Measures `roads` for one profile.
    ///
    /// @param sizes numbers of places of the matrices
    /// @param threads how many threads the second measurement of each matrix may use
    /// @param seed of the random places
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    public static RoadsReport measure(
            GraphHopperRoads roads,
            String profile,
            List<Integer> sizes,
            int threads,
            long seed,
            Progress progress)
            throws IOException {
        return new RoadsMeasurement(roads, profile, seed, progress).measure(sizes, threads);
    }

    private RoadsReport measure(List<Integer> sizes, int threads) throws IOException {
        List<RoadsReport.MatrixLine> matrices = new ArrayList<>();
        for (int size : sizes) {
            List<GeoPoint> points = MatrixBenchmark.randomPoints(roads, profile, size, seed);
            matrices.add(
                    new RoadsReport.MatrixLine(
                            MatrixBenchmark.run(roads, profile, points, 1, progress),
                            MatrixBenchmark.run(roads, profile, points, threads, progress)));
        }
        List<GeoPoint> places = MatrixBenchmark.randomPoints(roads, profile, 2 * PAIRS, seed + 1);
        var engine = new EngineRoutes(roads, VehicleProfile.of(profile));
        List<Path> theirs = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            progress.check();
            theirs.add(engine.route(places.get(2 * pair), places.get(2 * pair + 1)));
        }
        double[] adds = addTimes();
        return new RoadsReport(
                roads.version(),
                profile,
                threads,
                matrices,
                engineMillis(engine, places),
                compare(places, theirs),
                unequalLegs(places.subList(0, COMPARED_PLACES)),
                COMPARED_PLACES * COMPARED_PLACES,
                adds[adds.length / 2],
                adds[adds.length * 99 / 100]);
    }

    /// The routes of the comparison have warmed the engine up.
    private double engineMillis(EngineRoutes engine, List<GeoPoint> places) {
        long nanos = 0;
        for (int pair = 0; pair < PAIRS; pair++) {
            progress.check();
            nanos += engine.searchNanos(places.get(2 * pair), places.get(2 * pair + 1));
        }
        return nanos / 1e6 / PAIRS;
    }

    private RoadsReport.Equality compare(List<GeoPoint> places, List<Path> theirs) {
        RoadSearch search = roads.search(VehicleProfile.of(profile));
        var finder = new LegFinder(search);
        int reachability = 0;
        int deviating = 0;
        double weight = 0;
        double time = 0;
        double length = 0;
        for (int pair = 0; pair < theirs.size(); pair++) {
            Path route = theirs.get(pair);
            @Nullable Drive drive =
                    finder.drive(
                            search.find(places.get(2 * pair)),
                            search.find(places.get(2 * pair + 1)));
            if (drive == null || !route.isFound()) {
                reachability += (drive == null) == route.isFound() ? 1 : 0;
                continue;
            }
            double weightOff = Math.abs(drive.weight() / 1000.0 - route.getWeight());
            double timeOff = Math.abs(drive.millis() - route.getTime()) / 1000.0;
            double lengthOff = Math.abs(drive.centimetres() / 100.0 - route.getDistance());
            deviating += weightOff > 0.2 || timeOff > 0.1 || lengthOff > 2 ? 1 : 0;
            weight = Math.max(weight, weightOff);
            time = Math.max(time, timeOff);
            length = Math.max(length, lengthOff);
        }
        return new RoadsReport.Equality(
                theirs.size(), reachability, deviating, weight, time, length);
    }

    private int unequalLegs(List<GeoPoint> places) {
        TravelMatrix matrix = roads.matrix(profile, places, TrafficDay.FREE_FLOW, progress);
        int unequal = 0;
        for (int from = 0; from < places.size(); from++) {
            for (int to = 0; to < places.size(); to++) {
                RoadLeg leg =
                        roads.leg(
                                profile, places.get(from), places.get(to), TrafficDay.FREE_FLOW, 0);
                boolean equal =
                        leg.seconds() == matrix.seconds(from, to)
                                && leg.metres() == matrix.metres(from, to);
                unequal += equal ? 0 : 1;
            }
        }
        return unequal;
    }

    /// Returns the CPU milliseconds of each added place, sorted.
    private double[] addTimes() {
        List<GeoPoint> points =
                MatrixBenchmark.randomPoints(
                        roads, profile, KNOWN_PLACES + 2 * ADDED_PLACES, seed + 2);
        RoadSearch search = roads.search(VehicleProfile.of(profile));
        SteadyMatrix known =
                new SteadyMatrices(search)
                        .between(points.subList(0, KNOWN_PLACES), roads.crew(), progress);
        var table = new TravelTable(search, known, progress);
        var clock = ManagementFactory.getThreadMXBean();
        double[] millis = new double[ADDED_PLACES];
        for (int i = 0; i < 2 * ADDED_PLACES; i++) {
            progress.check();
            long before = clock.getCurrentThreadCpuTime();
            table.add(points.get(KNOWN_PLACES + i));
            // The first half warms up.
            millis[i % ADDED_PLACES] = (clock.getCurrentThreadCpuTime() - before) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }
}
