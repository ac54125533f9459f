package io.depotdesk.app.cli;

import io.depotdesk.data.trials.PowerCutReport;
import io.depotdesk.data.trials.PowerCutTrial;
import io.depotdesk.data.trials.TrialFolder;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Cuts the power of a desk on a simulated disk.
@Command(
        name = "power-cut-test",
        mixinStandardHelpOptions = true,
        description = {
            "Cuts the power of a working desk on a simulated disk (lost cache, torn, reordered and"
                    + " garbage writes) and checks",
            "after each cut that nothing acknowledged is lost and that damaged tables come back by"
                    + " themselves."
        })
final class JournalPowerCutTest implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--runs", defaultValue = "200", description = "How often; ${DEFAULT-VALUE}.")
    private int runs;

    @Option(names = "--seed", defaultValue = "1", description = "All follows from it.")
    private long seed;

    @Option(
            names = "--lying",
            description =
                    "Runs it on a disk that forces nothing, to see that the test would notice.")
    private boolean lying;

    @Option(names = "--json", description = "Answers in JSON.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        PlainValues.atLeast(spec, "--runs", 1, runs);
        Path work = Files.createTempDirectory("depotdesk-power-cut-test");
        try (var progress = TerminalProgress.on(System.err, "Cutting the power", json)) {
            PowerCutReport report = new PowerCutTrial(work, runs, seed, lying).run(progress);
            progress.done();
            spec.commandLine().getOut().println(json ? Output.json(report) : report.text());
            return report.isClean() ? 0 : 1;
        } finally {
            TrialFolder.remove(work);
        }
    }
}
