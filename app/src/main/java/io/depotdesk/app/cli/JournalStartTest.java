package io.depotdesk.app.cli;

import io.depotdesk.data.trials.DayTrial;
import io.depotdesk.data.trials.MixedDays;
import io.depotdesk.data.trials.ScriptedDays;
import io.depotdesk.data.trials.StartReport;
import io.depotdesk.data.trials.StartTrial;
import io.depotdesk.data.trials.TrialFolder;
import io.depotdesk.simulation.MixedDay;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Measures starts on a journal of many days.
@Command(
        name = "start-test",
        mixinStandardHelpOptions = true,
        description = {
            "Fills a journal with days, then measures how long it takes to restore the day from a"
                    + " snapshot and without one."
        })
final class JournalStartTest implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--days", defaultValue = "30", description = "${DEFAULT-VALUE}.")
    private int days;

    @Option(
            names = "--shipments",
            defaultValue = "1000",
            description = "Shipments of a day; ${DEFAULT-VALUE}.")
    private int shipments;

    @Option(
            names = "--vehicles",
            defaultValue = "40",
            description = "Vehicles of the fleet; ${DEFAULT-VALUE}.")
    private int vehicles;

    @Option(
            names = "--largest-import",
            defaultValue = "48",
            description = "Shipments that arrive at once at most; ${DEFAULT-VALUE}.")
    private int largestImport;

    @Option(
            names = "--scripted",
            description =
                    "Every day is the day of bench day, with five events to a shipment; otherwise"
                            + " days on which anything happens.")
    private boolean scripted;

    @Option(names = "--seed", defaultValue = "1", description = "Seed of the days.")
    private long seed;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PlainValues.atLeast(spec, "--days", 1, days);
        PlainValues.atLeast(spec, "--shipments", 1, shipments);
        PlainValues.atLeast(spec, "--vehicles", 1, vehicles);
        PlainValues.atLeast(spec, "--largest-import", 1, largestImport);
        Path work = Files.createTempDirectory("depotdesk-start-test");
        try (var progress = TerminalProgress.on(System.err, "Filling a journal", json)) {
            StartReport report = new StartTrial(work.resolve("journal"), filling()).run(progress);
            progress.done();
            spec.commandLine().getOut().println(json ? Output.json(report) : report.text());
            return report.sameDay() ? 0 : 1;
        } finally {
            TrialFolder.remove(work);
        }
    }

    private StartTrial.Filling filling() {
        return scripted
                ? new ScriptedDays(
                        new DayTrial(shipments, vehicles, shipments * 5, 2_000, seed), days)
                : new MixedDays(days, seed, new MixedDay.Size(shipments, vehicles, largestImport));
    }
}
