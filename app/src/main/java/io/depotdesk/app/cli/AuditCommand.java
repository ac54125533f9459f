package io.depotdesk.app.cli;

import io.depotdesk.data.audit.AuditBundle;
import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.data.keys.SigningKey;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;

/// Answers to people who have to trust the record without trusting the program.
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Hands the journal to others in a form that they can check by themselves.",
        subcommands = {AuditCommand.Export.class, AuditCommand.Key.class})
final class AuditCommand {

    @ParentCommand private DepotdeskCommand program;

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = {
                "Copies the journal, its signatures and the public key into a new folder, with a"
                        + " small program that checks them",
                "without Depotdesk. Personal data stays encrypted. A desk may be at work."
            })
    static final class Export implements Callable<Integer> {
        @ParentCommand private AuditCommand audit;
        @Spec private CommandSpec spec;

        @Option(
                names = "--out",
                paramLabel = "DIR",
                required = true,
                description = "The folder to make.")
        private Path out;

        @Option(names = "--json", description = "Answers in JSON.")
        private boolean json;

        @Override
        public Integer call() throws Exception {
            Path journal = audit.program.home().journal();
            try (var progress = TerminalProgress.on(System.err, "Exporting the journal", json)) {
                SigningKey key = DeskKeys.beside(journal).signing();
                AuditBundle bundle = AuditBundle.export(journal, key, out, Instant.now(), progress);
                progress.done();
                spec.commandLine()
                        .getOut()
                        .println(
                                json
                                        ? Output.json(bundle)
                                        : """
                                        %d units in %d frames are in %s.
                                        Key %s.
                                        Check it with: java AuditVerifier.java %s\
                                        """
                                                .formatted(
                                                        bundle.journal().units(),
                                                        bundle.journal().frames(),
                                                        bundle.folder(),
                                                        bundle.fingerprint(),
                                                        bundle.folder()));
                return 0;
            }
        }
    }

    @Command(
            name = "key",
            mixinStandardHelpOptions = true,
            description =
                    "Shows the desk's public key and its fingerprint, to be told to whoever checks"
                            + " bundles.")
    static final class Key implements Callable<Integer> {
        @ParentCommand private AuditCommand audit;
        @Spec private CommandSpec spec;

        @Override
        public Integer call() {
            SigningKey key = DeskKeys.beside(audit.program.home().journal()).signing();
            spec.commandLine()
                    .getOut()
                    .println(key.publicKeyPem() + "Fingerprint " + key.fingerprint());
            return 0;
        }
    }
}
