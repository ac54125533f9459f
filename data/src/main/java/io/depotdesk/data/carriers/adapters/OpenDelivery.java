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
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.Found;
import io.depotdesk.domain.tender.Quote;
import io.depotdesk.domain.tender.QuoteAnswer;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.Tender;
import io.depotdesk.domain.tender.TenderAnswer;
import io.depotdesk.domain.tender.TenderState;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/// Open Delivery 1.3 (Abrasel), logistics: a price is a simulation, an offer is taken in and answered later, and the
/// answer is found by asking for the details. The order's UUID is ours, made of the offer's key.
final class OpenDelivery implements CarrierAdapter {

    static final AdapterKind KIND =
            new AdapterKind(
                    "opendelivery",
                    "Open Delivery 1.3",
                    "",
                    Stream.concat(
                                    Leg.DEPOT.stream(),
                                    Stream.of(
                                            Asked.needed("clientId", "Client id"),
                                            Asked.needed(
                                                    "merchantId",
                                                    "Merchant id, 36 to 100 characters"),
                                            Asked.needed("merchantName", "Merchant name"),
                                            Asked.optional(
                                                    "vehicle",
                                                    "Vehicle: CAR, VUC, MOTORBIKE_BOX,"
                                                            + " MOTORBIKE_BAG, SCOOTER or BICYCLE"),
                                            Asked.optional("container", "NORMAL or THERMIC")))
                            .toList(),
                    List.of(Asked.needed("clientSecret", "Client secret")),
                    OpenDelivery::new);

    /// The standard gives a price no lifetime; after this it is asked again.
    private static final Duration QUOTE_LIFETIME = Duration.ofMinutes(5);

    private static final String DELIVERIES = "/v1/logistics/delivery";

    private final CarrierLine line;
    private final ClientToken token;

