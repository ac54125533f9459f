package io.depotdesk.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.data.accounts.Accounts;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.People;
import io.depotdesk.policy.Role;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;

class SessionTest {

    private static final DeskPerson ADA = new DeskPerson("Ada", Role.ADMINISTRATOR);

    @TempDir private Path folder;

    @Test
    void without_people_whoever_sits_there_goes_by_the_usual_name() {
        Session session = session();

        session.lock();

        assertThat(session.presenceProperty().get()).isEqualTo(new Presence.Open());
        assertThat(session.person()).isEqualTo(new Actor.Person("Dispatcher"));
    }

    @Test
    void with_people_it_is_locked_until_one_of_them_signs_in() {
        Session session = session();
        Accounts accounts = Accounts.in(folder);
        accounts.add(ADA, "seven green vans".toCharArray(), "terminal");

        session.show(accounts.people());
        assertThat(session.presenceProperty().get()).isEqualTo(new Presence.Locked());
        assertThat(session.person()).isEqualTo(new Actor.Person("nobody signed in"));

        char[] secret = "seven green vans".toCharArray();
        assertThat(session.signIn("Ada", secret).join()).isEmpty();
        assertThat(session.presenceProperty().get()).isEqualTo(new Presence.SignedIn(ADA));
        assertThat(session.person()).isEqualTo(new Actor.Person("Ada"));
        assertThat(secret).as("the secret is wiped").containsOnly('\0');

        session.lock();
        assertThat(session.person()).isEqualTo(new Actor.Person("nobody signed in"));
        assertThat(session.signIn("Ada", "wrong".toCharArray()).join())
                .isEqualTo("That is not the secret of Ada.");
        assertThat(session.presenceProperty().get()).isEqualTo(new Presence.Locked());
    }

    @Test
    void another_role_holds_at_once() {
        Session session = session();
        Accounts accounts = Accounts.in(folder);
        accounts.add(ADA, "seven green vans".toCharArray(), "terminal");
        accounts.add(
                new DeskPerson("Nora", Role.DISPATCHER), "nora on the quay".toCharArray(), "Ada");
        session.show(accounts.people());
        session.signIn("Nora", "nora on the quay".toCharArray()).join();

        accounts.changeRole("Nora", Role.SUPERVISOR, "Ada");
        session.show(accounts.people());

        assertThat(session.presenceProperty().get())
                .isEqualTo(new Presence.SignedIn(new DeskPerson("Nora", Role.SUPERVISOR)));
        session.show(People.NOBODY);
        assertThat(session.person()).isEqualTo(new Actor.Person("Dispatcher"));
    }

    private Session session() {
        return new Session(
                Accounts.in(folder),
                () -> "Dispatcher",
                InstantSource.fixed(Instant.parse("2026-11-23T12:00:00Z")),
                Runnable::run);
    }
}
