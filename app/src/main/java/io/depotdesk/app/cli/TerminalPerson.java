package io.depotdesk.app.cli;

import io.depotdesk.app.home.Home;
import io.depotdesk.data.accounts.Accounts;
import io.depotdesk.data.accounts.SignIn;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.People;
import io.depotdesk.policy.Right;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/// Who works at the terminal: where people sign in somebody of them, with their secret; else the user of the
/// machine.
final class TerminalPerson {

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description =
                    "Who does it, where people sign in. The secret is asked for, or read from"
                        + " standard input.")
    private @Nullable String name;

    /// Returns the person.
    ///
    /// @param right what they have to be allowed
    /// @throws IllegalArgumentException with a sentence if they are not, or do not sign in
    Actor.Person allowed(Home home, Right right, SecretPrompt prompt) {
        var accounts = Accounts.in(home.people());
        People people = accounts.people();
        if (people.isEmpty()) {
            return new Actor.Person(name == null ? user() : name);
        }
        String who = name == null ? only(people, right) : name;
        DeskPerson person = signedIn(accounts, who, prompt);
        if (!right.isHeldBy(person.role())) {
            throw new IllegalArgumentException(
                    "%s is for %s; %s is a %s."
                            .formatted(
                                    right.what(),
                                    right.holders(),
                                    person.name(),
                                    person.role().word()));
        }
        return new Actor.Person(person.name());
    }

    /// Returns who that is, once they have given their secret.
    static DeskPerson signedIn(Accounts accounts, String name, SecretPrompt prompt) {
        char[] secret = prompt.present(name);
        try {
            return switch (accounts.signIn(name, secret, Instant.now())) {
                case SignIn.Welcome(DeskPerson person) -> person;
                case SignIn.Refused(String reason) -> throw new IllegalArgumentException(reason);
            };
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private static String only(People people, Right right) {
        List<String> able =
                people.all().stream()
                        .filter(person -> right.isHeldBy(person.role()))
                        .map(DeskPerson::name)
                        .toList();
        if (able.size() == 1) {
            return able.getFirst();
        }
        throw new IllegalArgumentException(
                "People sign in at this desk. Say who you are with --as NAME (%s)."
                        .formatted(String.join(", ", able)));
    }

    static String user() {
        return System.getProperty("user.name", "terminal");
    }
}
