package io.depotdesk.data.carriers.contracts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.Assumptions;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/// A contract file served by Prism, with a listener in front of it that keeps what Prism says of each request.
///
/// Prism checks the shape of a call and answers with an example; it remembers nothing.
final class ContractServer implements Closeable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final long SECONDS_TO_START = 180;

    /// One call and what Prism says is wrong with it.
    record Judged(String call, int status, List<String> violations) {}

    private final Process prism;
    private final HttpServer front;
    private final int prismPort;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Judged> judged = new CopyOnWriteArrayList<>();
    private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
    private volatile String prefer = "";
    private volatile String preferredFor = "/";

    private ContractServer(Process prism, int prismPort) throws IOException {
        this.prism = prism;
        this.prismPort = prismPort;
        this.front =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        front.createContext("/", this::pass);
        front.start();
    }

    /// Serves `contract` of the shared folder, or skips the test visibly.
    static ContractServer serving(String contract) throws IOException, InterruptedException {
        Path file = shared(contract);
        Path program = PrismFolder.program();
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Process prism =
                new ProcessBuilder(
                                "node",
                                program.toString(),
                                "mock",
                                "-h",
                                "127.0.0.1",
                                "-p",
                                Integer.toString(port),
                                file.toString())
                        .redirectErrorStream(true)
                        .start();
        var words = new CopyOnWriteArrayList<String>();
        var listening = new CompletableFuture<Boolean>();
        Thread.ofVirtual().start(() -> read(prism.inputReader(), words, listening));
        if (!listening.completeOnTimeout(false, SECONDS_TO_START, TimeUnit.SECONDS).join()) {
            prism.destroyForcibly();
            throw new IOException("Prism did not start: " + words);
        }
        return new ContractServer(prism, port);
    }

    private static void read(
            BufferedReader from, List<String> into, CompletableFuture<Boolean> listening) {
        try (from) {
            for (String line = from.readLine(); line != null; line = from.readLine()) {
                into.add(line);
                if (line.contains("is listening")) {
                    listening.complete(true);
                }
            }
        } catch (IOException e) {
            // Prism has ended.
        } finally {
            listening.complete(false);
        }
    }

    private static Path shared(String contract) {
        String named = System.getProperty("depotdesk.shared");
        Path shared = named == null ? null : Path.of(named);
        for (Path folder = Path.of("").toAbsolutePath();
                shared == null && folder != null;
                folder = folder.getParent()) {
            Path candidate = folder.resolve("shared");
            shared = Files.exists(candidate.resolve("ARCHITECTURE.md")) ? candidate : null;
        }
        Path file = shared == null ? null : shared.resolve("contracts").resolve(contract);
        Assumptions.assumeTrue(
                file != null && Files.exists(file),
                "Skipped: the folder \"shared\" with contracts/" + contract + " is not there.");
        return file;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            bodies.add(body);
            var request =
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:"
                                                    + prismPort
                                                    + exchange.getRequestURI()))
                            .method(
                                    exchange.getRequestMethod(),
                                    body.length == 0
                                            ? HttpRequest.BodyPublishers.noBody()
                                            : HttpRequest.BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders()
                    .forEach((name, values) -> {
                        if (!List.of("Host", "Content-length", "Connection").contains(name)) {
                            values.forEach(value -> request.header(name, value));
                        }
                    });
            if (!prefer.isEmpty() && exchange.getRequestURI().getPath().startsWith(preferredFor)) {
                request.header("Prefer", prefer);
            }
            HttpResponse<byte[]> answer =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            judged.add(
                    new Judged(
                            exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                            answer.statusCode(),
                            violations(answer)));
            answer.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(
                    answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What is wrong with the request; what is wrong with the contract's own examples does not count.
    private static List<String> violations(HttpResponse<byte[]> answer) {
        List<String> found = new ArrayList<>();
        answer.headers()
                .firstValue("sl-violations")
                .ifPresent(text -> {
                    for (JsonNode each : JSON.readTree(text)) {
                        if (each.path("location").path(0).asString("").equals("request")) {
                            found.add(each.toString());
                        }
                    }
                });
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.startsWith("application/problem+json")) {
            String text = new String(answer.body(), StandardCharsets.UTF_8);
            if (text.contains("\"validation\"") || text.contains("stoplight.io/prism/errors")) {
                found.add(text);
            }
        }
        return found;
    }

    String url() {
        return "http://127.0.0.1:" + front.getAddress().getPort();
    }

    /// Returns the bodies of all calls so far.
    List<byte[]> bodies() {
        return bodies;
    }

    /// Lets the next calls be answered with this status of the contract.
    void answerWith(int status) {
        answerWith("/", status);
    }

    /// Lets the next calls of paths that begin with `path` be answered with this status of the contract.
    void answerWith(String path, int status) {
        preferredFor = path;
        prefer = "code=" + status;
    }

    void answerAsUsual() {
        prefer = "";
    }

    /// Returns what was said of the calls since this was asked last.
    List<Judged> judged() {
        List<Judged> all = List.copyOf(judged);
        judged.clear();
        return all;
    }

    @Override
    public void close() {
        front.stop(0);
        prism.destroyForcibly();
    }
}
