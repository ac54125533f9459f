package io.depotdesk.app.cli;

import io.depotdesk.data.waves.WavesBench;
import io.depotdesk.data.waves.WavesReport;
import io.depotdesk.routing.waves.WaveRules;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Plays days on which orders come hour by hour and writes the report.
@Command(
        name = "waves",
        mixinStandardHelpOptions = true,
        description =
                "Plays streams of requests, decides at each epoch what goes and what waits, and"
                        + " compares with published costs.")
final class BenchWaves implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FOLDER", description = "Streams, with a bks.csv.")
    private Path folder;

    @Option(
            names = "--instances",
            paramLabel = "FOLDER",
            defaultValue = "vrptw-euro-neurips-2022",
            description =
                    "The static instances the streams were drawn from, as seen from beside the"
                            + " streams' folder: ${DEFAULT-VALUE}.")
    private Path instances;

    @Option(
            names = "--seconds",
            defaultValue = "10",
            description = "CPU seconds for each epoch: ${DEFAULT-VALUE}.")
    private double seconds;

    @Option(
            names = "--greedy-seconds",
            defaultValue = "1",
            description =
                    "CPU seconds for each epoch when everything is sent at once, for comparison:"
                            + " ${DEFAULT-VALUE}.")
    private double greedySeconds;

    @Mixin private SeedOption seed;

    @Mixin private OnlyOption only;

    @Option(
            names = "--days",
            defaultValue = "1",
            description =
                    "How many streams are played side by side, each on one thread:"
                            + " ${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--report",
            paramLabel = "FILE.md",
            defaultValue = "docs/reports/waves.md",
            description = "Where the report goes: ${DEFAULT-VALUE}.")
    private Path report;

    @Override
    public Integer call() throws InterruptedException {
        PlainValues.positive(spec, "--seconds", seconds);
        PlainValues.positive(spec, "--greedy-seconds", greedySeconds);
        PlainValues.atLeast(spec, "--days", 1, days);
        var bench =
                new WavesBench(
                        folder,
                        folder.toAbsolutePath().normalize().resolveSibling(instances),
                        WaveRules.USUAL,
                        seconds,
                        greedySeconds,
                        seed.seed(),
                        only.names());
        var out = spec.commandLine().getOut();
        var lines =
                bench.run(
                        days,
                        line -> {
                            out.printf(
                                    Locale.ROOT,
                                    "%-60s %9d  winner %9d  greedy %9d  %6.1f s  %s%n",
                                    line.stream(),
                                    line.cost(),
                                    line.winner(),
                                    line.greedy(),
                                    line.cpuSeconds(),
                                    line.faults().isEmpty() ? "" : "RULES BROKEN");
                            out.flush();
                        });
        String circumstances =
                "%s; %d days were played side by side.".formatted(Circumstances.machine(), days);
        new WavesReport(bench, lines, circumstances).write(report);
        out.println("The report is in " + report + ".");
        return lines.stream().allMatch(line -> line.faults().isEmpty()) ? 0 : 1;
    }
}
