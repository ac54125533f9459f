package io.depotdesk.data.carriers.adapters;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes bodies. Fields stay in the order in which they are put, so equal offers are equal bytes.
final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static byte[] bytes(ObjectNode body) {
        return MAPPER.writeValueAsBytes(body);
    }

    /// Puts `value` unless it is empty.
    static void putText(ObjectNode into, String field, String value) {
        if (!value.isBlank()) {
            into.put(field, value);
        }
    }
}
