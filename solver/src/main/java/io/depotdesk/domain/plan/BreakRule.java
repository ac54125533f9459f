package io.depotdesk.domain.plan;

import java.time.Duration;
import java.time.Instant;

/// A break that has to begin within a time span.
public record BreakRule(Instant earliest, Instant latest, Duration length) {

    public BreakRule {
        if (earliest.isAfter(latest) || length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException(
                    "A break of %s between %s and %s cannot be taken."
                            .formatted(length, earliest, latest));
        }
    }
}
