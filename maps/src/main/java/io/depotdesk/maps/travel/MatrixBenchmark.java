package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.TravelMatrix;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Measures how long the road network takes for a matrix of durations and distances.
public final class MatrixBenchmark {

    /// The compiler needs this much work before a measurement says something; CPU time.
    private static final long WARM_UP_NANOS = 1_500_000_000L;

    private static final int WARM_UP_PLACES = 1000;
    private static final int ROUNDS = 3;

    private MatrixBenchmark() {}

    /// What was measured.
    ///
    /// @param cpuSeconds CPU time on the critical path of one matrix alone: the slowest thread of each
    ///     parallel part and all of the serial part; without reading the region, putting the points on
    ///     roads, and the compiler's warming up. The median of three runs.
    /// @param wallSeconds wall-clock time of the same run
    /// @param peakMegabytes the most memory that the whole program had resident until then
    /// @param unreachable cells without a way
    public record Report(
            int rows,
            int columns,
            double cpuSeconds,
            double wallSeconds,
            long peakMegabytes,
            long unreachable) {}

    /// Measures the matrix of `points`.
    ///
    /// @param threads how many threads the matrix may use
    public static Report run(
            GraphHopperRoads roads,
            String profile,
            List<GeoPoint> points,
            int threads,
            Progress progress) {
        RoadSearch search = roads.search(VehicleProfile.of(profile));
        List<@Nullable RoadPlace> places = new ArrayList<>();
        points.forEach(point -> places.add(search.find(point)));
        int size = places.size();
        int[] seconds = new int[Math.multiplyExact(size, size)];
        int[] metres = new int[size * size];
        warmUp(search, places, threads, progress);
        List<Round> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            rounds.add(round(search, places, seconds, metres, threads, progress));
        }
        rounds.sort(Comparator.comparingLong(Round::cpuNanos));
        Round median = rounds.get(ROUNDS / 2);
        return new Report(
                size,
                size,
                median.cpuNanos / 1e9,
                median.wallNanos / 1e9,
                PeakMemory.megabytes(),
                Arrays.stream(seconds).filter(cell -> cell == TravelMatrix.UNREACHABLE).count());
    }

    private record Round(long cpuNanos, long wallNanos) {}

    private static void warmUp(
            RoadSearch search, List<@Nullable RoadPlace> places, int threads, Progress progress) {
        List<@Nullable RoadPlace> some = places.subList(0, Math.min(places.size(), WARM_UP_PLACES));
        int[] seconds = new int[some.size() * some.size()];
        int[] metres = new int[seconds.length];
        long spent = 0;
        while (spent < WARM_UP_NANOS && !some.isEmpty()) {
            spent += round(search, some, seconds, metres, threads, progress).cpuNanos;
        }
    }

    private static Round round(
            RoadSearch search,
            List<@Nullable RoadPlace> places,
            int[] seconds,
            int[] metres,
            int threads,
            Progress progress) {
        var crew = new Crew(threads);
        long before = System.nanoTime();
        new ManyToMany(search, places, places).fill(seconds, metres, crew, progress);
        return new Round(crew.criticalNanos(), System.nanoTime() - before);
    }

    /// Returns `count` random points on roads that `profile` may use; the same for the same seed.
    public static List<GeoPoint> randomPoints(
            GraphHopperRoads roads, String profile, int count, long seed) {
        PlaceFinder finder = roads.search(VehicleProfile.of(profile)).finder();
        return new RandomPlaces(roads.network(), finder, seed).draw(count);
    }

    /// Returns the points of a CSV file: latitude and longitude in the first two columns, separated by comma
    /// or semicolon; a first line without numbers is a heading.
    ///
    /// @throws IllegalArgumentException if another line has no two numbers, with its number
    public static List<GeoPoint> readPoints(Path csv) throws IOException {
        List<GeoPoint> points = new ArrayList<>();
        List<String> lines = Files.readAllLines(csv);
        for (int i = 0; i < lines.size(); i++) {
            String[] cells = lines.get(i).strip().split("[,;]");
            if (lines.get(i).isBlank()) {
                continue;
            }
            try {
                points.add(
                        new GeoPoint(
                                Double.parseDouble(cells[0].strip()),
                                Double.parseDouble(cells[1].strip())));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException noNumbers) {
                if (i > 0) {
                    throw new IllegalArgumentException(
                            "Line %d of %s has no latitude and longitude: \"%s\"."
                                    .formatted(i + 1, csv.getFileName(), lines.get(i)),
                            noNumbers);
                }
            }
        }
        return points;
    }
}
