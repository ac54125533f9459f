package io.depotdesk.data.carriers.adapters;

import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.tender.CarrierEvent;
import io.depotdesk.domain.tender.RejectReason;
import io.depotdesk.domain.tender.TenderState;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/// What ShipEngine's words mean here.
final class ShipEngineWords {

    private static final List<String> AMOUNTS =
            List.of("shipping_amount", "insurance_amount", "confirmation_amount", "other_amount");

    private ShipEngineWords() {}

    /// Returns the price of a rate, null if one of its amounts is missing or in another currency.
    static @Nullable CostLedger price(JsonNode rate, String currency) {
        List<CostLedger.Line> lines = new ArrayList<>();
        for (String field : AMOUNTS) {
            JsonNode amount = rate.path(field);
            OptionalLong cents = Words.cents(amount.path("amount"));
            if (cents.isEmpty()
                    || !Words.text(amount.path("currency")).equalsIgnoreCase(currency)) {
                return null;
            }
            if (cents.getAsLong() > 0 || field.startsWith("shipping")) {
                lines.add(
                        new CostLedger.Line(
                                field.substring(0, field.indexOf('_')),
                                Words.text(rate.path("service_type")),
                                cents.getAsLong()));
            }
        }
        return new CostLedger(lines);
    }

    /// Returns what a tracking code stands for, null where it says nothing about how far the goods are.
    static @Nullable TenderState state(String code) {
        return switch (code) {
            case "NY" -> TenderState.ACCEPTED;
            case "AC", "IT", "SP" -> TenderState.PICKED_UP;
            case "DE" -> TenderState.DELIVERED;
            default ->
                    null; // UN, EX (trouble on the way) and AT (tried, will be tried again) among
                // them
        };
    }

    /// Returns what the carrier saw of a label, oldest first.
    static List<CarrierEvent> tracked(String label, JsonNode tracking) {
        List<CarrierEvent> events = new ArrayList<>();
        Instant arrival = Words.instant(tracking.path("estimated_delivery_date"));
        for (JsonNode each : tracking.path("events")) {
            Instant at = Words.instant(each.path("occurred_at"));
            String code = Words.text(each.path("status_code"));
            if (at != null && !code.isEmpty()) {
                events.add(
                        new CarrierEvent(
                                Fingerprint.of(label, code, at.toString()),
                                state(code),
                                code,
                                at,
                                arrival,
                                Words.text(each.path("description"))));
            }
        }
        events.sort(Comparator.comparing(CarrierEvent::at));
        return events;
    }

    static RejectReason reason(int status, JsonNode body) {
        return switch (Words.text(body.path("errors").path(0).path("error_code"))) {
            case "insufficient_funds",
                    "forbidden",
                    "unauthorized",
                    "subscription_inactive",
                    "trial_expired",
                    "terms_not_accepted",
                    "carrier_disconnected",
                    "carrier_not_connected",
                    "funding_source_error",
                    "funding_source_missing_configuration" ->
                    RejectReason.ACCOUNT;
            case "invalid_address", "no_rates_returned", "service_not_determined" ->
                    RejectReason.NOT_COVERED;
            case "invalid_identifier", "invalid_status" -> RejectReason.QUOTE_GONE;
            default -> status == 404 ? RejectReason.QUOTE_GONE : Refusals.byStatus(status);
        };
    }

    static String message(int status, JsonNode body) {
        return Refusals.sentence(Words.text(body.path("errors").path(0).path("message")), status);
    }
}
