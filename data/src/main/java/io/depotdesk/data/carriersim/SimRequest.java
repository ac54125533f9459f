package io.depotdesk.data.carriersim;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.Optional;

/// One request to a simulated carrier.
///
/// @param path without the carrier's own prefix and without the query
/// @param query decoded
/// @param authorization of the header that the language uses; empty without one
/// @param body missing without one, or if it is no JSON
/// @param sha256 of the body's bytes
public record SimRequest(
        String method,
        String path,
        Map<String, String> query,
        String authorization,
        JsonNode body,
        String sha256) {

    public boolean is(String method, String path) {
        return this.method.equals(method) && this.path.equals(path);
    }

    /// Returns what stands between `before` and `after` in the path, empty if the request is another one.
    public Optional<String> within(String method, String before, String after) {
        boolean fits =
                this.method.equals(method)
                        && path.length() > before.length() + after.length()
                        && path.startsWith(before)
                        && path.endsWith(after);
        String middle = fits ? path.substring(before.length(), path.length() - after.length()) : "";
        return middle.isEmpty() || middle.contains("/") ? Optional.empty() : Optional.of(middle);
    }

    /// Returns a text of the body by its field names, empty if there is none.
    public String text(String... fields) {
        JsonNode node = body;
        for (String field : fields) {
            node = node.path(field);
        }
        return node.isString() || node.isNumber() ? node.asString() : "";
    }

    /// Returns a number of the query.
    public int number(String name, int otherwise) {
        try {
            return Integer.parseInt(query.getOrDefault(name, ""));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
