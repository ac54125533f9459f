package io.depotdesk.data.carriersim;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// What a simulated carrier answers.
///
/// @param body missing for none
public record SimAnswer(int status, JsonNode body) {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static SimAnswer ok(JsonNode body) {
        return new SimAnswer(200, body);
    }

    public static SimAnswer empty(int status) {
        return new SimAnswer(status, MissingNode.getInstance());
    }

    byte[] bytes() {
        return body.isMissingNode() ? new byte[0] : MAPPER.writeValueAsBytes(body);
    }
}
