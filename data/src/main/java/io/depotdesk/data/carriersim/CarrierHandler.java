package io.depotdesk.data.carriersim;

import com.sun.net.httpserver.HttpExchange;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/// Takes requests to one carrier from the wire, lets it answer, and makes go wrong what is to go wrong.
final class CarrierHandler {

    static final String TRAP = "/trap";

    private static final int LARGEST_REQUEST = 1 << 20;
    private static final int MANY = 100_000;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final SimulatedCarrier carrier;
    private final String prefix;

    CarrierHandler(SimulatedCarrier carrier, String prefix) {
        this.carrier = carrier;
        this.prefix = prefix;
    }

    void handle(HttpExchange exchange) throws IOException, InterruptedException {
        SimRequest request = read(exchange);
        CarrierTraits traits = carrier.traits();
        pause(traits.get(Knob.DELAY_MILLIS));
        Fault fault = carrier.faultOf(request).orElse(null);
        if (fault == null) {
            send(exchange, carrier.api().answer(request));
            return;
        }
        if (fault == Fault.LATE) {
            pause(traits.get(Knob.SLOW_MILLIS));
        }
        SimAnswer answer = fault.isDone() ? carrier.api().answer(request) : SimAnswer.empty(500);
        switch (fault) {
            case CUT_BEFORE, ANSWER_LOST -> exchange.close();
            case ERROR_BEFORE -> send(exchange, SimAnswer.empty(500));
            case ERROR_AFTER -> send(exchange, SimAnswer.empty(502));
            case TOO_MANY -> {
                exchange.getResponseHeaders()
                        .set("Retry-After", "%.0f".formatted(traits.get(Knob.RETRY_SECONDS)));
                send(exchange, SimAnswer.empty(429));
            }
            case SLOW -> {
                pause(traits.get(Knob.SLOW_MILLIS));
                send(exchange, answer);
            }
            case LATE -> send(exchange, answer);
            case HUGE ->
                    text(exchange, "application/json", "[" + "\"many\",".repeat(MANY * 10) + "1]");
            case DEEP -> text(exchange, "application/json", "[".repeat(MANY) + "]".repeat(MANY));
            case WRONG_TYPES ->
                    send(exchange, new SimAnswer(answer.status(), WrongTypes.of(answer.body())));
            case NOT_JSON ->
                    text(exchange, "text/html", "<html><body>Please sign in.</body></html>");
            case REDIRECT -> {
                exchange.getResponseHeaders()
                        .set("Location", "http://%s%s".formatted(host(exchange), TRAP));
                send(exchange, SimAnswer.empty(307));
            }
            case HALF -> half(exchange, answer);
        }
    }

    private static String host(HttpExchange exchange) {
        return "127.0.0.1:" + exchange.getLocalAddress().getPort();
    }

    private SimRequest read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_REQUEST);
        JsonNode json = MissingNode.getInstance();
        try {
            json = body.length == 0 ? json : MAPPER.readTree(body);
        } catch (JacksonException e) {
            json = MissingNode.getInstance(); // A form, or nonsense; the language says which it
            // wants.
        }
        var headers = exchange.getRequestHeaders();
        String key = headers.getFirst("API-Key");
        String authorization = headers.getFirst("Authorization");
        return new SimRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath().substring(prefix.length()),
                query(exchange.getRequestURI().getRawQuery()),
                authorization != null ? authorization : key != null ? key : "",
                json,
                sha256(body));
    }

    private static Map<String, String> query(@Nullable String raw) {
        var query = new LinkedHashMap<String, String>();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                String[] parts = pair.split("=", 2);
                query.put(
                        URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                        parts.length == 2
                                ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8)
                                : "");
            }
        }
        return query;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256.", e);
        }
    }

    static void send(HttpExchange exchange, SimAnswer answer) throws IOException {
        byte[] bytes = answer.bytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void text(HttpExchange exchange, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /// Promises the whole answer and sends half of it. Closing the stream too early makes the server cut.
    private static void half(HttpExchange exchange, SimAnswer answer) throws IOException {
        byte[] bytes = answer.bytes();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), bytes.length + 1L);
        OutputStream out = exchange.getResponseBody();
        out.write(Arrays.copyOf(bytes, bytes.length / 2));
        out.flush();
        exchange.close();
    }

    private static void pause(double millis) throws InterruptedException {
        Thread.sleep(Math.round(millis));
    }
}
