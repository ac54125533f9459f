package io.depotdesk.data.carriers.adapters;

import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.AdapterKind.Asked;
import io.depotdesk.data.carriers.Capabilities;
import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.CarrierLine;
import io.depotdesk.data.carriers.ConnectionCheck;
import io.depotdesk.data.carriers.QuoteRequest;
import io.depotdesk.data.carriers.Replay;
import io.depotdesk.data.carriers.http.CarrierHttp;
import io.depotdesk.data.carriers.http.HttpCall;
import io.depotdesk.data.carriers.http.HttpLimits;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Uber Direct. The idempotency key lives six hours; behind that a repetition would book again, so the list of
/// deliveries is searched for our external id first. Written from its documentation, not tried against its servers.
final class UberDirect implements CarrierAdapter {

    static final AdapterKind KIND =
            new AdapterKind(
                    "uberdirect",
                    "Uber Direct",
                    "https://api.uber.com",
                    Stream.concat(
                                    Leg.DEPOT.stream(),
                                    Stream.of(
                                            Asked.needed("customerId", "Customer id"),
                                            Asked.needed("clientId", "Client id"),
                                            Asked.optional(
                                                    "tokenUrl",
                                                    "Where tokens come from; usually"
                                                            + " https://auth.uber.com")))
                            .toList(),
                    List.of(Asked.needed("clientSecret", "Client secret")),
                    UberDirect::new);

    private static final Duration KEY_LIFETIME = Duration.ofHours(6);
    private static final Duration QUOTE_LIFETIME = Duration.ofMinutes(15);
    private static final int PAGE = 100;
    private static final int PAGES = 5;
    private static final int LONGEST_KEY = 64;

    private final CarrierLine line;
    private final ClientToken token;
    private final String customer;

