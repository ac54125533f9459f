package io.depotdesk.data.journal;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// What an erasure leaves in the journal: whose data is gone, by which keys, and who wanted it. It is written
/// before the keys are destroyed, so that a crash in between cannot leave them.
///
/// @param shipments their numbers
/// @param keys numbers of the keys destroyed
/// @param by who did it
record Erasure(List<String> shipments, List<Long> keys, String by) {

    private static final JsonMapper MAPPER = DomainJson.mapper();

    Erasure {
        shipments = List.copyOf(shipments);
        keys = List.copyOf(keys);
    }

    byte[] encode() {
        return MAPPER.writeValueAsBytes(this);
    }

    static Erasure decode(byte[] payload) {
        return MAPPER.readValue(payload, Erasure.class);
    }
}
