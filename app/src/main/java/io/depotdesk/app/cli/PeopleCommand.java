package io.depotdesk.app.cli;

import io.depotdesk.app.people.PeopleJournal;
import io.depotdesk.data.accounts.Accounts;
import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.JournalInUseException;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.People;
import io.depotdesk.policy.Right;
import io.depotdesk.policy.Role;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.Callable;

/// Looks after the people who sign in.
@Command(
        name = "people",
        mixinStandardHelpOptions = true,
        description = {
            "Looks after the people who sign in at this desk. While there are none, whoever sits at"
                    + " it may do everything.",
            "The first one has to be an administrator. From then on an administrator gives their"
                    + " secret for every change."
        },
        subcommands = {
            PeopleCommand.Add.class,
            PeopleCommand.Show.class,
            PeopleCommand.ChangeRole.class,
            PeopleCommand.Secret.class,
            PeopleCommand.Remove.class,
            PeopleCommand.Reset.class
        })
final class PeopleCommand {

    @ParentCommand private DepotdeskCommand program;
    @Spec private CommandSpec spec;

    private Accounts accounts() {
        return Accounts.in(program.home().people());
    }

    private String administrator(TerminalPerson person, SecretPrompt prompt) {
        return person.allowed(program.home(), Right.MANAGE_PEOPLE, prompt).name();
    }

    /// Tells the journal at once, unless a desk is open, which then does so itself.
    private void journal() throws IOException {
        if (!Files.isDirectory(program.home().journal())) {
            return; // the first start will
        }
        try (FileJournal journal = FileJournal.open(program.home().journal());
                var loop = new DispatchLoop(journal, InstantSource.system())) {
            loop.start();
            PeopleJournal.bringUpToDate(accounts(), loop);
        } catch (JournalInUseException e) {
            spec.commandLine().getOut().println("The open desk takes it over within seconds.");
        }
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description = {
                "Adds a person. Their secret is asked for, or read from standard input: one line"
                        + " with the administrator's, one with the new one."
            })
    static final class Add implements Callable<Integer> {
        @ParentCommand private PeopleCommand people;
        @Spec private CommandSpec spec;
        @Mixin private TerminalPerson person;

        @Parameters(paramLabel = "NAME", description = "As it will stand in the records.")
        private String name;

        @Option(
                names = "--role",
                required = true,
                description = "One of: ${COMPLETION-CANDIDATES}.")
        private Role role;

        @Override
        public Integer call() throws IOException {
            var prompt = new SecretPrompt();
            String by = people.administrator(person, prompt);
            var added = new DeskPerson(name, role);
            char[] secret = prompt.chosen(name);
            try {
                people.accounts().add(added, secret, by);
            } finally {
                Arrays.fill(secret, '\0');
            }
            people.journal();
            spec.commandLine()
                    .getOut()
                    .println("%s can sign in as %s.".formatted(name, role.word()));
            return 0;
        }
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Shows who may sign in, and what each role may do.")
    static final class Show implements Callable<Integer> {
        @ParentCommand private PeopleCommand people;
        @Spec private CommandSpec spec;

        @Override
        public Integer call() {
            PrintWriter out = spec.commandLine().getOut();
            People all = people.accounts().people();
            if (all.isEmpty()) {
                out.println("Nobody signs in here: whoever sits at the desk may do everything.");
                return 0;
            }
            all.all()
                    .forEach(each ->
                            out.println("%-13s  %s".formatted(each.role().word(), each.name())));
            out.println();
            for (Right right : Right.values()) {
                out.println("%s: %s".formatted(right.what(), right.holders()));
            }
            return 0;
        }
    }

    @Command(
            name = "role",
            mixinStandardHelpOptions = true,
            description = "Gives a person another role.")
    static final class ChangeRole implements Callable<Integer> {
        @ParentCommand private PeopleCommand people;
        @Spec private CommandSpec spec;
        @Mixin private TerminalPerson person;

        @Parameters(index = "0", paramLabel = "NAME", description = "Whose.")
        private String name;

        @Parameters(
                index = "1",
                paramLabel = "ROLE",
                description = "One of: ${COMPLETION-CANDIDATES}.")
        private Role role;

        @Override
        public Integer call() throws IOException {
            String by = people.administrator(person, new SecretPrompt());
            people.accounts().changeRole(name, role, by);
            people.journal();
            spec.commandLine().getOut().println("%s is %s now.".formatted(name, role.word()));
            return 0;
        }
    }

    @Command(
            name = "secret",
            mixinStandardHelpOptions = true,
            description = {
                "Changes a person's secret. They give the present one themselves; with --as an"
                        + " administrator gives theirs instead."
            })
    static final class Secret implements Callable<Integer> {
        @ParentCommand private PeopleCommand people;
        @Spec private CommandSpec spec;

        @Parameters(paramLabel = "NAME", description = "Whose.")
        private String name;

        @Option(
                names = "--as",
                paramLabel = "NAME",
                description = "The administrator who does it, if it is not the person.")
        private String as = "";

        @Override
        public Integer call() {
            var prompt = new SecretPrompt();
            Accounts accounts = people.accounts();
            DeskPerson by = TerminalPerson.signedIn(accounts, as.isEmpty() ? name : as, prompt);
            if (!by.name().equals(name) && !Right.MANAGE_PEOPLE.isHeldBy(by.role())) {
                throw new IllegalArgumentException(
                        "The secret of %s is changed by %s or an administrator."
                                .formatted(name, name));
            }
            char[] secret = prompt.chosen(name);
            try {
                accounts.changeSecret(name, secret, by.name());
            } finally {
                Arrays.fill(secret, '\0');
            }
            spec.commandLine().getOut().println("%s has a new secret.".formatted(name));
            return 0;
        }
    }

    @Command(
            name = "remove",
            mixinStandardHelpOptions = true,
            description =
                    "Removes a person; what they did keeps their name. When the last one is"
                            + " removed, the desk asks nobody any more.")
    static final class Remove implements Callable<Integer> {
        @ParentCommand private PeopleCommand people;
        @Spec private CommandSpec spec;
        @Mixin private TerminalPerson person;

        @Parameters(paramLabel = "NAME", description = "Who.")
        private String name;

        @Override
        public Integer call() throws IOException {
            String by = people.administrator(person, new SecretPrompt());
            people.accounts().remove(name, by);
            people.journal();
            spec.commandLine().getOut().println("%s cannot sign in any more.".formatted(name));
            return 0;
        }
    }

    @Command(
            name = "reset",
            mixinStandardHelpOptions = true,
            description = {
                "Forgets everybody, for a desk whose file of people is damaged or whose"
                        + " administrators have all lost their secrets.",
                "Whoever may write in the program's folder can do this; the journal says that it"
                        + " happened."
            })
    static final class Reset implements Callable<Integer> {
        @ParentCommand private PeopleCommand people;
        @Spec private CommandSpec spec;

        @Option(names = "--yes", description = "Does it; without this nothing is changed.")
        private boolean yes;

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            if (!yes) {
                out.println(
                        "Everybody would have to be added again. Nothing was changed. Say --yes to"
                                + " do it.");
                return 0;
            }
            people.accounts().reset(TerminalPerson.user() + " (reset)");
            people.journal();
            out.println("Nobody signs in here any more. Add an administrator first.");
            return 0;
        }
    }
}
