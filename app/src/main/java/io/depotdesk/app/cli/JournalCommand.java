package io.depotdesk.app.cli;

import io.depotdesk.data.journal.JournalCheck;
import io.depotdesk.data.journal.JournalVerifier;
import io.depotdesk.data.trials.KillReport;
import io.depotdesk.data.trials.KillTrial;
import io.depotdesk.data.trials.KillTrialDesk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/// Looks after the journal.
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = "Checks the journal, the record that everything else is rebuilt from.",
        subcommands = {
            JournalCommand.Verify.class,
            JournalCommand.KillTest.class,
            JournalPowerCutTest.class,
            JournalStartTest.class,
            JournalCommand.KillTestDesk.class
        })
final class JournalCommand {

    @ParentCommand private DepotdeskCommand program;

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Reads every frame, checks its checksum and its place in the chain, and folds"
                            + " the day.")
    static final class Verify implements Callable<Integer> {
        @ParentCommand private JournalCommand journal;
        @Spec private CommandSpec spec;

        @Option(names = "--json", description = "Answers in JSON.")
        private boolean json;

        @Override
        public Integer call() {
            try (var progress = TerminalProgress.on(System.err, "Checking the journal", json)) {
                JournalCheck check =
                        JournalVerifier.verify(journal.program.home().journal(), progress);
                progress.done();
                spec.commandLine().getOut().println(json ? Output.json(check) : check.text());
                return check.isSound() ? 0 : 1;
            }
        }
    }

    @Command(
            name = "kill-test",
            mixinStandardHelpOptions = true,
            description = {
                "Kills a working desk at random moments and checks after each kill that nothing"
                        + " acknowledged is lost,",
                "that the day equals the fold of the journal, and that the tables equal a rebuild."
            })
    static final class KillTest implements Callable<Integer> {
        @Spec private CommandSpec spec;

        @Option(
                names = "--kills",
                defaultValue = "100",
                description = "How often; ${DEFAULT-VALUE}.")
        private int kills;

        @Option(
                names = "--seed",
                defaultValue = "1",
                description = "Seed of the day and the moments.")
        private long seed;

        @Option(
                names = "--forgetful",
                description =
                        "Runs it on a desk that acknowledges too early, to see that the test would"
                                + " notice.")
        private boolean forgetful;

        @Option(names = "--json", description = "Answers in JSON.")
        private boolean json;

        @Override
        public Integer call() throws Exception {
            PlainValues.atLeast(spec, "--kills", 1, kills);
            Path work = Files.createTempDirectory("depotdesk-kill-test");
            try (var progress = TerminalProgress.on(System.err, "Killing desks", json)) {
                KillReport report =
                        new KillTrial(deskCommand(), kills, seed, forgetful).run(work, progress);
                progress.done();
                spec.commandLine().getOut().println(json ? Output.json(report) : report.text());
                return report.isClean() ? 0 : 1;
            }
        }

        /// The application image has no `java`, so the program starts itself.
        private static List<String> deskCommand() {
            String program = ProcessHandle.current().info().command().orElse("java");
            return program.endsWith("java") || program.endsWith("java.exe")
                    ? KillTrial.javaCommand()
                    : List.of(program, "journal", "kill-test-desk");
        }
    }

    @Command(name = "kill-test-desk", hidden = true, description = "The desk that kill-test kills.")
    static final class KillTestDesk implements Callable<Integer> {
        @Parameters private List<String> arguments = List.of();

        @Override
        public Integer call() throws Exception {
            KillTrialDesk.main(arguments.toArray(String[]::new));
            return 0;
        }
    }
}
