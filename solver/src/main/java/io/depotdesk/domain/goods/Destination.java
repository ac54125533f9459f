package io.depotdesk.domain.goods;

import io.depotdesk.domain.place.AddressCandidate;

import java.util.List;

/// Where a shipment goes, as sure as we are of it.
public sealed interface Destination {

    /// Returns the address as the sender wrote it.
    String addressText();

    /// The place is known: the address was clear, the file brought coordinates or a person put the pin.
    record Located(String addressText, AddressCandidate place) implements Destination {}

    /// Nobody can be sure what is meant; a person has to look. The shipment waits outside the plan.
    ///
    /// @param candidates what it may be, most likely first; may be empty
    record InReview(String addressText, List<AddressCandidate> candidates) implements Destination {
        public InReview {
            candidates = List.copyOf(candidates);
        }
    }
}
