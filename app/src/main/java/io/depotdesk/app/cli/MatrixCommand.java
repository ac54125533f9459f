package io.depotdesk.app.cli;

import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.travel.MatrixBenchmark;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Measures a matrix of driving times and distances.
@Command(
        name = "matrix",
        mixinStandardHelpOptions = true,
        description =
                "Works out driving times and distances between all pairs of points and says what"
                        + " that took.")
final class MatrixCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @Option(names = "--region", description = "The region; the default one is monaco.")
    private @Nullable String region;

    @ArgGroup(multiplicity = "1")
    private @Nullable Points points;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the random points.")
    private long seed;

    @Option(
            names = "--profile",
            defaultValue = "van",
            description = "The vehicle: van, truck, bike, foot.")
    private String profile;

    @Option(names = "--threads", defaultValue = "1", description = "Threads that may be used.")
    private int threads;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    /// Which points.
    static final class Points {
        @Option(
                names = "--points",
                paramLabel = "FILE.csv",
                description = "Points as lines of LAT,LON.")
        private @Nullable Path file;

        @Option(
                names = "--random",
                paramLabel = "N",
                description = "So many random points on roads.")
        private @Nullable Integer random;
    }

    @Override
    public Integer call() throws Exception {
        PlainValues.atLeast(spec, "--threads", 1, threads);
        if (points != null && points.random != null) {
            PlainValues.atLeast(spec, "--random", 1, points.random);
        }
        try (OpenRegion opened = CommandRegion.open(program, region, json);
                var progress = TerminalProgress.on(System.err, "Matrix", json)) {
            List<GeoPoint> places = places(opened);
            var report = MatrixBenchmark.run(opened.roads(), profile, places, threads, progress);
            progress.done();
            spec.commandLine()
                    .getOut()
                    .println(
                            json
                                    ? Output.json(report)
                                    : String.format(
                                            Locale.ROOT,
                                            "%d × %d: %.3f s CPU, %.3f s, %d MB at most, %d cells"
                                                    + " without a way",
                                            report.rows(),
                                            report.columns(),
                                            report.cpuSeconds(),
                                            report.wallSeconds(),
                                            report.peakMegabytes(),
                                            report.unreachable()));
        }
        return 0;
    }

    private List<GeoPoint> places(OpenRegion opened) throws IOException {
        if (points != null && points.file != null) {
            List<GeoPoint> read = MatrixBenchmark.readPoints(points.file);
            if (read.isEmpty()) {
                throw new IllegalArgumentException(
                        "%s names no points. Write one LAT,LON on each line."
                                .formatted(points.file));
            }
            return read;
        }
        int count = points == null || points.random == null ? 0 : points.random;
        return MatrixBenchmark.randomPoints(opened.roads(), profile, count, seed);
    }
}
