package io.depotdesk.app.people;

import javafx.scene.Scene;
import javafx.scene.input.InputEvent;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntSupplier;

/// Tells when nobody has touched keyboard or mouse for a time. FX thread only.
public final class IdleWatch {

    private final IntSupplier minutes;
    private final Runnable idle;
    private Instant now = Instant.EPOCH;
    private Instant touched = Instant.EPOCH;

    /// @param minutes after which nobody is there any more; 0 = never
    /// @param idle called once each time
    public IdleWatch(IntSupplier minutes, Runnable idle) {
        this.minutes = minutes;
        this.idle = idle;
    }

    /// Watches everything that is typed, clicked or moved in `scene`.
    public void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, _ -> touch());
    }

    /// Somebody is there.
    public void touch() {
        touched = now;
    }

    /// Lets time pass. A clock that goes back or leaps after sleep counts as it stands.
    public void tick(Instant time) {
        if (time.isBefore(now) || now.equals(Instant.EPOCH)) {
            touched = time;
        }
        now = time;
        int limit = minutes.getAsInt();
        if (limit > 0 && Duration.between(touched, now).compareTo(Duration.ofMinutes(limit)) >= 0) {
            touched = now;
            idle.run();
        }
    }
}
