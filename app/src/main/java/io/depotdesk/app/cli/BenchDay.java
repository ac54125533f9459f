package io.depotdesk.app.cli;

import io.depotdesk.data.trials.DayReport;
import io.depotdesk.data.trials.DayTrial;
import io.depotdesk.data.trials.DayTrialReport;
import io.depotdesk.data.trials.TrialFolder;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;

/// Plays a scripted day at full speed through core, planner and journal.
@Command(
        name = "day",
        mixinStandardHelpOptions = true,
        description =
                "Plays a scripted day at full speed and says how long each event took and what"
                        + " became of every root cause. The roads are straight lines.")
final class BenchDay implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--shipments", defaultValue = "1000", description = "${DEFAULT-VALUE}")
    private int shipments;

    @Option(names = "--drivers", defaultValue = "40", description = "${DEFAULT-VALUE}")
    private int drivers;

    @Option(names = "--events", defaultValue = "5000", description = "${DEFAULT-VALUE}")
    private int events;

    @Option(
            names = "--steps",
            defaultValue = "20000",
            description = "Of the search that makes the first plan; ${DEFAULT-VALUE}.")
    private long steps;

    @Mixin private SeedOption seed;

    @Option(names = "--report", description = "Writes a page in Markdown there.")
    private @Nullable Path page;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        PlainValues.atLeast(spec, "--shipments", 1, shipments);
        PlainValues.atLeast(spec, "--drivers", 1, drivers);
        PlainValues.atLeast(spec, "--events", 1, events);
        PlainValues.atLeast(spec, "--steps", 1, steps);
        Path folder = Files.createTempDirectory("depotdesk-day");
        try (var progress = TerminalProgress.on(System.err, "Playing the day", json)) {
            DayTrialReport report =
                    new DayTrial(shipments, drivers, events, steps, seed.seed())
                            .run(folder, progress);
            progress.done();
            if (page != null) {
                var command =
                        "depotdesk bench day --shipments %d --drivers %d --events %d --steps %d --seed %d"
                                .formatted(shipments, drivers, events, steps, seed.seed());
                Files.writeString(page, new DayReport(command, LocalDate.now(), report).text());
            }
            spec.commandLine().getOut().println(json ? Output.json(report) : report.text());
            return report.isClean() ? 0 : 1;
        } finally {
            TrialFolder.remove(folder);
        }
    }
}
