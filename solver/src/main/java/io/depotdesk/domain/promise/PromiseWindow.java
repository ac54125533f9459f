package io.depotdesk.domain.promise;

import java.time.Duration;
import java.time.Instant;

/// A time in which the customer was told we come.
public record PromiseWindow(Instant opens, Instant closes) {

    public PromiseWindow {
        if (!opens.isBefore(closes)) {
            throw new IllegalArgumentException(
                    "The promise window opens (%s) at or after it closes (%s)."
                            .formatted(opens, closes));
        }
    }

    /// Returns how long after closing `arrival` is, zero if it is in time.
    public Duration lateness(Instant arrival) {
        return arrival.isAfter(closes) ? Duration.between(closes, arrival) : Duration.ZERO;
    }
}
