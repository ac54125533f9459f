package io.depotdesk.app.cli;

import io.depotdesk.data.allocation.AllocationBench;
import io.depotdesk.data.allocation.AllocationReport;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Compares one pool of own fleet and carriers with zones that belong to one of them each.
@Command(
        name = "allocation",
        mixinStandardHelpOptions = true,
        description =
                "Plans the same made-up days with everybody in one pool and with fixed zones,"
                        + " drives both, and compares cost and promises kept.")
final class BenchAllocation implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--shipments", defaultValue = "500", description = "${DEFAULT-VALUE}")
    private int shipments;

    @Option(names = "--vans", defaultValue = "6", description = "${DEFAULT-VALUE}")
    private int vans;

    @Option(names = "--days", defaultValue = "8", description = "${DEFAULT-VALUE}")
    private int days;

    @Option(
            names = "--earlier",
            paramLabel = "DAYS",
            defaultValue = "2",
            description = "On how many other days the zones are drawn: ${DEFAULT-VALUE}.")
    private int earlier;

    @Option(
            names = "--steps",
            defaultValue = "20000",
            description = "Of each search: ${DEFAULT-VALUE}.")
    private long steps;

    @Mixin private SeedOption seed;

    @Option(names = "--report", paramLabel = "FILE.md", description = "Writes a page there.")
    private @Nullable Path page;

    @Override
    public Integer call() throws IOException {
        PlainValues.atLeast(spec, "--shipments", 20, shipments);
        PlainValues.atLeast(spec, "--vans", 2, vans);
        PlainValues.atLeast(spec, "--days", 1, days);
        PlainValues.atLeast(spec, "--earlier", 1, earlier);
        var bench = new AllocationBench(shipments, vans, days, earlier, steps, seed.seed());
        try (var progress = TerminalProgress.on(System.err, "Planning", false)) {
            var report = new AllocationReport(bench, bench.run(progress), Circumstances.machine());
            progress.done();
            spec.commandLine().getOut().println(report.text());
            if (page != null) {
                Files.writeString(page, report.text());
            }
            return report.faults().isEmpty() ? 0 : 1;
        }
    }
}
