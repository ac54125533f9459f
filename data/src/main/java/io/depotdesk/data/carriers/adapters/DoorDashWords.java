package io.depotdesk.data.carriers.adapters;

import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.tender.CancelAnswer;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.TenderState;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/// What DoorDash's words mean here.
final class DoorDashWords {

    private DoorDashWords() {}

    /// Returns the state that a delivery status stands for, null if it is a word we do not know.
    static @Nullable TenderState state(String status, String cancelledFor) {
        return switch (status) {
            case "created", "confirmed", "enroute_to_pickup", "arrived_at_pickup" ->
                    TenderState.ACCEPTED;
            case "picked_up", "enroute_to_dropoff", "arrived_at_dropoff" -> TenderState.PICKED_UP;
            case "delivered" -> TenderState.DELIVERED;
            case "enroute_to_return", "arrived_at_return" -> TenderState.RETURNING;
            case "returned" -> TenderState.RETURNED;
            case "cancelled" ->
                    switch (cancelledFor) {
                        case "failed_to_deliver" -> TenderState.FAILED;
                        case "failed_to_return" -> TenderState.LOST;
                        default -> TenderState.CANCELLED;
                    };
            default -> null;
        };
    }

    /// Returns the one statement of a delivery as it stands.
    static CarrierEvent event(String id, JsonNode delivery, Instant now) {
        String status = Words.text(delivery.path("delivery_status"));
        String cancelledFor = Words.text(delivery.path("cancellation_reason"));
        TenderState state = state(status, cancelledFor);
        Instant updated = Words.instant(delivery.path("updated_at"));
        Instant done = Words.instant(delivery.path("dropoff_time_actual"));
        Instant arrival = Words.instant(delivery.path("dropoff_time_estimated"));
        Instant at = state == TenderState.DELIVERED && done != null ? done : updated;
        return new CarrierEvent(
                Fingerprint.of(id, status, cancelledFor, Fingerprint.coarse(arrival)),
                state,
                status,
                at == null ? now : at,
                arrival,
                cancelledFor);
    }

    /// Returns what is charged, line by line where the lines add up; null if DoorDash does not say.
    static @Nullable CostLedger price(JsonNode delivery) {
        OptionalLong fee = Words.minorUnits(delivery.path("fee"));
        if (fee.isEmpty()) {
            return null;
        }
        List<CostLedger.Line> lines = new ArrayList<>();
        for (JsonNode part : delivery.path("fee_components")) {
            Words.minorUnits(part.path("amount"))
                    .ifPresent(cents ->
                            lines.add(
                                    new CostLedger.Line(
                                            Words.text(part.path("type")).replace('_', ' '),
                                            "DoorDash",
                                            cents)));
        }
        if (lines.stream().mapToLong(CostLedger.Line::cents).sum() != fee.getAsLong()) {
            lines.clear();
            lines.add(new CostLedger.Line("delivery fee", "DoorDash", fee.getAsLong()));
        }
        Words.minorUnits(delivery.path("tax"))
                .ifPresent(cents -> lines.add(new CostLedger.Line("tax", "DoorDash", cents)));
        return new CostLedger(lines);
    }

    static RejectReason reason(int status, JsonNode error) {
        return switch (Words.text(error.path("reason"))) {
            case "distance_too_long",
                    "pickup_address_not_in_coverage",
                    "delivery_address_not_in_coverage" ->
                    RejectReason.NOT_COVERED;
            case "outside_of_delivery_time" -> RejectReason.TIME;
            default -> status == 404 ? RejectReason.QUOTE_GONE : Refusals.byStatus(status);
        };
    }

    /// Returns the message with the fields it names.
    static String message(int status, JsonNode error) {
        var text = new StringBuilder(Words.text(error.path("message")));
        for (JsonNode field : error.path("field_errors")) {
            text.append(text.isEmpty() ? "" : "; ")
                    .append(Words.text(field.path("field")))
                    .append(": ")
                    .append(Words.text(field.path("error")));
        }
        return Refusals.sentence(
                text.length() > 400 ? text.substring(0, 400) : text.toString(), status);
    }

    /// Returns what a refused cancellation means.
    static CancelAnswer notCancelled(JsonNode error) {
        String reason = Words.text(error.path("reason"));
        return switch (reason) {
            case "delivery_cancelled" -> new CancelAnswer.Cancelled(0);
            case "duplicate_request" -> new CancelAnswer.Requested();
            case "delivery_creation_in_progress" ->
                    new CancelAnswer.NotSent("DoorDash is still making the delivery");
            case "delivery_completed",
                    "delivery_picked_up",
                    "delivery_abandoned",
                    "cancellation_window_closed" ->
                    new CancelAnswer.TooLate(reason.replace('_', ' '));
            default -> new CancelAnswer.Unknown(message(409, error));
        };
    }
}
