package io.depotdesk.data.carriers.adapters;

import io.depotdesk.data.carriers.AdapterKind;
import io.depotdesk.data.carriers.AdapterKind.Asked;
import io.depotdesk.data.carriers.Capabilities;
import io.depotdesk.data.carriers.CarrierAdapter;
import io.depotdesk.data.carriers.CarrierLine;
import io.depotdesk.data.carriers.ConnectionCheck;
import io.depotdesk.data.carriers.QuoteRequest;
import io.depotdesk.data.carriers.Replay;
import io.depotdesk.data.carriers.http.HttpCall;
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

/// DoorDash Drive v2. A quote is good for five minutes and is accepted by the name we gave it; a delivery without a
/// quote is created under the offer's key. Either name is the same booking for ever.
final class DoorDash implements CarrierAdapter {

    static final AdapterKind KIND =
            new AdapterKind(
                    "doordash",
                    "DoorDash Drive",
                    "https://openapi.doordash.com",
                    Stream.concat(
                                    Stream.of(
                                            Asked.needed("developerId", "Developer id"),
                                            Asked.needed("keyId", "Key id")),
                                    Leg.DEPOT.stream())
                            .toList(),
                    List.of(Asked.needed("signingSecret", "Signing secret")),
                    DoorDash::new);

    private static final Duration QUOTE_LIFETIME = Duration.ofMinutes(5);
    private static final int LONGEST_ID = 100;
    private static final String DELIVERIES = "/drive/v2/deliveries";

    private final CarrierLine line;

