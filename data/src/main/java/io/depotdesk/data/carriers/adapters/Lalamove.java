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
import java.util.stream.Stream;

/// Lalamove v3. It knows no key of ours and lists no orders: an offer whose answer was lost is a question for a person,
/// who looks into Lalamove's portal. Written from its documentation, not tried against its servers.
///
/// A quote's reference is "quotation/stop of the pickup/stop of the drop-off", because an order names all three.
final class Lalamove implements CarrierAdapter {

    static final AdapterKind KIND =
            new AdapterKind(
                    "lalamove",
                    "Lalamove",
                    "https://rest.lalamove.com",
                    Stream.concat(
                                    Leg.DEPOT.stream(),
                                    Stream.of(
                                            Asked.needed("market", "Market, such as HK"),
                                            Asked.needed("language", "Language, such as en_HK"),
                                            Asked.needed(
                                                    "serviceType", "Vehicle, such as MOTORCYCLE")))
                            .toList(),
                    List.of(
                            Asked.needed("apiKey", "API key"),
                            Asked.needed("apiSecret", "API secret")),
                    Lalamove::new);

    private static final Duration QUOTE_LIFETIME = Duration.ofMinutes(5);

    private final CarrierLine line;

    Lalamove(CarrierLine line) {
        this.line = line;
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(
                Replay.NONE,
                null,
                true,
                false,
                true,
                100,
                Duration.ofMinutes(1),
                Duration.ofMinutes(1),
                1);
    }

    @Override
    public QuoteAnswer quote(QuoteRequest request) throws InterruptedException {
        Instant asked = line.clock().instant();
        byte[] body = LalamoveBodies.quotation(Leg.of(request, line.account()), line.account());
        return switch (send("POST", "/v3/quotations", body)) {
            case Reading.Good(_, JsonNode answer) -> quoted(request, asked, answer.path("data"));
            case Reading.No(int status, JsonNode error) ->
                    reason(status, error) == RejectReason.ACCOUNT
                            ? new QuoteAnswer.Unavailable(message(status, error))
                            : new QuoteAnswer.Declined(message(status, error));
            case Reading.NotSent(String cause) -> new QuoteAnswer.Unavailable(cause);
            case Reading.Unsure(_, _, String cause) -> new QuoteAnswer.Unavailable(cause);
        };
    }

    private QuoteAnswer quoted(QuoteRequest request, Instant asked, JsonNode data) {
        String quotation = Words.text(data.path("quotationId"));
        String from = Words.text(data.path("stops").path(0).path("stopId"));
        String to = Words.text(data.path("stops").path(1).path("stopId"));
        CostLedger price = price(data);
        if (price == null || quotation.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return new QuoteAnswer.Unavailable(
                    "Lalamove named no price in %s.".formatted(line.account().currency()));
        }
        Instant expires = Words.instant(data.path("expiresAt"));
        return new QuoteAnswer.Live(
                new Quote(
                        line.account().carrier(),
                        request.shipment().id(),
                        String.join("/", quotation, from, to),
                        price,
                        expires == null
                                ? asked.plus(QUOTE_LIFETIME).minus(CarrierLine.QUOTE_MARGIN)
                                : line.goodUntil(expires),
                        null,
                        null));
    }

    private @Nullable CostLedger price(JsonNode data) {
        JsonNode breakdown = data.path("priceBreakdown");
        OptionalLong total = Words.cents(breakdown.path("total"));
        boolean isOurs = Words.text(breakdown.path("currency")).equals(line.account().currency());
        return total.isEmpty() || !isOurs
                ? null
                : new CostLedger(
                        List.of(new CostLedger.Line("delivery", "Lalamove", total.getAsLong())));
    }

    @Override
    public byte[] body(Tender tender) {
        return LalamoveBodies.order(tender, Leg.of(tender, line.account()));
    }

    @Override
    public TenderAnswer tender(Tender tender, byte[] body) throws InterruptedException {
        if (tender.quote() == null) {
            return new TenderAnswer.Rejected(
                    RejectReason.QUOTE_GONE,
                    "Lalamove takes orders for quotations only; ask for one.");
        }
        return switch (send("POST", "/v3/orders", body)) {
            case Reading.Good(_, JsonNode answer) -> {
                JsonNode data = answer.path("data");
                String order = Words.text(data.path("orderId"));
                yield order.isEmpty()
                        ? new TenderAnswer.Unknown("the answer names no order")
                        : new TenderAnswer.Accepted(order, price(data));
            }
            case Reading.No(int status, JsonNode error) ->
                    new TenderAnswer.Rejected(reason(status, error), message(status, error));
            case Reading.NotSent(String cause) -> new TenderAnswer.NotSent(cause);
            case Reading.Unsure(_, _, String cause) -> new TenderAnswer.Unknown(cause);
        };
    }

