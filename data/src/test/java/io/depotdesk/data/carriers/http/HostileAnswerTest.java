package io.depotdesk.data.carriers.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Whatever a carrier's host answers, it ends in an outcome with a sentence, and the request was made once.
class HostileAnswerTest {

    private static final String JSON = "Content-Type: application/json";
    private static final HttpLimits TIGHT =
            new HttpLimits(Duration.ofSeconds(30), Duration.ofSeconds(60), 10_000, 10, 1000, 500);
    private static final HttpLimits HASTY =
            TIGHT.within(Duration.ofSeconds(30), Duration.ofSeconds(2));

    private static HttpOutcome booking(RawServer server) throws Exception {
        return booking(server, TIGHT);
    }

    private static HttpOutcome booking(RawServer server, HttpLimits limits) throws Exception {
        try (var http = new CarrierHttp(server.url(), true, limits, InstantSource.system())) {
            return http.send(HttpCall.json("POST", "/book", "{}".getBytes(StandardCharsets.UTF_8)));
        }
    }

    private static void refusedOnce(RawServer server, String words) throws Exception {
        try (server) {
            assertThat(booking(server))
                    .isInstanceOfSatisfying(
                            HttpOutcome.Refused.class,
                            refused -> assertThat(refused.note()).contains(words));
            assertThat(server.requests()).hasSize(1);
        }
    }

    private static void lostOnce(RawServer server) throws Exception {
        lostOnce(server, TIGHT);
    }