    DoorDash(CarrierLine line) {
        this.line = line;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Replay.NATURAL_KEY,
                null,
                true,
                true,
                true,
                300,
                Duration.ofMinutes(1),
                Duration.ofSeconds(20),
                1);
    }

    @Override
    public QuoteAnswer quote(QuoteRequest request) throws InterruptedException {
        Leg leg = Leg.of(request, line.account());
        if (leg.to().phone().isEmpty()) {
            return new QuoteAnswer.Declined("DoorDash needs a phone number at the drop-off.");
        }
        String id = WireKey.plain(request.reference(), LONGEST_ID);
        Instant asked = line.clock().instant();
        return switch (send(
                HttpCall.json("POST", "/drive/v2/quotes", DoorDashBodies.delivery(id, leg)))) {
            case Reading.Good(_, JsonNode body) -> quoted(request, id, asked, body);
            case Reading.No(int status, JsonNode body) -> {
                RejectReason reason = DoorDashWords.reason(status, body);
                String text = DoorDashWords.message(status, body);
                yield switch (reason) {
                    case NOT_COVERED, TIME, GOODS, MALFORMED -> new QuoteAnswer.Declined(text);
                    default -> new QuoteAnswer.Unavailable(text);
                };
            }
            case Reading.NotSent(String cause) -> new QuoteAnswer.Unavailable(cause);
            case Reading.Unsure(_, _, String cause) -> new QuoteAnswer.Unavailable(cause);
        };
    }

    private QuoteAnswer quoted(QuoteRequest request, String id, Instant asked, JsonNode body) {
        CostLedger price = DoorDashWords.price(body);
        String currency = Words.text(body.path("currency"));
        if (price == null || !currency.equals(line.account().currency())) {
            return new QuoteAnswer.Unavailable(
                    "DoorDash named no price in %s.".formatted(line.account().currency()));
        }
        return new QuoteAnswer.Live(
                new Quote(
                        line.account().carrier(),
                        request.shipment().id(),
                        id,
                        price,
                        asked.plus(QUOTE_LIFETIME).minus(CarrierLine.QUOTE_MARGIN),
                        Words.instant(body.path("pickup_time_estimated")),
                        Words.instant(body.path("dropoff_time_estimated"))));
    }

    @Override
    public byte[] body(Tender tender) {
        Leg leg = Leg.of(tender, line.account());
        return tender.quote() == null
                ? DoorDashBodies.delivery(id(tender), leg)
                : DoorDashBodies.acceptance(leg);
    }

    /// The name under which DoorDash knows the offer: that of the quote it accepts, or its key.
    private static String id(Tender tender) {
        Quote quote = tender.quote();
        return quote == null ? WireKey.plain(tender.key().value(), LONGEST_ID) : quote.reference();
    }

    @Override
    public TenderAnswer tender(Tender tender, byte[] body) throws InterruptedException {
        String id = id(tender);
        String path =
                tender.quote() == null
                        ? DELIVERIES
                        : "/drive/v2/quotes/%s/accept".formatted(HttpCall.encoded(id));
        return switch (send(HttpCall.json("POST", path, body))) {
            case Reading.Good(_, JsonNode delivery) -> booked(id, delivery);
            case Reading.No(int status, JsonNode error) ->
                    new TenderAnswer.Rejected(
                            DoorDashWords.reason(status, error),
                            DoorDashWords.message(status, error));
            case Reading.NotSent(String cause) -> new TenderAnswer.NotSent(cause);
            case Reading.Unsure(_, _, String cause) -> new TenderAnswer.Unknown(cause);
        };
    }

    private static TenderAnswer booked(String id, JsonNode delivery) {
        String status = Words.text(delivery.path("delivery_status"));
        if (!Words.text(delivery.path("external_delivery_id")).equals(id)) {
            return new TenderAnswer.Unknown("the answer is about another delivery");
        }
        return switch (status) {
            case "", "quote" ->
                    new TenderAnswer.Unknown("the answer does not say that it is booked");
            case "cancelled" ->
                    new TenderAnswer.Rejected(
                            RejectReason.NO_COURIER,
                            Refusals.sentence(
                                    Words.text(delivery.path("cancellation_reason")), 200));
            default -> new TenderAnswer.Accepted(id, DoorDashWords.price(delivery));
        };
    }

    @Override
    public Found find(Tender tender) throws InterruptedException {
        String id = id(tender);
        return switch (send(HttpCall.get(DELIVERIES + "/" + HttpCall.encoded(id)))) {
            case Reading.Good(_, JsonNode delivery) -> found(id, delivery);
            case Reading.No(int status, JsonNode error) ->
                    status == 404
                            ? new Found.Absent()
                            : new Found.Unreachable(DoorDashWords.message(status, error));
            case Reading.NotSent(String cause) -> new Found.Unreachable(cause);
            case Reading.Unsure(_, _, String cause) -> new Found.Unreachable(cause);
        };
    }

    private Found found(String id, JsonNode delivery) {
        String status = Words.text(delivery.path("delivery_status"));
        if (!Words.text(delivery.path("external_delivery_id")).equals(id) || status.isEmpty()) {
            return new Found.Unreachable("the answer is not about this delivery");
        }
        return status.equals("quote")
                ? new Found.Absent()
                : new Found.Exists(
                        id, List.of(DoorDashWords.event(id, delivery, line.clock().instant())));
    }

    @Override
    public CancelAnswer cancel(Tender tender, @Nullable String reference, String reason)
            throws InterruptedException {
        String path = "%s/%s/cancel".formatted(DELIVERIES, HttpCall.encoded(id(tender)));
        return switch (send(HttpCall.bare("PUT", path))) {
            case Reading.Good(_, JsonNode delivery) -> cancelled(id(tender), delivery);
            case Reading.No(int status, JsonNode error) ->
                    new CancelAnswer.Unknown(DoorDashWords.message(status, error));
            case Reading.NotSent(String cause) -> new CancelAnswer.NotSent(cause);
            case Reading.Unsure(int status, JsonNode error, String cause) ->
                    status == 409
                            ? DoorDashWords.notCancelled(error)
                            : new CancelAnswer.Unknown(cause);
        };
    }

    private static CancelAnswer cancelled(String id, JsonNode delivery) {
        boolean isOff =
                Words.text(delivery.path("external_delivery_id")).equals(id)
                        && Words.text(delivery.path("delivery_status")).equals("cancelled");
        return isOff
                ? new CancelAnswer.Cancelled(0)
                : new CancelAnswer.Unknown("the answer does not say that it is cancelled");
    }

    /// Asks for a delivery that nobody has; an account that is known is told so.
    @Override
    public ConnectionCheck check() throws InterruptedException {
        return Checks.of(send(HttpCall.get(DELIVERIES + "/depotdesk-connection-check")), line);
    }

    private Reading send(HttpCall call) throws InterruptedException {
        String token;
        try {
            token =
                    DoorDashToken.of(
                            line.setting("developerId"),
                            line.setting("keyId"),
                            line.secrets().apply("signingSecret"),
                            line.theirTime());
        } catch (IllegalArgumentException e) {
            return new Reading.NotSent("the signing secret is not what DoorDash hands out");
        }
        return Reading.of(line.http().send(call.with("Authorization", "Bearer " + token)));
    }
}
