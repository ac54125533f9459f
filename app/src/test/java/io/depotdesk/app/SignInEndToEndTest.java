package io.depotdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.settings.Theme;
import io.depotdesk.data.accounts.Accounts;
import io.depotdesk.data.policies.PolicyFile;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.ApprovalExample;
import io.depotdesk.policy.ApprovalRules;
import io.depotdesk.policy.Authority;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.Role;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// People at the real window of the real day, by keyboard alone.
class SignInEndToEndTest {

    @TempDir private Path folder;

    @Test
    void a_dispatcher_asks_a_supervisor_approves_and_the_dispatcher_is_told() throws Exception {
        Home home = MonacoHome.planned(folder);
        people(home);
        try (RealWindow window = RealWindow.start(home)) {
            window.until(() -> window.shows("Who is at the desk?"));
            assertThat(window.shows("Exceptions")).as("nothing of the day").isFalse();
            window.press(KeyCode.J, KeyCode.U); // no key of the desk works
            long before = window.state().sequence();

            window.press(KeyCode.DOWN, KeyCode.DOWN);
            signIn(window, KeyCode.DOWN, "the wrong secret");
            window.until(() -> window.shows("That is not the secret of Zoe."));
            window.keep("sign-in");
            window.press(KeyCode.UP, KeyCode.UP);
            signIn(window, KeyCode.UP, "seven green vans");
            window.until(() -> window.shows("Ada, administrator"));
            assertThat(window.state().sequence()).as("only who sits there").isEqualTo(before + 1);
            activate(window, strict());

            window.pressWithControl(KeyCode.L);
            window.until(() -> window.shows("Who is at the desk?"));
            signIn(window, KeyCode.DOWN, "nora on the quay");
            window.until(() -> window.shows("Nora, dispatcher"));
            window.press(KeyCode.J, KeyCode.A);
            window.until(() -> window.shows("Not done yet: "));
            ExceptionCase request = request(window).orElseThrow();
            window.until(() -> window.shows(request.title()));
            lookAt(window, request);
            assertThat(window.shows("A supervisor decides it. Press 2 to withdraw it.")).isTrue();
            assertThat(window.shows("Approve (A)")).isFalse();
            window.keep("request-asked");
            window.press(KeyCode.A);
            window.until(() -> window.shows("is for supervisors and administrators"));

            window.pressWithControl(KeyCode.L);
            signIn(window, KeyCode.DOWN, "sue and her secret");
            window.until(() -> window.shows("Sue, supervisor"));
            lookAt(window, request);
            assertThat(window.shows("Press A to approve it, or 2 to say why not.")).isTrue();
            assertThat(window.shows("is for supervisors and administrators")).isFalse();
            window.fx(() -> window.settings.themeProperty().set(Theme.LIGHT));
            window.keep("request-to-decide");
            window.press(KeyCode.A);
            window.until(() -> stateOf(window, request) instanceof CaseState.Closed);
            assertThat(((CaseState.Closed) stateOf(window, request)).how()).isEqualTo("Approved");

            window.pressWithControl(KeyCode.L);
            signIn(window, KeyCode.UP, "nora on the quay");
            window.until(() -> window.shows("Sue: "));
            assertThat(window.shows("Approved.")).isTrue();
        }
    }

    @Test
    void who_is_removed_elsewhere_is_signed_out_and_without_people_the_desk_is_open()
            throws Exception {
        Home home = MonacoHome.planned(folder);
        people(home);
        Accounts elsewhere = Accounts.in(home.people());
        try (RealWindow window = RealWindow.start(home)) {
            window.until(() -> window.shows("Who is at the desk?"));
            signIn(window, KeyCode.DOWN, "nora on the quay");
            window.until(() -> window.shows("Nora, dispatcher"));

            elsewhere.remove("Nora", "Ada");
            window.until(() -> window.shows("Who is at the desk?"));
            assertThat(window.shows("Nora")).isFalse();

            elsewhere.remove("Sue", "Ada");
            elsewhere.remove("Zoe", "Ada");
            elsewhere.remove("Ada", "Ada");
            window.until(() -> window.shows("Exceptions"));
        }
    }

    @Test
    void a_lost_file_of_people_opens_no_door() throws Exception {
        Home home = MonacoHome.planned(folder);
        people(home);
        try (RealWindow window = RealWindow.start(home)) {
            window.until(() -> window.shows("Who is at the desk?"));
        }
        Files.delete(home.people().resolve("people.json"));

        try (RealWindow window = RealWindow.start(home)) {
            window.until(() -> window.shows("The desk cannot be opened"));
            assertThat(window.shows("the file that knows them is gone")).isTrue();
        }
    }

    private static void people(Home home) {
        Accounts accounts = Accounts.in(home.people());
        accounts.add(
                new DeskPerson("Ada", Role.ADMINISTRATOR),
                "seven green vans".toCharArray(),
                "terminal");
        accounts.add(
                new DeskPerson("Nora", Role.DISPATCHER), "nora on the quay".toCharArray(), "Ada");
        accounts.add(
                new DeskPerson("Sue", Role.SUPERVISOR), "sue and her secret".toCharArray(), "Ada");
        accounts.add(
                new DeskPerson("Zoe", Role.DISPATCHER), "zoe on her scooter".toCharArray(), "Ada");
    }

    /// Chooses the name above or below and signs in.
    private static void signIn(RealWindow window, KeyCode choose, String secret) {
        window.press(choose);
        window.robot.write(secret, 0);
        window.press(KeyCode.ENTER);
    }

    private static void activate(RealWindow window, DispatchPolicy policy) {
        Outcome outcome =
                window.workstation()
                        .desk()
                        .report(new Reported.PolicyActivated(policy, new Actor.Person("Ada")))
                        .join();
        assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
    }

    /// Dispatchers decide nothing alone.
    private static DispatchPolicy strict() {
        DispatchPolicy shipped = PolicyFile.shipped();
        return new DispatchPolicy(
                "strict-1",
                shipped.machine(),
                Authority.NONE,
                shipped.clearMarginCents(),
                shipped.approvalWithin(),
                shipped.urgency(),
                shipped.queue(),
                shipped.rules(),
                shipped.examples(),
                new ApprovalRules(
                        Authority.UNLIMITED,
                        true,
                        List.of(
                                new ApprovalExample(
                                        "All is asked for",
                                        Role.DISPATCHER,
                                        0,
                                        0,
                                        0,
                                        0,
                                        0,
                                        false,
                                        ApprovalExample.Expected.ASK))));
    }

    private static Optional<ExceptionCase> request(RealWindow window) {
        return window.state().cases().stream()
                .filter(it -> it.request().isPresent() && !it.isClosed())
                .findFirst();
    }

    private static CaseState stateOf(RealWindow window, ExceptionCase it) {
        return window.state().caseOf(it.id()).orElseThrow().state();
    }

    /// Goes down the queue until the details show the request.
    private static void lookAt(RealWindow window, ExceptionCase request) {
        for (int i = 0; i < 30 && !window.shows("Case " + request.id()); i++) {
            window.press(i < 10 ? KeyCode.K : KeyCode.J);
        }
        assertThat(window.shows("Case " + request.id())).isTrue();
    }
}
