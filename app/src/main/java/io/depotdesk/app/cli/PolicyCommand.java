package io.depotdesk.app.cli;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.JournalReader;
import io.depotdesk.data.policies.PolicyFile;
import io.depotdesk.data.policies.PolicyRefusedException;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.PolicyChange;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.words.OwnWords;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.Right;
import io.depotdesk.progress.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;

/// Looks after the policy: what the workstation may decide by itself.
@Command(
        name = "policy",
        mixinStandardHelpOptions = true,
        description = "Checks a policy, or makes it the one that the workstation decides by.",
        subcommands = {PolicyCommand.Check.class, PolicyCommand.Activate.class})
final class PolicyCommand {

    private static final int MOST_LINES = 40;

    @ParentCommand private DepotdeskCommand program;

    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Reads a policy and runs the examples in it.")
    static final class Check implements Callable<Integer> {
        @Spec private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "The policy, JSON with comments.")
        private Path file;

        @Override
        public Integer call() {
            PlainValues.there(file);
            PrintWriter out = spec.commandLine().getOut();
            try {
                DispatchPolicy policy = PolicyFile.read(file);
                out.println(
                        "Policy %s is sound: %d rules with guidance, %d examples passed."
                                .formatted(
                                        policy.version(),
                                        policy.rules().size(),
                                        policy.examples().size()));
                return 0;
            } catch (PolicyRefusedException e) {
                out.println(file + " is refused:");
                e.faults().forEach(fault -> out.println("  " + fault));
                return 1;
            }
        }
    }

    @Command(
            name = "activate",
            mixinStandardHelpOptions = true,
            description =
                    "Shows which past decisions would have changed, then makes the policy the one"
                            + " in force.")
    static final class Activate implements Callable<Integer> {
        @ParentCommand private PolicyCommand policy;
        @Spec private CommandSpec spec;

        @Parameters(paramLabel = "FILE", description = "The policy, JSON with comments.")
        private Path file;

        @Mixin private TerminalPerson who;

        @Option(names = "--yes", description = "Activates it; without this it is only compared.")
        private boolean yes;

        @Override
        public Integer call() throws Exception {
            PlainValues.there(file);
            PrintWriter out = spec.commandLine().getOut();
            DispatchPolicy candidate = PolicyFile.read(file);
            Path folder = policy.program.home().journal();
            if (Files.isDirectory(folder)) {
                var collector = new PolicyChange.Collector(candidate);
                JournalReader.read(folder, collector::take, Progress.NONE);
                show(collector.result(), out);
            }
            if (!yes) {
                out.println("Nothing was changed. Say --yes to activate it.");
                return 0;
            }
            Actor.Person person =
                    who.allowed(policy.program.home(), Right.ACTIVATE_POLICY, new SecretPrompt());
            try (FileJournal journal = FileJournal.open(folder);
                    var loop = new DispatchLoop(journal, InstantSource.system())) {
                loop.start();
                if (loop.submit(new Reported.PolicyActivated(candidate, person)).join()
                        instanceof Outcome.Refused(String reason)) {
                    throw new IllegalStateException(reason);
                }
            }
            out.println("Policy " + candidate.version() + " is in force from now on.");
            return 0;
        }

        private static void show(PolicyChange change, PrintWriter out) {
            out.println(
                    "Of %d troubles in the journal, %d would have been handled otherwise."
                            .formatted(change.troubles(), change.changes().size()));
            show(change.changes(), out);
            out.println(
                    "Of %d acts of people that limits apply to, %d would have been otherwise."
                            .formatted(change.acts(), change.approvals().size()));
            show(change.approvals(), out);
        }

        private static void show(List<PolicyChange.Change> changes, PrintWriter out) {
            changes.stream()
                    .limit(MOST_LINES)
                    .forEach(each ->
                            out.println(
                                    "  unit %d, %s: was %s, now %s"
                                            .formatted(
                                                    each.sequence(),
                                                    OwnWords.plain(each.trouble()),
                                                    each.before(),
                                                    each.after())));
            if (changes.size() > MOST_LINES) {
                out.println("  and %d more".formatted(changes.size() - MOST_LINES));
            }
        }
    }
}
