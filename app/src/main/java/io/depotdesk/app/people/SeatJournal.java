package io.depotdesk.app.people;

import io.depotdesk.app.desk.Desk;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DeskPerson;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Objects;

/// Tells the journal who sits at the desk, where people sign in: the hours that they sit there are what cases are
/// measured against. FX thread only.
public final class SeatJournal {

    private final Desk live;
    private @Nullable String told;

    /// @param live the live day, whatever the window shows
    public SeatJournal(Desk live) {
        this.live = live;
        live.state()
                .facts()
                .desk()
                .seated()
                .ifPresent(name -> {
                    // The program ended without a word; nobody sat there after the last thing that
                    // happened.
                    told = name;
                    tell(null, live.state().at());
                });
    }

    /// Takes note of who is there now.
    public void show(Presence presence) {
        tell(
                presence instanceof Presence.SignedIn(DeskPerson person) ? person.name() : null,
                live.clock().instant());
    }

    private void tell(@Nullable String person, Instant since) {
        if (!Objects.equals(person, told)) {
            told = person;
            live.report(new Reported.SeatTaken(person, since, Actor.MACHINE));
        }
    }
}
