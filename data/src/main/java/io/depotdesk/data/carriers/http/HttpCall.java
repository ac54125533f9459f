package io.depotdesk.data.carriers.http;

import org.jspecify.annotations.Nullable;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/// One request: what is asked, below the base address of the account.
///
/// @param path below the base address, begins with "/", with its query if it has one, already encoded
/// @param headers sent as they are; they may hold secrets and never appear in a text of this record
/// @param contentType of the body, null without one
public record HttpCall(
        String method,
        String path,
        SequencedMap<String, String> headers,
        @Nullable String contentType,
        byte @Nullable [] body) {

    public static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    public HttpCall {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("\"%s\" does not begin with \"/\".".formatted(path));
        }
        headers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headers));
    }

    public static HttpCall get(String path) {
        return new HttpCall("GET", path, new LinkedHashMap<>(), null, null);
    }

    /// Returns a request with a JSON body, as it is.
    public static HttpCall json(String method, String path, byte[] body) {
        return new HttpCall(method, path, new LinkedHashMap<>(), JSON, body);
    }

    /// Returns a request without a body by another method than GET.
    public static HttpCall bare(String method, String path) {
        return new HttpCall(method, path, new LinkedHashMap<>(), null, null);
    }

    /// Returns a form, as browsers send it.
    public static HttpCall form(String path, SequencedMap<String, String> fields) {
        String text =
                fields.sequencedEntrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return new HttpCall(
                "POST",
                path,
                new LinkedHashMap<>(),
                FORM,
                text.getBytes(StandardCharsets.US_ASCII));
    }

    /// Returns the same with one more header.
    public HttpCall with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new HttpCall(method, path, more, contentType, body);
    }

    /// Returns `text` as one piece of a path or query.
    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