    @Override
    public Found find(Tender tender) {
        return new Found.CannotTell(
                "Lalamove cannot be asked for an order by our name. Look in its portal for %s."
                        .formatted(tender.key()));
    }

    @Override
    public Found poll(Tender tender, String reference) throws InterruptedException {
        return switch (send("GET", order(reference), null)) {
            case Reading.Good(_, JsonNode answer) -> {
                JsonNode data = answer.path("data");
                String status = Words.text(data.path("status"));
                yield status.isEmpty() || !Words.text(data.path("orderId")).equals(reference)
                        ? new Found.Unreachable("the answer is about another order")
                        : new Found.Exists(
                                reference,
                                List.of(
                                        new CarrierEvent(
                                                Fingerprint.of(
                                                        reference,
                                                        status,
                                                        Words.text(data.path("driverId"))),
                                                state(status),
                                                status,
                                                line.clock().instant(),
                                                null,
                                                "")));
            }
            case Reading.No(int status, JsonNode error) ->
                    new Found.Unreachable(message(status, error));
            case Reading.NotSent(String cause) -> new Found.Unreachable(cause);
            case Reading.Unsure(_, _, String cause) -> new Found.Unreachable(cause);
        };
    }

    private static @Nullable TenderState state(String status) {
        return switch (status) {
            case "ASSIGNING_DRIVER", "ON_GOING" -> TenderState.ACCEPTED;
            case "PICKED_UP" -> TenderState.PICKED_UP;
            case "COMPLETED" -> TenderState.DELIVERED;
            case "CANCELED", "REJECTED", "EXPIRED" -> TenderState.CANCELLED;
            default -> null;
        };
    }

    private static String order(String reference) {
        return "/v3/orders/" + HttpCall.encoded(reference);
    }

    @Override
    public CancelAnswer cancel(Tender tender, @Nullable String reference, String reason)
            throws InterruptedException {
        if (reference == null) {
            return new CancelAnswer.Unknown("Lalamove gave no name to cancel it by");
        }
        return switch (send("DELETE", order(reference), null)) {
            case Reading.Good(int status, _) ->
                    status == 204
                            ? new CancelAnswer.Cancelled(0)
                            : new CancelAnswer.Unknown(
                                    "the answer does not say that it is cancelled");
            case Reading.No(int status, JsonNode error) ->
                    id(error).equals("ERR_CANCELLATION_FORBIDDEN")
                            ? new CancelAnswer.TooLate(message(status, error))
                            : new CancelAnswer.Unknown(message(status, error));
            case Reading.NotSent(String cause) -> new CancelAnswer.NotSent(cause);
            case Reading.Unsure(_, _, String cause) -> new CancelAnswer.Unknown(cause);
        };
    }

    @Override
    public ConnectionCheck check() throws InterruptedException {
        return Checks.of(send("GET", "/v3/cities", null), line);
    }

    private static RejectReason reason(int status, JsonNode error) {
        return switch (id(error)) {
            case "ERR_OUT_OF_SERVICE_AREA", "ERR_REVERSE_GEOCODE_FAILURE" ->
                    RejectReason.NOT_COVERED;
            case "ERR_QUOTATION_EXPIRED", "ERR_INVALID_QUOTATION_ID", "ERR_QUOTATION_NOT_FOUND" ->
                    RejectReason.QUOTE_GONE;
            case "ERR_INVALID_SCHEDULE_TIME" -> RejectReason.TIME;
            case "ERR_INSUFFICIENT_CREDIT" -> RejectReason.ACCOUNT;
            default -> Refusals.byStatus(status);
        };
    }

    private static String id(JsonNode error) {
        return Words.text(error.path("errors").path(0).path("id"));
    }

    private static String message(int status, JsonNode error) {
        String words = Words.text(error.path("errors").path(0).path("message"));
        return Refusals.sentence((id(error) + " " + words).strip(), status);
    }

    private Reading send(String method, String path, byte @Nullable [] body)
            throws InterruptedException {
        HttpCall call =
                body == null ? HttpCall.bare(method, path) : HttpCall.json(method, path, body);
        String secret = line.secrets().apply("apiSecret");
        if (secret.isEmpty()) {
            return new Reading.NotSent("the API secret is missing");
        }
        Instant now = line.theirTime();
        String token =
                LalamoveSignature.of(
                        line.secrets().apply("apiKey"), secret, now, method, path, body);
        return Reading.of(
                line.http()
                        .send(
                                call.with("Authorization", token)
                                        .with("Market", line.setting("market"))
                                        .with(
                                                "Request-ID",
                                                WireKey.uuid(method + path + now).toString())));
    }
}
