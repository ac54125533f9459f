package io.depotdesk.data.carriers.adapters;

import io.depotdesk.domain.promise.PromiseWindow;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/// What DoorDash is sent. Quote and delivery have the same form.
final class DoorDashBodies {

    private static final BigDecimal GRAMS_OF_A_POUND = new BigDecimal("453.59237");

    private DoorDashBodies() {}

    static byte[] delivery(String id, Leg leg) {
        ObjectNode body = Json.object();
        body.put("external_delivery_id", id);
        Json.putText(body, "pickup_address", leg.from().address());
        Json.putText(body, "pickup_business_name", leg.from().name());
        Json.putText(body, "pickup_phone_number", leg.from().phone());
        Json.putText(body, "pickup_reference_tag", leg.shipment().orderNumber());
        body.put("dropoff_address", leg.to().address());
        body.put("dropoff_phone_number", leg.to().phone());
        Json.putText(body, "dropoff_contact_given_name", leg.to().givenName());
        Json.putText(body, "dropoff_contact_family_name", leg.to().familyName());
        Json.putText(body, "dropoff_instructions", leg.shipment().notes());
        PromiseWindow window = leg.window();
        if (window == null) {
            body.put("pickup_time", leg.readyAt().toString());
        } else {
            body.set("pickup_window", window(leg.readyAt(), window.closes()));
            body.set("dropoff_window", window(window.opens(), window.closes()));
        }
        // DoorDash throws away what it cannot hand over, unless it is told otherwise.
        body.put("action_if_undeliverable", "return_to_pickup");
        ObjectNode item = body.putArray("items").addObject();
        item.put("name", "Parcels of order " + leg.shipment().orderNumber());
        item.put("quantity", leg.parcels());
        item.put("weight", pounds(leg.shipment().load().grams(), leg.parcels()));
        return Json.bytes(body);
    }

    private static ObjectNode window(Instant opens, Instant closes) {
        return Json.object().put("start_time", opens.toString()).put("end_time", closes.toString());
    }

    private static BigDecimal pounds(long grams, int parcels) {
        return BigDecimal.valueOf(grams)
                .divide(GRAMS_OF_A_POUND.multiply(BigDecimal.valueOf(parcels)), 2, RoundingMode.UP);
    }

    /// Accepting a quote changes nothing in it.
    static byte[] acceptance(Leg leg) {
        return Json.bytes(Json.object().put("dropoff_phone_number", leg.to().phone()));
    }
}
