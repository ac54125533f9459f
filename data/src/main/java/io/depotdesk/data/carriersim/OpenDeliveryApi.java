package io.depotdesk.data.carriersim;

import io.depotdesk.domain.measure.GeoPoint;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Speaks Open Delivery 1.3, logistics: an offer is taken in at once and answered later; the caller's order id names it
/// for ever.
final class OpenDeliveryApi implements SimulatedApi {

    private static final String DELIVERY = "/v1/logistics/delivery";

    private final SimulatedCarrier carrier;

    OpenDeliveryApi(SimulatedCarrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public boolean books(SimRequest request) {
        return request.is("POST", DELIVERY);
    }

    @Override
    public SimAnswer answer(SimRequest request) {
        if (request.is("POST", "/oauth/token")) {
            return Tokens.token();
        }
        if (!Tokens.isBorneBy(request)) {
            return problem(401, "Who are you?");
        }
        Optional<String> details = request.within("GET", DELIVERY + "/", "");
        Optional<String> cancelled = request.within("POST", "/v1/logistics/cancel/", "");
        if (request.is("POST", "/v1/logistics/availability")) {
            return availability(request);
        }
        if (request.is("POST", DELIVERY)) {
            return taken(request);
        }
        if (details.isPresent()) {
            return carrier.ledger()
                    .newestFor(details.get())
                    .filter(carrier::isVisible)
                    .map(it -> SimAnswer.ok(details(it)))
                    .orElseGet(() -> problem(404, "Order not found"));
        }
        return cancelled.isPresent() ? cancel(cancelled.get()) : problem(404, "No such path");
    }

    private SimAnswer availability(SimRequest request) {
        double kilometres = kilometres(request);
        if (!carrier.covers(kilometres)) {
            return problem(422, "The address is out of our area.");
        }
        long cents = carrier.cents(kilometres, request.sha256());
        Instant pickup = carrier.now().plusSeconds(900);
        ObjectNode body = SimAnswer.object();
        body.putObject("deliveryPrice")
                .putObject("price")
                .put("value", BigDecimal.valueOf(cents, 2))
                .put("currency", carrier.traits().currency());
        body.putObject("ETAs")
                .put("pickupEtaDatetime", pickup.toString())
                .put(
                        "deliveryEtaDatetime",
                        pickup.plusSeconds(Math.round(600 + kilometres * 120)).toString());
        return SimAnswer.ok(body);
    }

    private SimAnswer taken(SimRequest request) {
        String order = request.text("orderId");
        if (order.isBlank()) {
            return problem(400, "orderId is required");
        }
        double kilometres = kilometres(request);
        if (!carrier.covers(kilometres)) {
            return problem(422, "The address is out of our area.");
        }
        Booking booking =
                carrier.ledger()
                        .enter(
                                () -> carrier.ledger().newestFor(order),
                                () ->
                                        new Booking(
                                                order,
                                                request.text("orderDisplayId"),
                                                "OD-" + carrier.nameOf(12, order),
                                                request.sha256(),
                                                carrier.now(),
                                                carrier.cents(kilometres, order),
                                                carrier.path(order, kilometres, true)));
        ObjectNode body =
                SimAnswer.object()
                        .put("deliveryId", booking.reference())
                        .put("event", word(carrier.standing(booking).step()));
        body.putObject("completion").put("rejectAfter", booking.at().plusSeconds(600).toString());
        return new SimAnswer(202, body);
    }

    private ObjectNode details(Booking booking) {
        ObjectNode body =
                SimAnswer.object()
                        .put("orderId", booking.key())
                        .put("orderDisplayId", booking.tag())
                        .put("deliveryId", booking.reference());
        body.putObject("times").put("deliveryEtaDate", booking.arrival().toString());
        var events = body.putArray("events");
        for (Milestone each : carrier.shown(booking)) {
            ObjectNode event =
                    events.addObject()
                            .put("type", word(each.step()))
                            .put("datetime", each.at().toString());
            if (each.step() == Step.REFUSED) {
                event.putObject("rejectionInfo")
                        .put("reason", "NO_DELIVERY_PERSON")
                        .put("message", "Nobody is free.");
            }
        }
        return body;
    }

    private SimAnswer cancel(String order) {
        Optional<Booking> booking = carrier.ledger().newestFor(order);
        if (booking.isEmpty()) {
            return problem(404, "Order not found");
        }
        if (booking.get().stepAt(carrier.now()).isPickedUp()) {
            return problem(422, "The goods are on board.");
        }
        if (booking.get().stepAt(carrier.now()) != Step.CANCELLED) {
            carrier.ledger().change(booking.get().reference(), it -> it.cancelled(carrier.now()));
        }
        return new SimAnswer(202, SimAnswer.object().put("additionalCharges", false));
    }

    private static String word(Step step) {
        return switch (step) {
            case OFFERED -> "PENDING";
            case REFUSED -> "REJECTED";
            case BOOKED, ASSIGNED -> "ACCEPTED";
            case TO_PICKUP -> "PICKUP_ONGOING";
            case AT_PICKUP -> "ARRIVED_AT_MERCHANT";
            case PICKED_UP -> "ORDER_PICKED";
            case TO_CUSTOMER -> "DELIVERY_ONGOING";
            case AT_CUSTOMER -> "ARRIVED_AT_CUSTOMER";
            case DELIVERED -> "ORDER_DELIVERED";
            case TURNED_BACK -> "RETURNING_TO_MERCHANT";
            case RETURNED -> "RETURNED_TO_MERCHANT";
            case GIVEN_UP, CANCELLED -> "CANCELLED";
        };
    }

    private double kilometres(SimRequest request) {
        return carrier.kilometres(
                point(request.body().path("pickupAddress")),
                point(request.body().path("deliveryAddress")));
    }

    private static GeoPoint point(JsonNode address) {
        return new GeoPoint(
                Math.clamp(address.path("latitude").asDouble(0), -90, 90),
                Math.clamp(address.path("longitude").asDouble(0), -180, 180));
    }

    private static SimAnswer problem(int status, String title) {
        return new SimAnswer(status, SimAnswer.object().put("title", title).put("status", status));
    }
}
