package io.depotdesk.app.past;

import java.time.Duration;
import java.time.Instant;

/// One place in the past: a second, and the last unit that had been taken by then.
///
/// @param note what is special about it, empty if nothing is ("just before decision 1042.1")
record PastPlace(long sequence, Instant at, String note) {

    static PastPlace ofUnit(PastDays days, long sequence) {
        long there = Math.clamp(sequence, 1, days.last());
        return new PastPlace(there, days.takenBy(there), "");
    }

    static PastPlace ofTime(PastDays days, Instant at) {
        Instant first = days.takenBy(1);
        Instant there = at.isBefore(first) ? first : at;
        return new PastPlace(days.at(there), there, "");
    }

    /// Returns the place that many units on, or back.
    PastPlace units(PastDays days, int by) {
        return ofUnit(days, sequence + by);
    }

    /// Returns the place that much later, or earlier.
    ///
    /// @param now nothing is known of later
    PastPlace later(PastDays days, Duration by, Instant now) {
        Instant there = at.plus(by);
        return ofTime(days, there.isAfter(now) ? now : there);
    }

    PastPlace noted(String words) {
        return new PastPlace(sequence, at, words);
    }
}
