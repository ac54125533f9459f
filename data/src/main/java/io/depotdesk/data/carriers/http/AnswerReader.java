package io.depotdesk.data.carriers.http;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/// Makes an outcome of status, headers and bytes; what is not plain JSON within the limits is refused.
final class AnswerReader {

    private static final Duration LONGEST_PAUSE = Duration.ofHours(24);

    private final JsonMapper mapper;

    AnswerReader(HttpLimits limits) {
        var constraints =
                StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.textLength())
                        .maxNameLength(1000)
                        .maxNumberLength(100)
                        .maxTokenCount(limits.tokens())
                        .maxDocumentLength(limits.answerBytes())
                        .build();
        mapper =
                JsonMapper.builder(
                                JsonFactory.builder()
                                        .streamReadConstraints(constraints)
                                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                        .build())
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .build();
    }

    HttpOutcome read(int status, HttpHeaders headers, byte[] body, Instant received) {
        if (status >= 300 && status < 400) {
            return new HttpOutcome.Refused(
                    status,
                    "It answered with another address (HTTP %d), which is not followed."
                            .formatted(status));
        }
        Duration pause = retryAfter(headers, received).orElse(null);
        boolean isError = status >= 400;
        if (body.length == 0) {
            return new HttpOutcome.Answered(status, MissingNode.getInstance(), pause);
        }
        Optional<String> wrong = wrongType(headers);
        if (wrong.isEmpty()) {
            try {
                return new HttpOutcome.Answered(status, mapper.readTree(body), pause);
            } catch (StreamConstraintsException e) {
                wrong = Optional.of("It answered with JSON beyond our limits.");
            } catch (JacksonException e) {
                wrong = Optional.of("It answered with something that is not JSON.");
            }
        }
        // The status of an error says enough; its text is only for people.
        return isError
                ? new HttpOutcome.Answered(status, MissingNode.getInstance(), pause)
                : new HttpOutcome.Refused(status, wrong.get());
    }

    private static Optional<String> wrongType(HttpHeaders headers) {
        String encoding = headers.firstValue("Content-Encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            return Optional.of("It answered packed (%s), unasked.".formatted(shortened(encoding)));
        }
        String type =
                headers.firstValue("Content-Type")
                        .orElse("")
                        .split(";", 2)[0]
                        .strip()
                        .toLowerCase(Locale.ROOT);
        boolean isJson = type.equals("application/json") || type.endsWith("+json");
        return isJson
                ? Optional.empty()
                : Optional.of(
                        "It answered with \"%s\" in place of JSON.".formatted(shortened(type)));
    }

    static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= 200 ? plain : plain.substring(0, 200) + "…";
    }

    /// Returns how long the carrier wants to be left alone, at most a day.
    private static Optional<Duration> retryAfter(HttpHeaders headers, Instant received) {
        return headers.firstValue("Retry-After")
                .flatMap(text -> {
                    try {
                        Duration wait =
                                text.strip().matches("\\d{1,9}")
                                        ? Duration.ofSeconds(Long.parseLong(text.strip()))
                                        : Duration.between(
                                                date(headers).orElse(received), instant(text));
                        return wait.isNegative()
                                ? Optional.of(Duration.ZERO)
                                : Optional.of(
                                        wait.compareTo(LONGEST_PAUSE) < 0 ? wait : LONGEST_PAUSE);
                    } catch (DateTimeException e) {
                        return Optional.empty();
                    }
                });
    }

    static Optional<Instant> date(HttpHeaders headers) {
        return headers.firstValue("Date")
                .flatMap(text -> {
                    try {
                        return Optional.of(instant(text));
                    } catch (DateTimeException e) {
                        return Optional.empty();
                    }
                });
    }

    private static Instant instant(String text) {
        return ZonedDateTime.parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }
}
