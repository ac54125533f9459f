package io.depotdesk.domain.tender;

import java.util.List;

/// What a carrier says when it is asked whether it knows an offer by its key.
public sealed interface Found {

    /// It knows it.
    ///
    /// @param reference the carrier's own name of it
    /// @param events what is known of it, oldest first; at least one
    record Exists(String reference, List<CarrierEvent> events) implements Found {
        public Exists {
            events = List.copyOf(events);
            if (events.isEmpty()) {
                throw new IllegalArgumentException(
                        "Booking %s is known but has no state.".formatted(reference));
            }
        }
    }

    /// It knows no offer with this key.
    record Absent() implements Found {}

    /// Nobody can tell by asking this carrier (no look-up, or only by a person).
    record CannotTell(String why) implements Found {}

    /// It was not reached; ask again.
    record Unreachable(String cause) implements Found {}
}
