package io.depotdesk.domain.surface;

import java.time.Instant;
import java.util.function.UnaryOperator;

/// Where a report comes from. The desk stamps when it arrived; only the source knows when it was true.
///
/// @param source the system or person ("driver app", "warehouse")
/// @param id the source's own name for this report; a repeated one is a repeated report
/// @param occurredAt when it happened, by the source's clock
public record Origin(String source, String id, Instant occurredAt) {

    private static final String BY_PHONE = " by phone, ";

    public Origin {
        if (source.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException(
                    "A report needs a source and an id, got \"%s\" and \"%s\"."
                            .formatted(source, id));
        }
    }

    /// Returns where a report comes from that somebody gave by phone.
    ///
    /// @param caller who called, in a person's own words
    /// @param person who took the call
    public static Origin byPhone(String caller, String person, String id, Instant occurredAt) {
        return new Origin(caller + BY_PHONE + person, id, occurredAt);
    }

    /// Returns the same with `change` made to who called; the same if nobody did.
    public Origin calledBy(UnaryOperator<String> change) {
        int end = source.indexOf(BY_PHONE);
        return end < 0
                ? this
                : new Origin(
                        change.apply(source.substring(0, end)) + source.substring(end),
                        id,
                        occurredAt);
    }

    /// Returns what tells this report from all others.
    public String key() {
        return source + "/" + id;
    }
}
