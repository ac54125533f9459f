package io.depotdesk.domain.surface;

import java.time.Instant;

/// Where a report comes from. The desk stamps when it arrived; only the source knows when it was true.
///
/// @param source the system or person ("driver app", "warehouse")
/// @param id the source's own name for this report; a repeated one is a repeated report
/// @param occurredAt when it happened, by the source's clock
public record Origin(String source, String id, Instant occurredAt) {

    public Origin {
        if (source.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException(
                    "A report needs a source and an id, got \"%s\" and \"%s\"."
                            .formatted(source, id));
        }
    }

    /// Returns what tells this report from all others.
    public String key() {
        return source + "/" + id;
    }
}
