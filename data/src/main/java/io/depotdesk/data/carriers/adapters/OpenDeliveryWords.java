package io.depotdesk.data.carriers.adapters;

import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.TenderState;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// What Open Delivery's words mean here.
final class OpenDeliveryWords {

    private OpenDeliveryWords() {}

    /// Returns the state that an event stands for, null if it is a word we do not know.
    static @Nullable TenderState state(String event) {
        return switch (event) {
            case "PENDING" -> TenderState.PENDING;
            case "ACCEPTED", "PICKUP_ONGOING", "ARRIVED_AT_MERCHANT" -> TenderState.ACCEPTED;
            case "REJECTED" -> TenderState.REJECTED;
            case "ORDER_PICKED", "DELIVERY_ONGOING", "ARRIVED_AT_CUSTOMER" -> TenderState.PICKED_UP;
            case "ORDER_DELIVERED", "DELIVERY_FINISHED" -> TenderState.DELIVERED;
            case "RETURNING_TO_MERCHANT" -> TenderState.RETURNING;
            case "RETURNED_TO_MERCHANT" -> TenderState.RETURNED;
            case "CANCELLED" -> TenderState.CANCELLED;
            default -> null;
        };
    }

    /// Returns the history of a delivery, oldest first. `DELIVERY_FINISHED` after a return says nothing about the goods.
    static List<CarrierEvent> events(String order, JsonNode details, Instant now) {
        List<CarrierEvent> events = new ArrayList<>();
        Instant arrival = Words.instant(details.path("times").path("deliveryEtaDate"));
        boolean isBack = false;
        for (JsonNode each : details.path("events")) {
            String word = Words.text(each.path("type"));
            isBack |= word.startsWith("RETURN");
            TenderState state =
                    isBack && word.equals("DELIVERY_FINISHED") ? TenderState.RETURNED : state(word);
            Instant at = Words.instant(each.path("datetime"));
            events.add(
                    new CarrierEvent(
                            Fingerprint.of(order, word, at == null ? "" : at.toString()),
                            state,
                            word,
                            at == null ? now : at,
                            arrival,
                            note(each)));
        }
        events.sort(Comparator.comparing(CarrierEvent::at));
        return events;
    }

    private static String note(JsonNode event) {
        String reason = Words.text(event.path("rejectionInfo").path("reason"));
        String message = Words.text(event.path("message"));
        String rejected = Words.text(event.path("rejectionInfo").path("message"));
        String said = String.join(" ", rejected, message).strip();
        return said.isEmpty() ? reason.replace('_', ' ').toLowerCase(Locale.ROOT) : said;
    }
}
