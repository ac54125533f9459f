package io.depotdesk.data.carriers.adapters;

import io.depotdesk.domain.promise.PromiseWindow;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;

/// What Uber Direct is sent.
final class UberBodies {

    /// Uber takes a pickup window of ten minutes at least.
    private static final Duration PICKUP_TIME = Duration.ofMinutes(20);

    private static final long SMALL_CM3 = 20_000;
    private static final long MEDIUM_CM3 = 60_000;
    private static final long LARGE_CM3 = 200_000;

    private UberBodies() {}

    static byte[] quote(Leg leg) {
        ObjectNode body = Json.object();
        places(body, leg);
        return Json.bytes(body);
    }

    /// @param key names the booking there, for some hours as idempotency key and for good as external id
    /// @param quote the id of the quote it accepts, empty without one
    static byte[] delivery(String key, String quote, Leg leg) {
        ObjectNode body = Json.object();
        places(body, leg);
        Json.putText(body, "quote_id", quote);
        body.put("idempotency_key", key);
        body.put("external_id", key);
        body.put("pickup_name", leg.from().name());
        body.put("dropoff_name", leg.to().name());
        Json.putText(body, "dropoff_notes", leg.shipment().notes());
        body.put("manifest_reference", leg.shipment().orderNumber());
        ObjectNode item = body.putArray("manifest_items").addObject();
        item.put("name", "Parcels of order " + leg.shipment().orderNumber());
        item.put("quantity", leg.parcels());
        item.put("size", size(leg.shipment().load().cubicCentimetres() / leg.parcels()));
        item.put("weight", leg.shipment().load().grams() / leg.parcels());
        body.put("undeliverable_action", "return");
        return Json.bytes(body);
    }

    private static void places(ObjectNode body, Leg leg) {
        body.put("pickup_address", leg.from().address());
        body.put("pickup_latitude", leg.from().point().latitude());
        body.put("pickup_longitude", leg.from().point().longitude());
        body.put("pickup_phone_number", leg.from().phone());
        body.put("dropoff_address", leg.to().address());
        body.put("dropoff_latitude", leg.to().point().latitude());
        body.put("dropoff_longitude", leg.to().point().longitude());
        body.put("dropoff_phone_number", leg.to().phone());
        body.put("pickup_ready_dt", leg.readyAt().toString());
        body.put("pickup_deadline_dt", leg.readyAt().plus(PICKUP_TIME).toString());
        PromiseWindow window = leg.window();
        if (window != null) {
            // The drop-off's window may not begin behind the end of the pickup's.
            var opens =
                    window.opens().isBefore(leg.readyAt().plus(PICKUP_TIME))
                            ? window.opens()
                            : leg.readyAt().plus(PICKUP_TIME);
            body.put("dropoff_ready_dt", opens.toString());
            body.put("dropoff_deadline_dt", window.closes().toString());
        }
    }

    private static String size(long cubicCentimetres) {
        return cubicCentimetres <= SMALL_CM3
                ? "small"
                : cubicCentimetres <= MEDIUM_CM3
                        ? "medium"
                        : cubicCentimetres <= LARGE_CM3 ? "large" : "xlarge";
    }
}