    private static void lostOnce(RawServer server, HttpLimits limits) throws Exception {
        try (server) {
            assertThat(booking(server, limits)).isInstanceOf(HttpOutcome.Lost.class);
            assertThat(server.requests()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void a_plain_answer_is_read() throws Exception {
        try (var server = RawServer.answering("200 OK", JSON, "{\"id\": 7}")) {
            assertThat(booking(server))
                    .isInstanceOfSatisfying(
                            HttpOutcome.Answered.class,
                            answered -> {
                                assertThat(answered.isGood()).isTrue();
                                assertThat(answered.body().path("id").asInt()).isEqualTo(7);
                            });
        }
    }

    @Test
    void a_huge_answer_is_refused() throws Exception {
        refusedOnce(
                RawServer.answering("200 OK", JSON, "\"" + "a".repeat(2_000_000) + "\""),
                "more than");
    }

    @Test
    void an_answer_without_end_is_refused() throws Exception {
        refusedOnce(
                new RawServer((socket, out) -> {
                    out.write(
                            ("HTTP/1.1 200 OK\r\n"
                                            + JSON
                                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
                    while (!socket.isClosed()) {
                        out.write("4\r\n    \r\n".getBytes(StandardCharsets.UTF_8));
                    }
                }),
                "more than");
    }

    @Test
    void a_deep_answer_is_refused() throws Exception {
        refusedOnce(
                RawServer.answering("200 OK", JSON, "[".repeat(2000) + "]".repeat(2000)),
                "beyond our limits");
    }

    @Test
    void a_long_text_and_many_small_things_are_refused() throws Exception {
        refusedOnce(
                RawServer.answering("200 OK", JSON, "{\"a\":\"" + "x".repeat(2000) + "\"}"),
                "beyond our limits");
        refusedOnce(
                RawServer.answering("200 OK", JSON, "[" + "1,".repeat(2000) + "1]"),
                "beyond our limits");
        refusedOnce(
                RawServer.answering("200 OK", JSON, "[" + "1".repeat(900) + "]"),
                "beyond our limits");
    }

    @Test
    void a_dripping_answer_is_cut() throws Exception {
        lostOnce(
                new RawServer((_, out) -> {
                    out.write(
                            ("HTTP/1.1 200 OK\r\n" + JSON + "\r\nContent-Length: 9000\r\n\r\n")
                                    .getBytes(StandardCharsets.UTF_8));
                    drip(out);
                }),
                HASTY);
    }

    /// Ten bytes a second until the client has gone.
    private static void drip(OutputStream out) throws InterruptedException {
        var gone = new CountDownLatch(1);
        try (var drops = Executors.newSingleThreadScheduledExecutor()) {
            drops.scheduleAtFixedRate(
                    () -> {
                        try {
                            out.write(' ');
                            out.flush();
                        } catch (IOException e) {
                            gone.countDown();
                        }
                    },
                    0,
                    100,
                    TimeUnit.MILLISECONDS);
            gone.await();
            drops.shutdownNow();
        }
    }

    @Test
    void silence_is_cut() throws Exception {
        lostOnce(
                new RawServer((socket, _) -> {
                    int gone = socket.getInputStream().read();
                    assertThat(gone).as("what the client says next").isNegative();
                }),
                HASTY);
    }

    @Test
    void a_connection_cut_after_the_request_or_within_the_answer_may_have_booked()
            throws Exception {
        lostOnce(
                new RawServer((socket, _) -> {
                    socket.setSoLinger(true, 0);
                    socket.close();
                }));
        lostOnce(
                new RawServer((_, out) ->
                        out.write(
                                ("HTTP/1.1 200 OK\r\n"
                                                + JSON
                                                + "\r\nContent-Length: 900\r\n\r\n{\"a\"")
                                        .getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void something_that_is_not_http_may_have_booked() throws Exception {
        lostOnce(
                new RawServer((_, out) ->
                        out.write("SSH-2.0-x\r\n\r\n".getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void heads_without_end_are_cut() throws Exception {
        lostOnce(
                new RawServer((socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
                    while (!socket.isClosed()) {
                        out.write(
                                ("X: " + "y".repeat(1000) + "\r\n")
                                        .getBytes(StandardCharsets.UTF_8));
                    }
                }));
    }

    @Test
    void wrong_types_are_refused() throws Exception {
        refusedOnce(
                RawServer.answering("200 OK", "Content-Type: text/html", "<h1>Sign in</h1>"),
                "text/html");
        refusedOnce(RawServer.answering("200 OK", "X: y", "{}"), "in place of JSON");
        refusedOnce(
                RawServer.answering("200 OK", JSON + "\r\nContent-Encoding: gzip", "{}"), "packed");
        refusedOnce(RawServer.answering("200 OK", JSON, "{\"a\": 1} {}"), "not JSON");
        refusedOnce(RawServer.answering("200 OK", JSON, "{\"a\": 1, \"a\": 2}"), "not JSON");
        refusedOnce(RawServer.answering("200 OK", JSON, "{\"a\": NaN}"), "not JSON");
    }

    @Test
    void an_error_page_still_is_an_error() throws Exception {
        try (var server = RawServer.answering("403 No", "Content-Type: text/html", "<h1>No</h1>")) {
            assertThat(booking(server))
                    .isInstanceOfSatisfying(
                            HttpOutcome.Answered.class,
                            answered -> {
                                assertThat(answered.isCertainNo()).isTrue();
                                assertThat(answered.body().isMissingNode()).isTrue();
                            });
        }
    }

    @Test
    void redirects_are_not_followed() throws Exception {
        try (var elsewhere = RawServer.answering("200 OK", JSON, "{}")) {
            for (String status : new String[] {"301 M", "302 F", "303 S", "307 T", "308 P"}) {
                refusedOnce(
                        RawServer.answering(status, "Location: " + elsewhere.url() + "/admin", ""),
                        "another address");
            }
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void faults_and_conflicts_are_no_certain_refusal() throws Exception {
        for (String status : new String[] {"408 x", "409 x", "425 x", "429 x", "500 x", "503 x"}) {
            try (var server = RawServer.answering(status, JSON, "{}")) {
                assertThat(booking(server))
                        .isInstanceOfSatisfying(
                                HttpOutcome.Answered.class,
                                answered -> {
                                    assertThat(answered.isGood()).isFalse();
                                    assertThat(answered.isCertainNo()).isFalse();
                                });
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @Test
    void a_carrier_that_wants_a_pause_is_left_alone_so_long() throws Exception {
        try (var server = RawServer.answering("429 x", JSON + "\r\nRetry-After: 120", "{}");
                var http = new CarrierHttp(server.url(), true, TIGHT, InstantSource.system())) {
            http.send(HttpCall.get("/"));

            assertThat(http.quietUntil())
                    .isAfter(InstantSource.system().instant().plusSeconds(100));
        }
    }

    @Test
    void nothing_is_sent_where_nobody_listens() throws Exception {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        try (var http =
                new CarrierHttp("http://127.0.0.1:" + port, true, TIGHT, InstantSource.system())) {
            assertThat(http.send(HttpCall.get("/"))).isInstanceOf(HttpOutcome.NotSent.class);
        }
        try (var http =
                new CarrierHttp(
                        "https://no-such-host.invalid", false, TIGHT, InstantSource.system())) {
            assertThat(http.send(HttpCall.get("/"))).isInstanceOf(HttpOutcome.NotSent.class);
        }
    }

    @Test
    void nothing_is_sent_without_tls() throws Exception {
        try (var server = new PlainTalker();
                var http = new CarrierHttp(server.url(), true, TIGHT, InstantSource.system())) {
            assertThat(http.send(HttpCall.get("/"))).isInstanceOf(HttpOutcome.NotSent.class);
        }
    }

    @Test
    void private_addresses_are_refused_unless_the_account_allows_them() throws Exception {
        for (String host :
                new String[] {
                    "127.0.0.1",
                    "localhost",
                    "10.0.0.1",
                    "192.168.1.1",
                    "172.16.0.1",
                    "169.254.169.254",
                    "100.64.0.1",
                    "0.0.0.0",
                    "[::1]",
                    "[fe80::1]",
                    "[fd00::1]",
                    "[::ffff:10.0.0.1]",
                    "[64:ff9b::7f00:1]",
                    "[2002:7f00:1::]",
                    "[::127.0.0.1]"
                }) {
            try (var http =
                    new CarrierHttp("https://" + host, false, TIGHT, InstantSource.system())) {
                assertThat(http.send(HttpCall.get("/")))
                        .as(host)
                        .isInstanceOfSatisfying(
                                HttpOutcome.NotSent.class,
                                notSent -> assertThat(notSent.cause()).contains("does not allow"));
            }
        }
    }

    @Test
    void what_is_secret_is_in_no_text() {
        HttpCall call = HttpCall.get("/x").with("Authorization", "Bearer abc");

        assertThat(call.toString()).isEqualTo("GET /x");
    }

    /// Answers a TLS greeting with plain text.
    private static final class PlainTalker implements AutoCloseable {

        private final ServerSocket server = new ServerSocket(0);

        PlainTalker() throws IOException {
            Thread.ofVirtual()
                    .start(() -> {
                        try (Socket socket = server.accept()) {
                            socket.getOutputStream()
                                    .write(
                                            "HTTP/1.1 400 Bad\r\n\r\n"
                                                    .getBytes(StandardCharsets.UTF_8));
                            socket.getInputStream().readAllBytes();
                        } catch (IOException e) {
                            // The client gave up, as it should.
                        }
                    });
        }

        String url() {
            return "https://127.0.0.1:" + server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
