package io.depotdesk.data.carriers.adapters;

import io.depotdesk.data.carriers.CarrierAccount;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/// What an Open Delivery carrier is sent. Asking for a price and offering have nearly the same form.
final class OpenDeliveryBodies {

    private OpenDeliveryBodies() {}

    static byte[] availability(Leg leg, CarrierAccount account, Instant asked) {
        ObjectNode body = Json.object();
        body.set("merchant", merchant(account));
        common(body, leg, account, asked);
        return Json.bytes(body);
    }

    /// @param sentBy by when it is sent at the latest: minutes "from the request" are counted from there, so a repetition
    ///     promises no more than the first sending
    static byte[] delivery(UUID order, Leg leg, CarrierAccount account, Instant sentBy) {
        ObjectNode body = Json.object();
        body.put("orderId", order.toString());
        body.put("orderDisplayId", leg.shipment().orderNumber());
        body.set("merchant", merchant(account));
        body.put("notifyPickup", false);
        body.put("notifyConclusion", false);
        common(body, leg, account, sentBy);
        body.put("customerName", leg.to().name());
        Json.putText(body, "customerPhone", leg.to().phone());
        body.putObject("payments").put("method", "ONLINE");
        return Json.bytes(body);
    }

    private static ObjectNode merchant(CarrierAccount account) {
        return Json.object()
                .put("id", account.setting("merchantId"))
                .put("name", account.setting("merchantName"));
    }

    private static void common(ObjectNode body, Leg leg, CarrierAccount account, Instant from) {
        AddressParts depot = AddressParts.of(account.setting("depotAddress"));
        body.set("pickupAddress", address(leg.from(), depot, account));
        body.put("returnToMerchant", false);
        body.put("canCombine", true);
        ObjectNode to = address(leg.to(), depot, account);
        Json.putText(to, "instructions", leg.shipment().notes());
        body.set("deliveryAddress", to);
        ObjectNode vehicle = body.putObject("vehicle");
        vehicle.putArray("type").add(orElse(account.setting("vehicle"), "CAR"));
        vehicle.put("container", orElse(account.setting("container"), "NORMAL"));
        ObjectNode limits = body.putObject("limitTimes");
        minutes(limits, "deliveryLimit", from, leg);
        // The desk does not know what the goods are worth; they are paid for.
        body.set(
                "totalOrderPrice",
                Json.object().put("value", 0).put("currency", account.currency()));
        body.put("totalWeight", leg.shipment().load().grams());
        body.put("packageVolume", BigDecimal.valueOf(leg.shipment().load().cubicCentimetres(), 6));
        body.put("packageQuantity", leg.parcels());
    }

    private static void minutes(ObjectNode into, String field, Instant from, Leg leg) {
        var window = leg.window();
        if (window != null) {
            into.put(field, Math.max(1, Duration.between(from, window.closes()).toMinutes()));
        }
    }

    private static ObjectNode address(Party party, AddressParts depot, CarrierAccount account) {
        AddressParts parts = AddressParts.of(party.address()).orAsIn(depot);
        ObjectNode address = Json.object();
        address.put("country", account.setting("country"));
        address.put("state", parts.state());
        address.put("city", parts.city());
        address.put("district", parts.district());
        address.put("street", parts.street());
        address.put("number", parts.number());
        address.put("postalCode", parts.postalCode());
        address.put("complement", "");
        address.put("reference", party.address());
        address.put("latitude", party.point().latitude());
        address.put("longitude", party.point().longitude());
        return address;
    }

    static byte[] cancellation(String reason) {
        return Json.bytes(
                Json.object()
                        .put("reason", "OTHER")
                        .put("action", "CANCEL_DELIVERY")
                        .put("message", reason));
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null || text.isBlank() ? other : text;
    }
}
