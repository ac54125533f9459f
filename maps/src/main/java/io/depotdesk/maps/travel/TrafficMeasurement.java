package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadClass;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.traffic.SpeedFactors;
import io.depotdesk.domain.traffic.SpeedPattern;
import io.depotdesk.domain.traffic.Traffic;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.maps.region.GeoBounds;
import io.depotdesk.pace.Detours;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.TravelMatrix;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Makes a [TrafficReport] of a region's roads, from a seed.
public final class TrafficMeasurement {

    private static final int WARM_UPS = 2;
    private static final int COMPARED_PLACES = 25;
    private static final int DAY_SECONDS = 24 * 3600;

    private final GraphHopperRoads roads;
    private final String profile;
    private final int threads;
    private final long seed;
    private final Progress progress;
    private final RoadSearch search;

    private TrafficMeasurement(
            GraphHopperRoads roads, String profile, int threads, long seed, Progress progress) {
        this.roads = roads;
        this.profile = profile;
        this.threads = threads;
        this.seed = seed;
        this.progress = progress;
        this.search = roads.search(VehicleProfile.of(profile));
    }

    /// Measures `roads` for one profile.
    ///
    /// @param places size of the matrix
    /// @param squares edges of the closed squares in metres; the first lies in the middle of the region, the
    ///     others at random places
    /// @param threads how many threads a matrix may use
    /// @param seed of the random places
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    public static TrafficReport measure(
            GraphHopperRoads roads,
            String profile,
            int places,
            List<Integer> squares,
            int threads,
            long seed,
            Progress progress) {
        return new TrafficMeasurement(roads, profile, threads, seed, progress)
                .measure(places, squares);
    }

    private TrafficReport measure(int size, List<Integer> squares) {
        List<GeoPoint> points = MatrixBenchmark.randomPoints(roads, profile, size, seed);
        List<@Nullable RoadPlace> found = new ArrayList<>();
        points.forEach(point -> found.add(search.find(point)));
        var steady = new SteadyMatrix(points, found);
        double free = median(crew -> steady.fill(search, crew, progress));
        RoadKinds kinds = RoadKinds.of(roads.network(), factors());
        KindSums sums = KindSums.of(search.costs(), search.slotMillis(), kinds);
        double factored =
                median(crew ->
                        new SteadyMatrix(points, found)
                                .shares(search, kinds, sums, crew, progress));
        List<GeoPoint> middles =
                new ArrayList<>(
                        MatrixBenchmark.randomPoints(roads, profile, squares.size(), seed + 1));
        middles.set(0, middle());
        List<TrafficReport.IncidentLine> lines = new ArrayList<>();
        for (int i = 0; i < squares.size(); i++) {
            lines.add(closure(found, square(middles.get(i), squares.get(i)), squares.get(i)));
        }
        return new TrafficReport(
                roads.version(),
                profile,
                threads,
                size,
                free,
                factored,
                lines,
                unequalLegs(),
                COMPARED_PLACES * COMPARED_PLACES);
    }

    private interface Work {
        void run(Crew crew);
    }

    /// Returns CPU seconds on the critical path, the median of three runs after some to warm up.
    private double median(Work work) {
        double[] seconds = new double[3];
        for (int run = -WARM_UPS; run < seconds.length; run++) {
            progress.check();
            var crew = new Crew(threads);
            work.run(crew);
            if (run >= 0) {
                seconds[run] = crew.criticalNanos() / 1e9;
            }
        }
        Arrays.sort(seconds);
        return seconds[1];
    }

