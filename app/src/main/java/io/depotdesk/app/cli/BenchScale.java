package io.depotdesk.app.cli;

import io.depotdesk.data.problems.ScaleBench;
import io.depotdesk.data.problems.ScaleReport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/// Measures how the optimiser grows with the size of the day and writes the report.
@Command(
        name = "scale",
        mixinStandardHelpOptions = true,
        description =
                "Solves made-up days of growing size for growing times and reports how the cost"
                        + " falls. 10,000 stops need 2 GB of heap.")
final class BenchScale implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--stops",
            split = ",",
            defaultValue = "1000,3000,10000",
            description = "Sizes of the days: ${DEFAULT-VALUE}.")
    private List<Integer> stops;

    @Option(
            names = "--seconds",
            split = ",",
            defaultValue = "1,5,10,30,60",
            description = "CPU budgets: ${DEFAULT-VALUE}.")
    private List<Double> seconds;

    @Option(
            names = "--reference",
            defaultValue = "600",
            description = "CPU budget of the plan to compare with: ${DEFAULT-VALUE}.")
    private double reference;

    @Option(names = "--threads", defaultValue = "1", description = "Searching threads.")
    private int threads;

    @Mixin private SeedOption seed;

    @Option(
            names = "--report",
            paramLabel = "FILE.md",
            defaultValue = "docs/reports/scale.md",
            description = "Where the report goes: ${DEFAULT-VALUE}.")
    private Path report;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var circumstances = new Circumstances();
        var bench = new ScaleBench(stops, seconds, reference, threads, seed.seed());
        var lines =
                bench.run(line -> {
                    out.printf(
                            Locale.ROOT,
                            "%,d stops: first plan after %.2f s%n",
                            line.stops(),
                            line.firstSeconds());
                    out.flush();
                });
        new ScaleReport(bench, circumstances.untilNow(), lines).write(report);
        out.println("The report is in " + report + ".");
        return 0;
    }
}
