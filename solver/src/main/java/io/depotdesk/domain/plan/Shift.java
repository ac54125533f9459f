package io.depotdesk.domain.plan;

import java.time.Instant;
import java.util.List;

/// A driver's working time: not on the road before it starts, back at the depot when it ends.
///
/// @param breaks in order of time
public record Shift(Instant starts, Instant ends, List<BreakRule> breaks) {

    public Shift {
        if (!starts.isBefore(ends)) {
            throw new IllegalArgumentException(
                    "The shift starts (%s) at or after it ends (%s).".formatted(starts, ends));
        }
        breaks = List.copyOf(breaks);
    }
}
