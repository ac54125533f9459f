package io.depotdesk.app.cli;

import io.depotdesk.data.journal.JournalCheck;
import io.depotdesk.data.journal.JournalVerifier;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/// Looks after the journal.
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description = "Checks the journal, the record that everything else is rebuilt from.",
        subcommands = {JournalCommand.Verify.class})
final class JournalCommand implements Callable<Integer> {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }

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
}
