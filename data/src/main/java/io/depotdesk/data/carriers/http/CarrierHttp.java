package io.depotdesk.data.carriers.http;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/// The line to one carrier's host. It sends each request once, follows nothing, and tells what certainly was not sent
/// from what may have been.
///
/// HTTP/1.1 by `java.net.http`, the only common client that never repeats a POST by itself. A host is looked up before
/// each request and refused if any of its addresses is private; Java remembers a look-up for some seconds, so the
/// connection goes where we looked. Headers and bodies are never logged.
public final class CarrierHttp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(CarrierHttp.class);

    private final URI base;
    private final boolean localAllowed;
    private final HttpLimits limits;
    private final InstantSource clock;
    private final HttpClient client;
    private final AnswerReader reader;
    private final ClockSkew skew = new ClockSkew();
    private final AtomicInteger calls = new AtomicInteger();
    private volatile Instant quietUntil = Instant.MIN;

    /// @param base scheme, host, port and perhaps a path; https, or http where `localAllowed`
    /// @param localAllowed whether it may be on this machine or the networks round it
    /// @throws IllegalArgumentException with a sentence if the address cannot be used
    public CarrierHttp(String base, boolean localAllowed, HttpLimits limits, InstantSource clock) {
        this.base = checked(base, localAllowed);
        this.localAllowed = localAllowed;
        this.limits = limits;
        this.clock = clock;
        this.reader = new AnswerReader(limits);
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(limits.connect())
                        .executor(command -> Thread.ofVirtual().name("carrier-http").start(command))
                        .build();
    }

    /// Returns `base` as an address that can be used.
    ///
    /// @throws IllegalArgumentException with a sentence if it cannot
    public static URI checked(String base, boolean localAllowed) {
        URI uri;
        try {
            uri = URI.create(base.replaceAll("/+$", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("\"%s\" is no web address.".formatted(base), e);
        }
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "\"%s\" is no plain web address such as https://api.example.com."
                            .formatted(base));
        }
        boolean isSafe = "https".equalsIgnoreCase(uri.getScheme());
        if (!isSafe && !(localAllowed && "http".equalsIgnoreCase(uri.getScheme()))) {
            throw new IllegalArgumentException(
                    "\"%s\" has to begin with https://, because it carries names and addresses."
                            .formatted(base));
        }
        return uri;
    }

    /// Sends `call` once and waits for all of its answer.
    public HttpOutcome send(HttpCall call) throws InterruptedException {
        Optional<String> forbidden = forbidden();
        if (forbidden.isPresent()) {
            return new HttpOutcome.NotSent(forbidden.get());
        }
        calls.incrementAndGet();
        Instant sent = clock.instant();
        var running =
                client.sendAsync(
                        request(call),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), limits.answerBytes()));
        try {
            HttpResponse<byte[]> answer =
                    running.get(limits.whole().toMillis(), TimeUnit.MILLISECONDS);
            Instant received = clock.instant();
            AnswerReader.date(answer.headers()).ifPresent(it -> skew.saw(it, sent, received));
            HttpOutcome outcome =
                    reader.read(answer.statusCode(), answer.headers(), answer.body(), received);
            note(call, outcome, received);
            return outcome;
        } catch (TimeoutException e) {
            running.cancel(true);
            return new HttpOutcome.Lost(
                    "no whole answer within %d s".formatted(limits.whole().toSeconds()));
        } catch (CancellationException e) {
            return new HttpOutcome.Lost("it was given up");
        } catch (InterruptedException e) {
            running.cancel(true);
            throw e;
        } catch (ExecutionException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private void note(HttpCall call, HttpOutcome outcome, Instant received) {
        if (outcome instanceof HttpOutcome.Refused(int status, String note)) {
            LOG.warn("{}: {} refused (HTTP {}): {}", base.getHost(), call, status, note);
        }
        if (outcome instanceof HttpOutcome.Answered answered) {
            Duration pause = answered.retryAfter();
            if (pause != null && (answered.status() == 429 || answered.status() >= 500)) {
                quietUntil = received.plus(pause);
            }
        }
    }

    private HttpRequest request(HttpCall call) {
        var builder =
                HttpRequest.newBuilder(URI.create(base + call.path())).timeout(limits.whole());
        builder.setHeader("Accept", "application/json, application/problem+json");
        builder.setHeader("User-Agent", "depotdesk/1.0");
        call.headers().forEach(builder::setHeader);
        if (call.contentType() != null) {
            builder.setHeader("Content-Type", call.contentType());
        }
        byte[] body = call.body();
        return builder.method(
                        call.method(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    /// A TLS handshake fails before the request leaves; every other failure on a connection may be later.
    private HttpOutcome failed(Throwable cause) {
        return switch (cause) {
            case HttpConnectTimeoutException _ ->
                    new HttpOutcome.NotSent(
                            "no connection within %d s".formatted(limits.connect().toSeconds()));
            case ConnectException _ -> new HttpOutcome.NotSent("the connection was refused");
            case SSLHandshakeException e ->
                    new HttpOutcome.NotSent(
                            "no safe connection: " + AnswerReader.shortened(words(e)));
            // Said of the first bytes that come back only, before the handshake: a page that wants
            // a sign-in to the WLAN.
            case SSLException e when words(e).contains("plaintext connection") ->
                    new HttpOutcome.NotSent("no safe connection: the other end speaks no TLS");
            // The words of java.net.http's limiting subscriber; without them it is as if the answer
            // was lost.
            case IOException e when words(e).contains("body exceeds capacity") ->
                    refusedAsTooLarge();
            case IOException e -> new HttpOutcome.Lost(AnswerReader.shortened(words(e)));
            default -> throw new IllegalStateException("A request failed in our code.", cause);
        };
    }

    private HttpOutcome refusedAsTooLarge() {
        String note = "It answered with more than %d kB.".formatted(limits.answerBytes() >> 10);
        LOG.warn("{}: refused: {}", base.getHost(), note);
        return new HttpOutcome.Refused(0, note);
    }

    private static String words(Throwable cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }

    /// Returns why nothing may be sent, empty if it may. Behind a proxy only the proxy can look the host up.
    private Optional<String> forbidden() {
        boolean isDirect =
                Optional.ofNullable(ProxySelector.getDefault())
                        .map(selector ->
                                selector.select(base).stream()
                                        .allMatch(it -> it.type() == Proxy.Type.DIRECT))
                        .orElse(true);
        if (!isDirect) {
            return Optional.empty();
        }
        try {
            for (InetAddress address : InetAddress.getAllByName(base.getHost())) {
                if (!localAllowed && PrivateAddresses.contains(address)) {
                    return Optional.of(
                            "%s is on this machine or the network round it (%s), which this account does not allow"
                                    .formatted(base.getHost(), address.getHostAddress()));
                }
            }
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of("there is no host %s, or no network".formatted(base.getHost()));
        }
    }

    /// Returns how far the carrier's clock is ahead of ours.
    public ClockSkew skew() {
        return skew;
    }

    /// Returns until when the carrier wants to be left alone, in the past if it does not.
    public Instant quietUntil() {
        return quietUntil;
    }

    /// Returns how many requests were made so far.
    public int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
