package io.depotdesk.app.cli;

import io.depotdesk.app.bench.RoadsBench;
import io.depotdesk.app.bench.RoadsPage;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/// Measures everything about the roads and writes the report.
@Command(
        name = "roads",
        mixinStandardHelpOptions = true,
        description =
                "Imports extracts anew, measures import, first use, matrices, legs and traces for"
                        + " all vehicles, compares with the engine's own routes, and writes the"
                        + " report.")
final class BenchRoads implements Callable<Integer> {

    @ParentCommand private BenchCommand bench;
    @Spec private CommandSpec spec;

    @Option(
            names = "--out",
            paramLabel = "FILE.md",
            defaultValue = "docs/reports/roads.md",
            description = "Where the report goes: ${DEFAULT-VALUE}.")
    private Path report;

    @Option(
            names = "--regions",
            split = ",",
            defaultValue = "monaco",
            description = "The regions: ${DEFAULT-VALUE}.")
    private List<String> regions;

    @Option(
            names = "--extracts",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder of the extracts, NAME.osm.pbf; monaco needs none.")
    private Path extracts;

    @Option(
            names = "--sizes",
            split = ",",
            defaultValue = "100,1000,5000",
            description = "Places of the matrices: ${DEFAULT-VALUE}.")
    private List<Integer> sizes;

    @Option(
            names = "--threads",
            defaultValue = "2",
            description = "Threads of the second measurement: ${DEFAULT-VALUE}.")
    private int threads;

    @Option(names = "--traces", defaultValue = "40", description = "Drives of each kind of trace.")
    private int traces;

    @Mixin private SeedOption seed;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path work = Files.createTempDirectory("depotdesk-bench");
        var circumstances = new Circumstances();
        try (var progress = TerminalProgress.on(System.err, "Measuring roads", false)) {
            var figures =
                    new RoadsBench(work, extracts, sizes, threads, seed.seed(), traces)
                            .run(regions, progress);
            Path folder = report.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Files.writeString(
                    report, new RoadsPage(command(), circumstances.untilNow(), figures).markdown());
            progress.done();
            spec.commandLine().getOut().println("The report is in " + report + ".");
            return 0;
        } finally {
            remove(work);
        }
    }

    private String command() {
        return "depotdesk bench roads --regions %s --extracts DIR --sizes %s --threads %d --traces %d --seed %d --out %s"
                .formatted(
                        String.join(",", regions),
                        sizes.stream().map(String::valueOf).collect(Collectors.joining(",")),
                        threads,
                        traces,
                        seed.seed(),
                        report.getFileName());
    }

    private static void remove(Path work) throws IOException {
        try (var files = Files.walk(work)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
