package io.depotdesk.app.chronicle;

import io.depotdesk.dispatch.Flag;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One report of a surface as it came.
///
/// @param origin who said it, and when it was true
/// @param arrived when it reached the desk
/// @param flag what is odd about it, null if nothing is
/// @param why in a sentence, empty if nothing is odd
/// @param taken whether it changed what is known
public record Told(
        Origin origin,
        Observation observation,
        Instant arrived,
        @Nullable Flag flag,
        String why,
        boolean taken) {

    /// Returns what is odd about it in one or two words, empty if nothing is.
    public String mark() {
        return switch (flag) {
            case null -> "";
            case DUPLICATE -> "doubled";
            case LATE -> "late";
            case OUT_OF_ORDER -> "out of order";
            case UNKNOWN_SUBJECT -> "not of today";
            case CONTRADICTS -> "contradicts";
        };
    }
}
