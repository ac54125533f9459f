package io.depotdesk.data.carriersim;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers in which nothing has the type it should have: texts become lists, numbers texts without digits, objects `true`.
final class WrongTypes {

    private WrongTypes() {}

    static JsonNode of(JsonNode right) {
        ObjectNode wrong = SimAnswer.object();
        for (var field : right.properties()) {
            JsonNode value = field.getValue();
            if (value.isString()) {
                wrong.putArray(field.getKey()).add(1);
            } else if (value.isNumber()) {
                wrong.put(field.getKey(), "much");
            } else {
                wrong.put(field.getKey(), true);
            }
        }
        return wrong;
    }
}
