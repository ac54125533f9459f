package io.depotdesk.data.carriers.adapters;

import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.TenderState;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/// What Uber Direct's words mean here.
final class UberWords {

    private UberWords() {}

    static @Nullable TenderState state(String status) {
        return switch (status) {
            case "pending", "pickup" -> TenderState.ACCEPTED;
            case "pickup_complete", "dropoff" -> TenderState.PICKED_UP;
            case "delivered" -> TenderState.DELIVERED;
            case "canceled" -> TenderState.CANCELLED;
            case "returned" -> TenderState.RETURNING; // the way back is a delivery of its own
            default -> null;
        };
    }

    static CarrierEvent event(JsonNode delivery, Instant now) {
        String status = Words.text(delivery.path("status"));
        Instant arrival = Words.instant(delivery.path("dropoff_eta"));
        Instant updated = Words.instant(delivery.path("updated"));
        return new CarrierEvent(
                Fingerprint.of(
                        Words.text(delivery.path("id")), status, Fingerprint.coarse(arrival)),
                state(status),
                status,
                updated == null ? now : updated,
                arrival,
                Words.text(delivery.path("undeliverable_reason")));
    }

    /// Returns the fee in cents, null if there is none in our currency.
    static @Nullable CostLedger price(JsonNode answer, String currency) {
        OptionalLong fee = Words.minorUnits(answer.path("fee"));
        String named = Words.text(answer.path("currency"));
        String type = Words.text(answer.path("currency_type"));
        boolean isOurs = (type.isEmpty() ? named : type).equalsIgnoreCase(currency);
        return fee.isEmpty() || !isOurs
                ? null
                : new CostLedger(
                        List.of(
                                new CostLedger.Line(
                                        "delivery fee", "Uber Direct", fee.getAsLong())));
    }

    static RejectReason reason(int status, JsonNode error) {
        return switch (Words.text(error.path("code"))) {
            case "address_undeliverable" -> RejectReason.NOT_COVERED;
            case "address_undeliverable_limited_couriers", "couriers_busy" ->
                    RejectReason.NO_COURIER;
            case "expired_quote", "used_quote", "mismatched_price_quote" -> RejectReason.QUOTE_GONE;
            case "pickup_window_too_small",
                    "dropoff_deadline_too_early",
                    "dropoff_deadline_before_pickup_deadline",
                    "pickup_ready_too_early" ->
                    RejectReason.TIME;
            case "customer_suspended", "missing_payment", "customer_blocked" ->
                    RejectReason.ACCOUNT;
            default -> Refusals.byStatus(status);
        };
    }

    static String message(int status, JsonNode error) {
        return Refusals.sentence(Words.text(error.path("message")), status);
    }
}
