package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;

import java.time.Duration;
import java.time.Instant;

/// Turns instants into the optimiser's seconds since the day's midnight, and back.
record DayClock(Instant midnight) {

    static DayClock of(DispatchState.Day day) {
        return new DayClock(day.date().atStartOfDay(day.zone()).toInstant());
    }

    /// Returns seconds since midnight, 0 for anything before it.
    int seconds(Instant instant) {
        return (int) Math.max(0, Duration.between(midnight, instant).getSeconds());
    }

    Instant instant(int seconds) {
        return midnight.plusSeconds(seconds);
    }
}
