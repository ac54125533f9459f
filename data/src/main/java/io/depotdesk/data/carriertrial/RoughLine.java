package io.depotdesk.data.carriertrial;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/// A line between desk and carriers that loses, delays, doubles and mixes up requests and answers.
///
/// It is a proxy for HTTP on the loopback address. What it does follows from the seed and the order in which requests
/// come. Late requests overtake each other; they are late by less than carriers take to settle, because behind that no
/// desk could tell one that is lost from one that is late.
final class RoughLine implements AutoCloseable {

    static final Duration LATEST = Duration.ofMillis(2_500);

    private static final Duration EARLIEST = Duration.ofMillis(200);
    private static final List<String> PASSED =
            List.of("Authorization", "API-Key", "Market", "Request-ID", "Accept");

    private final URI carriers;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client;
    private final SplittableRandom dice;
    private final Predicate<HttpExchange> mayComeTwice;
    private final Map<String, Answer> before = new ConcurrentHashMap<>();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private volatile LineFaults faults;

    private record Answer(int status, String type, byte[] body) {}

    /// What happens to one request.
    private record Fate(
            boolean lost,
            long lateMillis,
            boolean twice,
            boolean answerLost,
            long answerLateMillis,
            boolean old) {}

    private RoughLine(
            HttpServer server,
            URI carriers,
            LineFaults faults,
            long seed,
            Predicate<HttpExchange> mayComeTwice) {
        this.server = server;
        this.carriers = carriers;
        this.faults = faults;
        this.dice = new SplittableRandom(seed);
        this.mayComeTwice = mayComeTwice;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(threads)
                        .build();
    }

    /// Lays a line to `carriers`.
    ///
    /// @param mayComeTwice which requests a network may double: a carrier without any key would book twice by that,
    ///     whatever a desk does
    static RoughLine to(
            URI carriers, LineFaults faults, long seed, Predicate<HttpExchange> mayComeTwice)
            throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        var line =
                new RoughLine(
                        HttpServer.create(address, 1_000), carriers, faults, seed, mayComeTwice);
        line.server.createContext("/", line::pass);
        line.server.setExecutor(line.threads);
        line.server.start();
        return line;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void become(LineFaults other) {
        faults = other;
    }

    /// Returns how often each thing happened.
    long count(String what) {
        AtomicLong count = counts.get(what);
        return count == null ? 0 : count.get();
    }

    private void happened(String what) {
        counts.computeIfAbsent(what, _ -> new AtomicLong()).incrementAndGet();
    }

    private synchronized Fate fate(HttpExchange exchange) {
        LineFaults now = faults;
        String path = exchange.getRequestURI().toString();
        // Of bookings that are known; a look-up has no memory, and a network does not make one up.
        boolean asks =
                exchange.getRequestMethod().equals("GET")
                        && !path.contains("?")
                        && !path.contains("external");
        return new Fate(
                dice.nextDouble() < now.requestLost(),
                dice.nextDouble() < now.requestLate() ? late() : 0,
                dice.nextDouble() < now.requestTwice() && mayComeTwice.test(exchange),
                dice.nextDouble() < now.answerLost(),
                dice.nextDouble() < now.answerLate() ? late() : 0,
                dice.nextDouble() < now.answerOld() && asks);
    }

    private long late() {
        return EARLIEST.toMillis() + dice.nextLong(LATEST.minus(EARLIEST).toMillis());
    }

    private void pass(HttpExchange exchange) {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            happened("requests");
            Fate fate = fate(exchange);
            if (fate.lost()) {
                happened("requests lost");
                return;
            }
            if (fate.lateMillis() > 0) {
                happened("requests late");
                Thread.sleep(fate.lateMillis());
            }
            Answer answer = forwarded(exchange, body);
            if (fate.twice()) {
                happened("requests twice");
                answer = forwarded(exchange, body);
            }
            String question = exchange.getRequestMethod() + exchange.getRequestURI();
            Answer old = before.put(question, answer);
            if (fate.answerLost()) {
                happened("answers lost");
                return;
            }
            if (fate.answerLateMillis() > 0) {
                happened("answers late");
                Thread.sleep(fate.answerLateMillis());
            }
            if (fate.old() && old != null && old.status() < 300 && answer.status() < 300) {
                happened("answers old");
                answer = old;
            }
            exchange.getResponseHeaders().set("Content-Type", answer.type());
            exchange.sendResponseHeaders(
                    answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (IOException e) {
            happened("askers gone");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Answer forwarded(HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(carriers.toString() + exchange.getRequestURI()));
        PASSED.forEach(name -> {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.setHeader(name, value);
            }
        });
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            request.setHeader("Content-Type", type);
        }
        request.method(
                exchange.getRequestMethod(),
                body.length == 0
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofByteArray(body));
        HttpResponse<byte[]> response =
                client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("application/json"),
                response.body());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.shutdownNow();
    }
}
