package io.depotdesk.data.carriers;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What a carrier's interface can do, as figures that the sender goes by.
///
/// @param replay what sending an offer again does
/// @param keyLifetime how long the carrier remembers a key, counted from the first sending; null = for ever, or no key
/// @param quotesLive whether it is asked for prices
/// @param finds whether it can be asked for an offer by our key
/// @param cancels whether an offer can be asked back
/// @param calls how many requests it takes within `per`
/// @param settle how long a booking may take to be found by a look-up; two look-ups at least this far apart that find
///     nothing mean that nothing is booked
/// @param callsToTender how many requests an offer may take
public record Capabilities(
        Replay replay,
        @Nullable Duration keyLifetime,
        boolean quotesLive,
        boolean finds,
        boolean cancels,
        int calls,
        Duration per,
        Duration settle,
        int callsToTender) {

    public Capabilities {
        if ((replay == Replay.KEY_WITH_LIFETIME) != (keyLifetime != null)) {
            throw new IllegalArgumentException(
                    "A key lifetime belongs to %s, not to %s."
                            .formatted(Replay.KEY_WITH_LIFETIME, replay));
        }
        if (calls < 1 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("%d calls in %s.".formatted(calls, per));
        }
    }

    /// Returns the same within another limit.
    public Capabilities limitedTo(int calls, Duration per) {
        return new Capabilities(
                replay, keyLifetime, quotesLive, finds, cancels, calls, per, settle, callsToTender);
    }
}
