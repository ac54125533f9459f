package io.depotdesk.app.cli;

import io.depotdesk.data.trials.MixedDays;
import io.depotdesk.data.trials.ScriptedDays;
import io.depotdesk.data.trials.StartReport;
import io.depotdesk.data.trials.StartTrial;
import io.depotdesk.data.trials.TrialFolder;
import io.depotdesk.simulation.MixedDay;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    @Mixin private MadeUpDays days;

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
        days.check();
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
                ? new ScriptedDays(days.scripted(seed), days.days())
                : new MixedDays(
                        days.days(),
                        seed,
                        new MixedDay.Size(days.shipments(), days.vehicles(), largestImport));
    }
}
