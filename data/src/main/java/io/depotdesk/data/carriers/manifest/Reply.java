package io.depotdesk.data.carriers.manifest;

import io.depotdesk.domain.tender.CarrierEvent;

import java.util.Set;

/// One statement of a carrier in a file.
///
/// @param names under which it speaks of an offer; one of them may be a key of ours
record Reply(Set<String> names, CarrierEvent event) {

    Reply {
        names = Set.copyOf(names);
    }
}