    OpenDelivery(CarrierLine line) {
        this.line = line;
        this.token =
                new ClientToken(
                        line.http(),
                        "/oauth/token",
                        () ->
                                ClientToken.fields(
                                        line.setting("clientId"),
                                        line.secrets().apply("clientSecret"),
                                        ""),
                        line.clock());
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Replay.NATURAL_KEY,
                null,
                true,
                true,
                true,
                120,
                Duration.ofMinutes(1),
                Duration.ofSeconds(30),
                2);
    }

    private static UUID order(Tender tender) {
        return WireKey.uuid(tender.key().value());
    }

    @Override
    public QuoteAnswer quote(QuoteRequest request) throws InterruptedException {
        Instant asked = line.clock().instant();
        byte[] body =
                OpenDeliveryBodies.availability(
                        Leg.of(request, line.account()), line.account(), asked);
        return switch (send(HttpCall.json("POST", "/v1/logistics/availability", body))) {
            case Reading.Good(_, JsonNode answer) -> quoted(request, asked, answer);
            case Reading.No(int status, JsonNode error) ->
                    status == 401 || status == 403
                            ? new QuoteAnswer.Unavailable(title(status, error))
                            : new QuoteAnswer.Declined(title(status, error));
            case Reading.NotSent(String cause) -> new QuoteAnswer.Unavailable(cause);
            case Reading.Unsure(_, _, String cause) -> new QuoteAnswer.Unavailable(cause);
        };
    }

    private QuoteAnswer quoted(QuoteRequest request, Instant asked, JsonNode answer) {
        JsonNode price = answer.path("deliveryPrice").path("price");
        OptionalLong cents = Words.cents(price.path("value"));
        String currency = Words.text(price.path("currency"));
        if (cents.isEmpty() || !currency.equals(line.account().currency())) {
            return new QuoteAnswer.Unavailable(
                    "The carrier named no price in %s.".formatted(line.account().currency()));
        }
        JsonNode times = answer.path("ETAs");
        return new QuoteAnswer.Live(
                new Quote(
                        line.account().carrier(),
                        request.shipment().id(),
                        request.reference(),
                        new CostLedger(
                                List.of(
                                        new CostLedger.Line(
                                                "delivery", "Open Delivery", cents.getAsLong()))),
                        asked.plus(QUOTE_LIFETIME).minus(CarrierLine.QUOTE_MARGIN),
                        Words.instant(times.path("pickupEtaDatetime")),
                        Words.instant(times.path("deliveryEtaDatetime"))));
    }

    @Override
    public byte[] body(Tender tender) {
        return OpenDeliveryBodies.delivery(
                order(tender), Leg.of(tender, line.account()), line.account(), tender.answerBy());
    }

    @Override
    public TenderAnswer tender(Tender tender, byte[] body) throws InterruptedException {
        return switch (send(HttpCall.json("POST", DELIVERIES, body))) {
            case Reading.Good(_, JsonNode answer) -> taken(tender, answer);
            case Reading.No(int status, JsonNode error) ->
                    new TenderAnswer.Rejected(Refusals.byStatus(status), title(status, error));
            case Reading.NotSent(String cause) -> new TenderAnswer.NotSent(cause);
            case Reading.Unsure(_, _, String cause) -> new TenderAnswer.Unknown(cause);
        };
    }

    private TenderAnswer taken(Tender tender, JsonNode answer) {
        String delivery = Words.text(answer.path("deliveryId"));
        TenderState state = OpenDeliveryWords.state(Words.text(answer.path("event")));
        if (delivery.isEmpty() || state == null) {
            return new TenderAnswer.Unknown("the answer does not say what became of the offer");
        }
        return switch (state) {
            case PENDING -> new TenderAnswer.Pending(delivery, answerBy(tender, answer));
            case REJECTED, CANCELLED ->
                    new TenderAnswer.Rejected(RejectReason.OTHER, "The carrier does not take it.");
            default -> new TenderAnswer.Accepted(delivery, null);
        };
    }

    /// The carrier may give up earlier than we do, never keep us waiting longer.
    private Instant answerBy(Tender tender, JsonNode answer) {
        Instant theirs = Words.instant(answer.path("completion").path("rejectAfter"));
        if (theirs == null) {
            return tender.answerBy();
        }
        Instant ours = line.http().skew().ours(theirs);
        boolean isSooner = ours.isAfter(line.clock().instant()) && ours.isBefore(tender.answerBy());
        return isSooner ? ours : tender.answerBy();
    }

    @Override
    public Found find(Tender tender) throws InterruptedException {
        String order = order(tender).toString();
        return switch (send(HttpCall.get(DELIVERIES + "/" + order))) {
            case Reading.Good(_, JsonNode details) -> found(order, details);
            case Reading.No(int status, JsonNode error) ->
                    status == 404
                            ? new Found.Absent()
                            : new Found.Unreachable(title(status, error));
            case Reading.NotSent(String cause) -> new Found.Unreachable(cause);
            case Reading.Unsure(_, _, String cause) -> new Found.Unreachable(cause);
        };
    }

    private Found found(String order, JsonNode details) {
        if (!Words.text(details.path("orderId")).equals(order)) {
            return new Found.Unreachable("the answer is about another order");
        }
        List<CarrierEvent> events =
                OpenDeliveryWords.events(order, details, line.clock().instant());
        return events.isEmpty()
                ? new Found.Unreachable("the answer tells of no event")
                : new Found.Exists(Words.text(details.path("deliveryId")), events);
    }

    @Override
    public CancelAnswer cancel(Tender tender, @Nullable String reference, String reason)
            throws InterruptedException {
        String path = "/v1/logistics/cancel/" + order(tender);
        return switch (send(HttpCall.json("POST", path, OpenDeliveryBodies.cancellation(reason)))) {
            case Reading.Good(_, JsonNode answer) ->
                    answer.path("additionalCharges").isBoolean()
                            ? new CancelAnswer.Requested()
                            : new CancelAnswer.Unknown(
                                    "the answer does not say whether it was taken in");
            case Reading.No(int status, JsonNode error) ->
                    status == 422
                            ? new CancelAnswer.TooLate(title(status, error))
                            : new CancelAnswer.Unknown(title(status, error));
            case Reading.NotSent(String cause) -> new CancelAnswer.NotSent(cause);
            case Reading.Unsure(_, _, String cause) -> new CancelAnswer.Unknown(cause);
        };
    }

    @Override
    public ConnectionCheck check() throws InterruptedException {
        return Checks.of(
                send(HttpCall.get(DELIVERIES + "/" + WireKey.uuid("connection check"))), line);
    }

    private static String title(int status, JsonNode problem) {
        return Refusals.sentence(Words.text(problem.path("title")), status);
    }

    private Reading send(HttpCall call) throws InterruptedException {
        return token.send(line.http(), call);
    }
}