    private TrafficReport.IncidentLine closure(
            List<@Nullable RoadPlace> places, List<GeoPoint> area, int metres) {
        List<Obstacle> obstacles = List.of(new Obstacle(area, new RoadIncident.Closed()));
        Detours[] detours = new Detours[1];
        double fresh =
                median(crew -> {
                    ObstructedRoads[] made = new ObstructedRoads[1];
                    crew.alone(
                            () -> made[0] = ObstructedRoads.of(roads.network(), search, obstacles));
                    detours[0] =
                            new DetourSearch(search, made[0], places, null).find(crew, progress);
                });
        ObstructedRoads known = ObstructedRoads.of(roads.network(), search, obstacles);
        double again =
                median(crew -> new DetourSearch(search, known, places, null).find(crew, progress));
        int edges = 0;
        for (int _ : EdgeEffects.of(roads.network(), obstacles).edges()) {
            edges++;
        }
        int rows = 0;
        int[] first = detours[0].first();
        for (int row = 0; row + 1 < first.length; row++) {
            rows += first[row + 1] > first[row] ? 1 : 0;
        }
        return new TrafficReport.IncidentLine(
                metres, edges, rows, first[first.length - 1], fresh, again);
    }

    private int unequalLegs() {
        List<GeoPoint> points =
                MatrixBenchmark.randomPoints(roads, profile, COMPARED_PLACES, seed + 2);
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Traffic traffic = Traffic.NONE.with(factors());
        for (int i = 0; i < 3; i++) {
            int from = dice.nextInt(DAY_SECONDS);
            traffic =
                    traffic.with(
                            new RoadIncident(
                                    new IncidentId("I" + i),
                                    "Measurement",
                                    square(points.get(i), 300),
                                    Instant.EPOCH.plusSeconds(from),
                                    Instant.EPOCH.plusSeconds(from + 6 * 3600),
                                    i == 0
                                            ? new RoadIncident.Slowed(30)
                                            : new RoadIncident.Closed()));
        }
        var day = new TrafficDay(traffic, Instant.EPOCH);
        TravelMatrix matrix = roads.matrix(profile, points, day, progress);
        int unequal = 0;
        for (int from = 0; from < points.size(); from++) {
            progress.check();
            for (int to = 0; to < points.size(); to++) {
                int departure = dice.nextInt(DAY_SECONDS);
                RoadLeg leg = roads.leg(profile, points.get(from), points.get(to), day, departure);
                boolean equal =
                        leg.seconds() == matrix.seconds(from, to, departure)
                                && leg.metres() == matrix.metres(from, to, departure);
                unequal += equal ? 0 : 1;
            }
        }
        return unequal;
    }

    private static SpeedFactors factors() {
        return new SpeedFactors(
                "measurement",
                List.of(rush("main", 55), rush("minor", 80)),
                List.of(),
                List.of(
                        new SpeedFactors.Rule(RoadClass.MAIN, "", "main"),
                        new SpeedFactors.Rule(RoadClass.MINOR, "", "minor"),
                        new SpeedFactors.Rule(RoadClass.JUNCTION, "", "main")));
    }

    private static SpeedPattern rush(String name, int percent) {
        List<Integer> course = new ArrayList<>(Collections.nCopies(SpeedPattern.QUARTERS, 100));
        Collections.fill(course.subList(7 * 4, 9 * 4), percent);
        Collections.fill(course.subList(16 * 4, 18 * 4), percent);
        return new SpeedPattern(name, course);
    }

    private GeoPoint middle() {
        GeoBounds bounds = roads.region().bounds();
        return new GeoPoint(
                (bounds.south() + bounds.north()) / 2, (bounds.west() + bounds.east()) / 2);
    }

    private static List<GeoPoint> square(GeoPoint middle, double metres) {
        double north = metres / 2 / 111_195;
        double east = north / StrictMath.cos(StrictMath.toRadians(middle.latitude()));
        return List.of(
                new GeoPoint(middle.latitude() - north, middle.longitude() - east),
                new GeoPoint(middle.latitude() - north, middle.longitude() + east),
                new GeoPoint(middle.latitude() + north, middle.longitude() + east),
                new GeoPoint(middle.latitude() + north, middle.longitude() - east));
    }
}
