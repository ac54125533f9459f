package io.depotdesk.data.carriers.suite;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that moves when it is told to; desk and simulated carriers share it.
final class SuiteClock implements InstantSource {

    private volatile Instant now;

    SuiteClock(Instant now) {
        this.now = now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
