package io.depotdesk.data.carriers.adapters;

import io.depotdesk.data.carriers.http.CarrierHttp;
import io.depotdesk.data.carriers.http.HttpCall;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.OptionalLong;
import java.util.SequencedMap;
import java.util.function.Supplier;

/// A carrier's access token (OAuth 2.0 client credentials, RFC 6749 section 4.4), fetched when needed and kept in memory
/// until shortly before it ends.
final class ClientToken {

    private static final Duration MARGIN = Duration.ofMinutes(1);
    private static final Duration UNSAID = Duration.ofMinutes(5);
    private static final long LONGEST_SECONDS = Duration.ofDays(30).toSeconds();

    private final CarrierHttp http;
    private final String path;
    private final Supplier<SequencedMap<String, String>> fields;
    private final InstantSource clock;
    private @Nullable String token;
    private Instant goodUntil = Instant.MIN;

    /// @param http the line to the host that hands tokens out
    /// @param fields of the form that asks for one; they hold the client's secret and are asked for each time
    ClientToken(
            CarrierHttp http,
            String path,
            Supplier<SequencedMap<String, String>> fields,
            InstantSource clock) {
        this.http = http;
        this.path = path;
        this.fields = fields;
        this.clock = clock;
    }

    static SequencedMap<String, String> fields(String client, String secret, String scope) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("client_id", client);
        fields.put("client_secret", secret);
        fields.put("grant_type", "client_credentials");
        if (!scope.isEmpty()) {
            fields.put("scope", scope);
        }
        return fields;
    }

    /// Sends `call` over `line` with a token. Without a token it is not sent. A token that is refused though it should
    /// have been good is forgotten, and nothing was done; only a fresh one that is refused speaks of the account.
    synchronized Reading send(CarrierHttp line, HttpCall call) throws InterruptedException {
        boolean isFresh = false;
        if (token == null || !clock.instant().isBefore(goodUntil)) {
            Reading failed = fetch();
            if (failed != null) {
                return failed;
            }
            isFresh = true;
        }
        Reading reading = Reading.of(line.send(call.with("Authorization", "Bearer " + token)));
        if (reading instanceof Reading.No(int status, _) && status == 401) {
            token = null;
            return isFresh
                    ? reading
                    : new Reading.NotSent("the carrier wants a new token before it listens");
        }
        return reading;
    }

    /// Returns what came in the way, null if there is a token now.
    private @Nullable Reading fetch() throws InterruptedException {
        return switch (Reading.of(http.send(HttpCall.form(path, fields.get())))) {
            case Reading.Good(_, JsonNode body) -> {
                String got = body.path("access_token").asString("");
                if (!got.matches("[\\x21-\\x7e]{1,8000}")) {
                    yield new Reading.NotSent("the carrier's answer holds no token");
                }
                token = got;
                goodUntil = clock.instant().plus(lifetime(body.path("expires_in")));
                yield null;
            }
            case Reading.No(int status, JsonNode body) ->
                    status == 400 || status == 401 || status == 403
                            ? new Reading.No(401, body)
                            : new Reading.NotSent(
                                    "no token was handed out (HTTP %d)".formatted(status));
            case Reading.NotSent notSent -> notSent;
            case Reading.Unsure(_, _, String cause) ->
                    new Reading.NotSent("no token could be fetched: " + cause);
        };
    }

    /// Returns how long a token is used: its life but for the last tenth, a minute at most.
    private static Duration lifetime(JsonNode seconds) {
        OptionalLong said = Words.whole(seconds);
        if (said.isEmpty()) {
            return UNSAID;
        }
        Duration life = Duration.ofSeconds(Math.min(said.getAsLong(), LONGEST_SECONDS));
        Duration tenth = life.dividedBy(10);
        return life.minus(tenth.compareTo(MARGIN) < 0 ? tenth : MARGIN);
    }
}
