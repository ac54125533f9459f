package io.depotdesk.data.carriers.sync;

import java.time.Duration;
import java.time.Instant;

/// How many requests may be made now, so that no window of the carrier's length ever sees more than its limit.
///
/// A quarter of the limit may go at once, the rest comes evenly over the window: together at most the limit.
final class TokenBucket {

    private final double most;
    private final double perSecond;
    private double tokens;
    private Instant filledAt;

    /// @param calls the limit within `per`
    TokenBucket(int calls, Duration per, Instant now) {
        this.most = Math.max(1, calls / 4);
        this.perSecond = (calls < 4 ? calls : calls - most) / (per.toMillis() / 1000.0);
        this.tokens = most;
        this.filledAt = now;
    }

    /// Returns whether `calls` may be made at `now`, or all that ever may at once.
    boolean holds(int calls, Instant now) {
        fill(now);
        return tokens >= Math.min(calls, most);
    }

    /// Returns whether less than a fifth is left: what can wait should.
    boolean isLow(Instant now) {
        fill(now);
        return tokens < most / 5;
    }

    /// Takes off what was really made; it may go below zero.
    void made(int calls, Instant now) {
        fill(now);
        tokens -= calls;
    }

    /// Returns when `calls` may be made at the earliest.
    Instant when(int calls, Instant now) {
        fill(now);
        double lacking = Math.min(calls, most) - tokens;
        return lacking <= 0 ? now : now.plusMillis((long) Math.ceil(lacking / perSecond * 1000));
    }

    private void fill(Instant now) {
        if (now.isAfter(filledAt)) {
            double seconds = Duration.between(filledAt, now).toMillis() / 1000.0;
            tokens = Math.min(most, tokens + seconds * perSecond);
            filledAt = now;
        }
    }
}
