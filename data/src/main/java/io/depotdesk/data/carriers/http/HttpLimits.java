package io.depotdesk.data.carriers.http;

import java.time.Duration;

/// How long and how large an answer may be before it is refused.
///
/// @param connect for the connection, TLS included
/// @param whole from the first byte sent to the last byte of the answer; slow answers are cut there
/// @param answerBytes of the answer's body
/// @param depth of nested JSON
/// @param textLength of one JSON text
/// @param tokens of one JSON answer
public record HttpLimits(
        Duration connect, Duration whole, int answerBytes, int depth, int textLength, int tokens) {

    /// Bookings of real carriers answer within seconds and with kilobytes.
    public static final HttpLimits USUAL =
            new HttpLimits(
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    2 << 20,
                    40,
                    256 << 10,
                    100_000);

    /// Returns the same with other times.
    public HttpLimits within(Duration connect, Duration whole) {
        return new HttpLimits(connect, whole, answerBytes, depth, textLength, tokens);
    }
}
