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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// ShipEngine v1: parcel carriers behind one interface. Rates make a shipment under our reference; buying a label from a
/// rate is the booking. A second purchase would be a second label, so the shipment is looked for by our reference
/// before any repetition.
///
/// A quote's reference is "rate/our reference", because both are needed later.
final class ShipEngine implements CarrierAdapter {

    static final AdapterKind KIND =
            new AdapterKind(
                    "shipengine",
                    "ShipEngine",
                    "https://api.shipengine.com",
                    Stream.concat(
                                    Leg.DEPOT.stream(),
                                    Stream.of(
                                            Asked.needed(
                                                    "carrierIds",
                                                    "Carrier ids there, such as se-123456, with"
                                                            + " commas"),
                                            Asked.optional(
                                                    "serviceCodes",
                                                    "Services to choose from, such as"
                                                            + " usps_priority_mail; empty = all")))
                            .toList(),
                    List.of(Asked.needed("apiKey", "API key")),
                    ShipEngine::new);

    /// ShipEngine gives a rate no lifetime; after this it is asked again.
    private static final Duration QUOTE_LIFETIME = Duration.ofMinutes(15);

    private final CarrierLine line;

    ShipEngine(CarrierLine line) {
        this.line = line;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Replay.SEARCH,
                null,
                true,
                true,
                true,
                200,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                1);
    }

    @Override
    public QuoteAnswer quote(QuoteRequest request) throws InterruptedException {
        String external = ShipEngineBodies.externalId(request.reference());
        Instant asked = line.clock().instant();
        byte[] body =
                ShipEngineBodies.rates(external, Leg.of(request, line.account()), line.account());
        return switch (send(HttpCall.json("POST", "/v1/rates", body))) {
            case Reading.Good(_, JsonNode answer) -> cheapest(request, external, asked, answer);
            case Reading.No(int status, JsonNode error) -> {
                String text = ShipEngineWords.message(status, error);
                yield ShipEngineWords.reason(status, error) == RejectReason.ACCOUNT
                        ? new QuoteAnswer.Unavailable(text)
                        : new QuoteAnswer.Declined(text);
            }
            case Reading.NotSent(String cause) -> new QuoteAnswer.Unavailable(cause);
            case Reading.Unsure(_, _, String cause) -> new QuoteAnswer.Unavailable(cause);
        };
    }

    private QuoteAnswer cheapest(
            QuoteRequest request, String external, Instant asked, JsonNode answer) {
        List<Quote> quotes = new ArrayList<>();
        for (JsonNode rate : answer.path("rate_response").path("rates")) {
            CostLedger price = ShipEngineWords.price(rate, line.account().currency());
            String id = Words.text(rate.path("rate_id"));
            if (price != null && id.matches("se(-[a-z0-9]+)+")) {
                quotes.add(
                        new Quote(
                                line.account().carrier(),
                                request.shipment().id(),
                                id + "/" + external,
                                price,
                                asked.plus(QUOTE_LIFETIME).minus(CarrierLine.QUOTE_MARGIN),
                                null,
                                Words.instant(rate.path("estimated_delivery_date"))));
            }
        }
        return quotes.stream()
                .min(
                        Comparator.comparingLong((Quote quote) -> quote.price().totalCents())
                                .thenComparing(Quote::reference))
                .<QuoteAnswer>map(QuoteAnswer.Live::new)
                .orElseGet(() ->
                        new QuoteAnswer.Declined(
                                "No service there and in %s."
                                        .formatted(line.account().currency())));
    }

    @Override
    public byte[] body(Tender tender) {
        return ShipEngineBodies.label();
    }

    private static String rate(Quote quote) {
        return quote.reference().split("/", 2)[0];
    }

    /// Our name of the shipment, empty if it was never rated and so cannot have a label.
    private static String external(Tender tender) {
        Quote quote = tender.quote();
        String[] parts = quote == null ? new String[0] : quote.reference().split("/", 2);
        return parts.length == 2 ? parts[1] : "";
    }

    @Override
    public TenderAnswer tender(Tender tender, byte[] body) throws InterruptedException {
        Quote quote = tender.quote();
        if (quote == null) {
            return new TenderAnswer.Rejected(
                    RejectReason.QUOTE_GONE,
                    "ShipEngine sells labels for rates only; ask for one.");
        }
        String path = "/v1/labels/rates/" + HttpCall.encoded(rate(quote));
        return switch (send(HttpCall.json("POST", path, body))) {
            case Reading.Good(_, JsonNode label) -> bought(label);
            case Reading.No(int status, JsonNode error) ->
                    new TenderAnswer.Rejected(
                            ShipEngineWords.reason(status, error),
                            ShipEngineWords.message(status, error));
            case Reading.NotSent(String cause) -> new TenderAnswer.NotSent(cause);
            case Reading.Unsure(_, _, String cause) -> new TenderAnswer.Unknown(cause);
        };
    }

    private TenderAnswer bought(JsonNode label) {
        String id = Words.text(label.path("label_id"));
        String status = Words.text(label.path("status"));
        if (id.isEmpty() || status.isEmpty()) {
            return new TenderAnswer.Unknown("the answer names no label");
        }
        return switch (status) {
            case "error", "voided" ->
                    new TenderAnswer.Rejected(RejectReason.OTHER, "The label is " + status + ".");
            default -> new TenderAnswer.Accepted(id, null);
        };
    }

    /// Looks for our shipment, then for its label: two requests.
    @Override
    public Found find(Tender tender) throws InterruptedException {
        String external = external(tender);
        if (external.isEmpty()) {
            return new Found.Absent();
        }
        String path = "/v1/shipments/external_shipment_id/" + HttpCall.encoded(external);
        return switch (send(HttpCall.get(path))) {
            case Reading.Good(_, JsonNode shipment) -> labelOf(shipment);
            case Reading.No(int status, JsonNode error) ->
                    status == 404
                            ? new Found.Absent()
                            : new Found.Unreachable(ShipEngineWords.message(status, error));
            case Reading.NotSent(String cause) -> new Found.Unreachable(cause);
            case Reading.Unsure(_, _, String cause) -> new Found.Unreachable(cause);
        };
    }

    private Found labelOf(JsonNode shipment) throws InterruptedException {
        String id = Words.text(shipment.path("shipment_id"));
        String status = Words.text(shipment.path("shipment_status"));
        if (id.isEmpty() || status.isEmpty()) {
            return new Found.Unreachable("the answer is no shipment");
        }
        Reading reading = send(HttpCall.get("/v1/labels?shipment_id=" + HttpCall.encoded(id)));
        if (!(reading instanceof Reading.Good(_, JsonNode answer))
                || !answer.path("labels").isArray()) {
            return new Found.Unreachable("the labels of the shipment could not be read");
        }
        for (JsonNode label : answer.path("labels")) {
            if (Words.text(label.path("label_id")).isEmpty()) {
                return new Found.Unreachable("the list of labels holds something else");
            }
            if (!Words.text(label.path("status")).equals("error")
                    && Words.text(label.path("shipment_id")).equals(id)) {
                return new Found.Exists(Words.text(label.path("label_id")), List.of(event(label)));
            }
        }
        return status.equals("processing") || status.equals("label_purchased")
                ? new Found.Unreachable("the label is still being made")
                : new Found.Absent();
    }

    private CarrierEvent event(JsonNode label) {
        String id = Words.text(label.path("label_id"));
        String status = Words.text(label.path("status"));
        boolean voided = status.equals("voided") || label.path("voided").asBoolean(false);
        Instant at = Words.instant(label.path(voided ? "voided_at" : "created_at"));
        return new CarrierEvent(
                Fingerprint.of(id, voided ? "voided" : status),
                voided ? TenderState.WITHDRAWN : TenderState.ACCEPTED,
                voided ? "voided" : status,
                at == null ? line.clock().instant() : at,
                null,
                "");
    }

    @Override
    public Found poll(Tender tender, String reference) throws InterruptedException {
        String path = "/v1/labels/%s/track".formatted(HttpCall.encoded(reference));
        return switch (send(HttpCall.get(path))) {
            case Reading.Good(_, JsonNode tracking) -> {
                List<CarrierEvent> events = ShipEngineWords.tracked(reference, tracking);
                yield events.isEmpty() ? find(tender) : new Found.Exists(reference, events);
            }
            case Reading.No(int status, JsonNode error) ->
                    new Found.Unreachable(ShipEngineWords.message(status, error));
            case Reading.NotSent(String cause) -> new Found.Unreachable(cause);
            case Reading.Unsure(_, _, String cause) -> new Found.Unreachable(cause);
        };
    }

    @Override
    public CancelAnswer cancel(Tender tender, @Nullable String reference, String reason)
            throws InterruptedException {
        String label = reference;
        if (label == null) {
            Found found = find(tender);
            if (!(found instanceof Found.Exists(String name, _))) {
                return new CancelAnswer.Unknown("ShipEngine knows no label for it yet");
            }
            label = name;
        }
        String path = "/v1/labels/%s/void".formatted(HttpCall.encoded(label));
        return switch (send(HttpCall.bare("PUT", path))) {
            case Reading.Good(_, JsonNode answer) -> voided(answer);
            case Reading.No(int status, JsonNode error) ->
                    status == 400
                            ? new CancelAnswer.TooLate(ShipEngineWords.message(status, error))
                            : new CancelAnswer.Unknown(ShipEngineWords.message(status, error));
            case Reading.NotSent(String cause) -> new CancelAnswer.NotSent(cause);
            case Reading.Unsure(_, _, String cause) -> new CancelAnswer.Unknown(cause);
        };
    }

    private static CancelAnswer voided(JsonNode answer) {
        JsonNode approved = answer.path("approved");
        if (!approved.isBoolean()) {
            return new CancelAnswer.Unknown("the answer does not say whether it is void");
        }
        return approved.asBoolean()
                ? new CancelAnswer.Cancelled(0)
                : new CancelAnswer.TooLate(
                        Refusals.sentence(Words.text(answer.path("message")), 200));
    }

    @Override
    public ConnectionCheck check() throws InterruptedException {
        return Checks.of(send(HttpCall.get("/v1/carriers")), line);
    }

    private Reading send(HttpCall call) throws InterruptedException {
        return Reading.of(line.http().send(call.with("API-Key", line.secrets().apply("apiKey"))));
    }
}
