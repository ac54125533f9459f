package io.depotdesk.app.people;

import io.depotdesk.data.accounts.Accounts;
import io.depotdesk.data.accounts.SignIn;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.People;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// Who sits at the desk, from sign-in to lock. The day goes on whoever does. FX thread only, except for [#person].
public final class Session {

    private static final String NOBODY = "nobody signed in";

    private final Accounts accounts;
    private final Supplier<String> usualName;
    private final InstantSource clock;
    private final Executor screen;
    private final ObjectProperty<People> people = new SimpleObjectProperty<>(People.NOBODY);
    private final ObjectProperty<Presence> presence =
            new SimpleObjectProperty<>(new Presence.Open());
    private volatile @Nullable String signedIn;

    /// @param usualName what the person is called while nobody has to sign in
    /// @param screen runs what it is given on the FX thread
    public Session(
            Accounts accounts, Supplier<String> usualName, InstantSource clock, Executor screen) {
        this.accounts = accounts;
        this.usualName = usualName;
        this.clock = clock;
        this.screen = screen;
    }

    /// Returns who acts at the desk now. Any thread.
    public Actor.Person person() {
        String name = signedIn;
        return new Actor.Person(name == null ? usualName.get() : name);
    }

    public ReadOnlyObjectProperty<Presence> presenceProperty() {
        return presence;
    }

    /// Returns who may sign in.
    public ReadOnlyObjectProperty<People> peopleProperty() {
        return people;
    }

    /// Returns whether people sign in here.
    public boolean asksForNames() {
        return !people.get().isEmpty();
    }

    /// Takes over who may sign in. Whoever is no longer among them is signed out.
    public void show(People now) {
        if (now.equals(people.get())) {
            return;
        }
        people.set(now);
        switch (presence.get()) {
            case Presence.Open _ -> {
                if (!now.isEmpty()) {
                    lock();
                }
            }
            case Presence.Locked _ -> {
                if (now.isEmpty()) {
                    open();
                }
            }
            case Presence.SignedIn(DeskPerson person) -> {
                if (now.isEmpty()) {
                    open();
                } else {
                    now.called(person.name()).ifPresentOrElse(this::enter, this::lock);
                }
            }
        }
    }

    /// Nobody is at the desk until somebody signs in. Does nothing where nobody has to.
    public void lock() {
        if (asksForNames()) {
            signedIn = NOBODY;
            presence.set(new Presence.Locked());
        }
    }

    /// Looks whether that is the secret of `name`; if so, they are at the desk when the answer comes.
    ///
    /// @param secret is wiped
    /// @return why not, as a sentence, or nothing; on the FX thread
    public CompletableFuture<String> signIn(String name, char[] secret) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return accounts.signIn(name, secret, clock.instant());
                            } finally {
                                Arrays.fill(secret, '\0');
                            }
                        },
                        work -> Thread.ofPlatform().name("sign-in").daemon().start(work))
                .exceptionally(error -> new SignIn.Refused(sentence(error)))
                .thenApplyAsync(this::answered, screen);
    }

    private String answered(SignIn answer) {
        return switch (answer) {
            case SignIn.Refused(String reason) -> reason;
            case SignIn.Welcome(DeskPerson person) -> {
                enter(person);
                yield "";
            }
        };
    }

    private static String sentence(Throwable error) {
        Throwable cause = error.getCause() == null ? error : error.getCause();
        return "That did not work: " + cause.getMessage();
    }

    private void enter(DeskPerson person) {
        signedIn = person.name();
        presence.set(new Presence.SignedIn(person));
    }

    private void open() {
        signedIn = null;
        presence.set(new Presence.Open());
    }
}
