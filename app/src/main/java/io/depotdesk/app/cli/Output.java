package io.depotdesk.app.cli;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes answers for programs: JSON on one document, records by their component names.
final class Output {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private Output() {}

    static String json(Object answer) {
        return JSON.writeValueAsString(answer);
    }
}
