package io.depotdesk.data.carriers.accounts;

import io.depotdesk.data.carriers.CarrierAccount;
import io.depotdesk.domain.carrier.CarrierId;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The form of `carriers/<id>.json`. What is left out is the adapter's usual.
record AccountFile(
        @Nullable String adapter,
        @Nullable String baseUrl,
        @Nullable String currency,
        @Nullable Map<String, String> settings,
        @Nullable Map<String, String> secrets,
        @Nullable Boolean localNetworkAllowed,
        @Nullable Integer callsPerMinute) {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(
                            DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /// @throws IllegalArgumentException with a sentence that says what is wrong and where
    static AccountFile read(byte[] bytes) {
        try {
            AccountFile read = MAPPER.readValue(bytes, AccountFile.class);
            if (read == null) {
                throw new IllegalArgumentException("It is empty.");
            }
            return read;
        } catch (UnrecognizedPropertyException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is not known here (%s). Known are %s."
                            .formatted(
                                    e.getPropertyName(),
                                    place(e.getPropertyName(), bytes),
                                    e.getKnownPropertyIds().stream()
                                            .map(String::valueOf)
                                            .sorted()
                                            .collect(Collectors.joining(", "))),
                    e);
        } catch (StreamReadException e) {
            throw new IllegalArgumentException(
                    "It is no JSON (%s): %s".formatted(place(e), e.getOriginalMessage()), e);
        } catch (DatabindException e) {
            String field =
                    e.getPath().stream()
                            .map(it -> String.valueOf(it.getPropertyName()))
                            .collect(Collectors.joining("."));
            throw new IllegalArgumentException(
                    "\"%s\" has a value of the wrong kind (%s)."
                            .formatted(field, place(lastOf(field), bytes)),
                    e);
        }
    }

    /// Returns where a field's name first stands, because the reader does not say.
    private static String place(String field, byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains("\"" + field + "\"")) {
                return "line " + (i + 1);
            }
        }
        return "place unknown";
    }

    private static String lastOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String place(JacksonException e) {
        var at = e.getLocation();
        return at == null
                ? "place unknown"
                : "line %d, column %d".formatted(at.getLineNr(), at.getColumnNr());
    }

    /// @param usualBaseUrl of the adapter
    /// @throws IllegalArgumentException with a sentence
    CarrierAccount account(CarrierId carrier, String usualBaseUrl) {
        return new CarrierAccount(
                carrier,
                adapter == null ? "" : adapter,
                baseUrl == null || baseUrl.isBlank() ? usualBaseUrl : baseUrl,
                currency == null ? "" : currency,
                settings == null ? new LinkedHashMap<>() : new LinkedHashMap<>(settings),
                secrets == null ? new LinkedHashMap<>() : new LinkedHashMap<>(secrets),
                Boolean.TRUE.equals(localNetworkAllowed),
                callsPerMinute);
    }

    static byte[] written(CarrierAccount account) {
        return MAPPER.writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(
                        new AccountFile(
                                account.adapter(),
                                account.baseUrl(),
                                account.currency(),
                                account.settings(),
                                account.secrets(),
                                account.localAllowed(),
                                account.callsPerMinute()));
    }
}
