package io.depotdesk.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;
import io.depotdesk.data.accounts.Accounts;
import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.JournalReader;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.People;
import io.depotdesk.policy.Role;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// People at a terminal, as a script types it.
class PeopleCommandTest {

    private static final String ADA = "seven green vans\n";
    private static final String ANNA = "rue grimaldi 12\n";

    @TempDir private Path folder;
    private Home home;
    private Terminal terminal;

    @BeforeEach
    void a_desk_with_a_journal() {
        home = new Home(folder);
        terminal = new Terminal(home);
        FileJournal.open(home.journal()).close();
    }

    @Test
    void the_first_one_is_an_administrator_and_adds_the_others() {
        assertThat(terminal.type("people", "list").out())
                .startsWith("Nobody signs in here: whoever sits at the desk may do everything.");
        Terminal.Answer early =
                terminal.typeWith(ANNA, "people", "add", "Anna", "--role", "dispatcher");
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.err()).startsWith("Somebody has to be an administrator");

        assertThat(add("Ada", "administrator", ADA).out())
                .startsWith("Ada can sign in as administrator.");
        assertThat(add("Anna", "dispatcher", ADA + ANNA).exit()).isZero();

        assertThat(terminal.type("people", "list").out())
                .contains("administrator  Ada")
                .contains("dispatcher     Anna")
                .contains("Activating a policy: administrators")
                .contains("Working on cases: dispatchers, supervisors and administrators");
    }

    @Test
    void the_journal_knows_names_and_roles_and_no_secret() throws IOException {
        add("Ada", "administrator", ADA);
        add("Anna", "dispatcher", ADA + ANNA);
        terminal.typeWith(ADA, "people", "role", "Anna", "supervisor");

        List<Reported.PeopleSet> told = new ArrayList<>();
        JournalReader.read(home.journal(), unit -> collect(unit, told), Progress.NONE);
        assertThat(told).hasSize(3);
        assertThat(told.getLast().people())
                .isEqualTo(
                        new People(
                                List.of(
                                        new DeskPerson("Ada", Role.ADMINISTRATOR),
                                        new DeskPerson("Anna", Role.SUPERVISOR))));
        assertThat(told.getLast().changedBy()).isEqualTo("Ada");
        try (var files = Files.walk(home.journal())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("argon2")
                        .doesNotContain("grimaldi");
            }
        }
    }

    @Test
    void a_wrong_secret_changes_nothing() {
        add("Ada", "administrator", ADA);

        Terminal.Answer wrong =
                add("Mallory", "administrator", "seven blue vans\nmallory mallory\n");
        assertThat(wrong.exit()).isEqualTo(1);
        assertThat(wrong.err()).startsWith("That is not the secret of Ada.");
        assertThat(Accounts.in(home.people()).people().all()).hasSize(1);
    }

    @Test
    void without_a_secret_the_message_says_what_was_missing() {
        assertThat(add("Ada", "administrator", "").err())
                .startsWith(
                        "No secret was given: standard input ended where \"New secret for Ada:\""
                            + " was asked.");
        assertThat(add("Ada", "administrator", "short\n").err())
                .startsWith("A secret has at least 10 characters (this one has 5).");
    }

    @Test
    void people_change_their_own_secret_and_administrators_that_of_others() {
        add("Ada", "administrator", ADA);
        add("Anna", "dispatcher", ADA + ANNA);

        assertThat(terminal.typeWith(ANNA + "place du palais\n", "people", "secret", "Anna").exit())
                .isZero();
        assertThat(
                        terminal.typeWith(
                                        "place du palais\nada is locked out\n",
                                        "people",
                                        "secret",
                                        "Ada",
                                        "--as",
                                        "Anna")
                                .err())
                .startsWith("The secret of Ada is changed by Ada or an administrator.");
        assertThat(
                        terminal.typeWith(
                                        ADA + "avenue des spelugues\n",
                                        "people",
                                        "secret",
                                        "Anna",
                                        "--as",
                                        "Ada")
                                .exit())
                .isZero();
    }

    @Test
    void a_policy_is_activated_by_an_administrator_only() throws IOException {
        add("Ada", "administrator", ADA);
        add("Sue", "supervisor", ADA + "sue and her secret\n");
        Path policy = folder.resolve("policy.json");
        try (var shipped =
                Accounts.class.getResourceAsStream(
                        "/io/depotdesk/data/policies/house-policy.json")) {
            Files.write(policy, shipped.readAllBytes());
        }

        assertThat(
                        terminal.typeWith(
                                        "sue and her secret\n",
                                        "policy",
                                        "activate",
                                        policy,
                                        "--yes",
                                        "--as",
                                        "Sue")
                                .err())
                .startsWith("Activating a policy is for administrators; Sue is a supervisor.");
        assertThat(terminal.typeWith(ADA, "policy", "activate", policy, "--yes").out())
                .contains("is in force from now on.");
    }

    @Test
    void a_lost_file_is_told_and_reset_leaves_its_trace() throws IOException {
        add("Ada", "administrator", ADA);
        Files.write(home.people().resolve("people.json"), new byte[] {1, 2, 3});
        assertThat(terminal.type("people", "list").err())
                .contains("is damaged")
                .contains("depotdesk people reset");

        assertThat(terminal.type("people", "reset").out()).contains("Nothing was changed.");
        terminal.type("people", "reset", "--yes");

        assertThat(terminal.type("people", "list").out()).startsWith("Nobody signs in here");
        try (FileJournal journal = FileJournal.open(home.journal())) {
            assertThat(DispatchLoop.restore(journal).people().isEmpty()).isTrue();
        }
    }

    @Test
    void the_last_one_to_go_leaves_an_open_desk() {
        add("Ada", "administrator", ADA);
        add("Anna", "dispatcher", ADA + ANNA);
        assertThat(terminal.typeWith(ADA, "people", "remove", "Ada").err())
                .startsWith("Somebody has to be an administrator");

        terminal.typeWith(ADA, "people", "remove", "Anna");
        assertThat(terminal.typeWith(ADA, "people", "remove", "Ada").out())
                .startsWith("Ada cannot sign in any more.");
        assertThat(Accounts.in(home.people()).people().isEmpty()).isTrue();
    }

    private Terminal.Answer add(String name, String role, String input) {
        return terminal.typeWith(input, "people", "add", name, "--role", role);
    }

    private static void collect(JournalUnit unit, List<Reported.PeopleSet> told) {
        if (unit.report() instanceof Reported.PeopleSet set) {
            told.add(set);
        }
    }
}