    UberDirect(CarrierLine line) {
        this.line = line;
        this.customer = "/v1/customers/" + HttpCall.encoded(line.setting("customerId"));
        String tokens = line.setting("tokenUrl");
        this.token =
                new ClientToken(
                        new CarrierHttp(
                                tokens.isBlank() ? "https://auth.uber.com" : tokens,
                                line.account().localAllowed(),
                                HttpLimits.USUAL,
                                line.clock()),
                        "/oauth/v2/token",
                        () ->
                                ClientToken.fields(
                                        line.setting("clientId"),
                                        line.secrets().apply("clientSecret"),
                                        "eats.deliveries"),
                        line.clock());
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Replay.KEY_WITH_LIFETIME,
                KEY_LIFETIME,
                true,
                true,
                true,
                20,
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                2);
    }

    private static String key(Tender tender) {
        return WireKey.plain(tender.key().value(), LONGEST_KEY);
    }

    @Override
    public QuoteAnswer quote(QuoteRequest request) throws InterruptedException {
        Instant asked = line.clock().instant();
        byte[] body = UberBodies.quote(Leg.of(request, line.account()));
        return switch (send(HttpCall.json("POST", customer + "/delivery_quotes", body))) {
            case Reading.Good(_, JsonNode answer) -> quoted(request, asked, answer);
            case Reading.No(int status, JsonNode error) -> {
                String text = UberWords.message(status, error);
                yield switch (UberWords.reason(status, error)) {
                    case NO_COURIER, ACCOUNT, OTHER -> new QuoteAnswer.Unavailable(text);
                    default -> new QuoteAnswer.Declined(text);
                };
            }
            case Reading.NotSent(String cause) -> new QuoteAnswer.Unavailable(cause);
            case Reading.Unsure(_, _, String cause) -> new QuoteAnswer.Unavailable(cause);
        };
    }

    private QuoteAnswer quoted(QuoteRequest request, Instant asked, JsonNode answer) {
        CostLedger price = UberWords.price(answer, line.account().currency());
        String id = Words.text(answer.path("id"));
        if (price == null || id.isEmpty()) {
            return new QuoteAnswer.Unavailable(
                    "Uber named no price in %s.".formatted(line.account().currency()));
        }
        Instant expires = Words.instant(answer.path("expires"));
        return new QuoteAnswer.Live(
                new Quote(
                        line.account().carrier(),
                        request.shipment().id(),
                        id,
                        price,
                        expires == null
                                ? asked.plus(QUOTE_LIFETIME).minus(CarrierLine.QUOTE_MARGIN)
                                : line.goodUntil(expires),
                        null,
                        Words.instant(answer.path("dropoff_eta"))));
    }

    @Override
    public byte[] body(Tender tender) {
        Quote quote = tender.quote();
        return UberBodies.delivery(
                key(tender),
                quote == null ? "" : quote.reference(),
                Leg.of(tender, line.account()));
    }

    @Override
    public TenderAnswer tender(Tender tender, byte[] body) throws InterruptedException {
        return switch (send(HttpCall.json("POST", customer + "/deliveries", body))) {
            case Reading.Good(_, JsonNode delivery) -> booked(key(tender), delivery);
            case Reading.No(int status, JsonNode error) ->
                    new TenderAnswer.Rejected(
                            UberWords.reason(status, error), UberWords.message(status, error));
            case Reading.NotSent(String cause) -> new TenderAnswer.NotSent(cause);
            // 409 duplicate_delivery among them: what it points at may be ours; asking will tell.
            case Reading.Unsure(_, _, String cause) -> new TenderAnswer.Unknown(cause);
        };
    }

    private TenderAnswer booked(String key, JsonNode delivery) {
        String id = Words.text(delivery.path("id"));
        String status = Words.text(delivery.path("status"));
        String external = Words.text(delivery.path("external_id"));
        boolean isOurs = external.isEmpty() || external.equals(key);
        if (id.isEmpty() || status.isEmpty() || !isOurs) {
            return new TenderAnswer.Unknown("the answer does not say that it is booked");
        }
        return status.equals("canceled")
                ? new TenderAnswer.Rejected(RejectReason.NO_COURIER, "Uber has cancelled it.")
                : new TenderAnswer.Accepted(
                        id, UberWords.price(delivery, line.account().currency()));
    }

    /// Looks through the newest 500 deliveries for our external id.
    @Override
    public Found find(Tender tender) throws InterruptedException {
        String key = key(tender);
        for (int page = 0; page < PAGES; page++) {
            Reading reading =
                    send(
                            HttpCall.get(
                                    "%s/deliveries?limit=%d&offset=%d"
                                            .formatted(customer, PAGE, page * PAGE)));
            if (!(reading instanceof Reading.Good(_, JsonNode answer))
                    || !answer.path("data").isArray()) {
                return new Found.Unreachable("the list of deliveries could not be read");
            }
            for (JsonNode delivery : answer.path("data")) {
                if (Words.text(delivery.path("id")).isEmpty()) {
                    return new Found.Unreachable("the list of deliveries holds something else");
                }
                if (Words.text(delivery.path("external_id")).equals(key)) {
                    return found(delivery);
                }
            }
            if (answer.path("data").size() < PAGE) {
                return new Found.Absent();
            }
        }
        return new Found.CannotTell(
                "Uber lists more than %d deliveries; look in its dashboard for %s."
                        .formatted(PAGES * PAGE, key));
    }

    private Found found(JsonNode delivery) {
        String id = Words.text(delivery.path("id"));
        return id.isEmpty() || Words.text(delivery.path("status")).isEmpty()
                ? new Found.Unreachable("the answer is no delivery")
                : new Found.Exists(id, List.of(UberWords.event(delivery, line.clock().instant())));
    }

    @Override
    public Found poll(Tender tender, String reference) throws InterruptedException {
        return switch (send(HttpCall.get(delivery(reference)))) {
            case Reading.Good(_, JsonNode delivery) ->
                    Words.text(delivery.path("id")).equals(reference)
                            ? found(delivery)
                            : new Found.Unreachable("the answer is about another delivery");
            case Reading.No(int status, JsonNode error) ->
                    new Found.Unreachable(UberWords.message(status, error));
            case Reading.NotSent(String cause) -> new Found.Unreachable(cause);
            case Reading.Unsure(_, _, String cause) -> new Found.Unreachable(cause);
        };
    }

    private String delivery(String reference) {
        return "%s/deliveries/%s".formatted(customer, HttpCall.encoded(reference));
    }

    @Override
    public CancelAnswer cancel(Tender tender, @Nullable String reference, String reason)
            throws InterruptedException {
        String id = reference;
        if (id == null) {
            if (!(find(tender) instanceof Found.Exists(String name, _))) {
                return new CancelAnswer.Unknown("Uber knows no delivery for it yet");
            }
            id = name;
        }
        return switch (send(
                HttpCall.json("POST", delivery(id) + "/cancel", Json.bytes(Json.object())))) {
            case Reading.Good(_, JsonNode delivery) ->
                    Words.text(delivery.path("id")).equals(id)
                                    && Words.text(delivery.path("status")).equals("canceled")
                            ? new CancelAnswer.Cancelled(0)
                            : new CancelAnswer.Unknown(
                                    "the answer does not say that it is cancelled");
            case Reading.No(int status, JsonNode error) ->
                    Words.text(error.path("code")).equals("noncancelable_delivery")
                            ? new CancelAnswer.TooLate(UberWords.message(status, error))
                            : new CancelAnswer.Unknown(UberWords.message(status, error));
            case Reading.NotSent(String cause) -> new CancelAnswer.NotSent(cause);
            case Reading.Unsure(_, _, String cause) -> new CancelAnswer.Unknown(cause);
        };
    }

    @Override
    public ConnectionCheck check() throws InterruptedException {
        return Checks.of(send(HttpCall.get(customer + "/deliveries?limit=1")), line);
    }

    private Reading send(HttpCall call) throws InterruptedException {
        return token.send(line.http(), call);
    }
}
