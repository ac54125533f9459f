package io.depotdesk.data.carriersim;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Speaks DoorDash Drive v2: a quote is accepted by its name, a delivery is created under ours; the same name with the
/// same body is the same delivery for ever, with another body it is a conflict.
final class DoorDashApi implements SimulatedApi {

    private static final String QUOTES = "/drive/v2/quotes";
    private static final String DELIVERIES = "/drive/v2/deliveries";

    /// @param body SHA-256 of the request
    private record Quoted(String tag, String body, double kilometres, long cents, Instant until) {}

    private final SimulatedCarrier carrier;
    private final Map<String, Quoted> quotes = new ConcurrentHashMap<>();

    DoorDashApi(SimulatedCarrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public boolean books(SimRequest request) {
        return request.is("POST", DELIVERIES)
                || request.within("POST", QUOTES + "/", "/accept").isPresent();
    }

    @Override
    public SimAnswer answer(SimRequest request) {
        if (request.authorization().split("\\.").length != 3) {
            return error(401, "authentication_error", "", "The token is no JSON Web Token.");
        }
        Optional<String> accepted = request.within("POST", QUOTES + "/", "/accept");
        Optional<String> cancelled = request.within("PUT", DELIVERIES + "/", "/cancel");
        Optional<String> asked = request.within("GET", DELIVERIES + "/", "");
        if (request.is("POST", QUOTES)) {
            return quote(request);
        }
        if (request.is("POST", DELIVERIES)) {
            return create(request);
        }
        if (accepted.isPresent()) {
            return accept(accepted.get());
        }
        if (cancelled.isPresent()) {
            return cancel(cancelled.get());
        }
        return asked.isPresent() ? get(asked.get()) : unknown();
    }

    private SimAnswer quote(SimRequest request) {
        String id = request.text("external_delivery_id");
        Optional<SimAnswer> wrong = wrong(request);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        double kilometres = kilometres(request);
        if (!carrier.covers(kilometres)) {
            return tooFar();
        }
        Quoted fresh =
                new Quoted(
                        request.text("pickup_reference_tag"),
                        request.sha256(),
                        kilometres,
                        carrier.cents(kilometres, id),
                        carrier.now().plus(carrier.quoteLifetime()));
        Quoted held = quotes.putIfAbsent(id, fresh);
        if (held != null && !held.body().equals(fresh.body())) {
            return duplicate();
        }
        Quoted quoted = held == null ? fresh : held;
        return SimAnswer.ok(
                SimAnswer.object()
                        .put("external_delivery_id", id)
                        .put("currency", carrier.traits().currency())
                        .put("delivery_status", "quote")
                        .put("fee", quoted.cents())
                        .put("updated_at", carrier.now().toString()));
    }

    private SimAnswer accept(String id) {
        Quoted quoted = quotes.get(id);
        Optional<Booking> before = carrier.ledger().newestFor(id);
        if (before.isPresent()) {
            return SimAnswer.ok(delivery(before.get()));
        }
        if (quoted == null || carrier.now().isAfter(quoted.until())) {
            return error(404, "not_found", "", "The quote is unknown or has run out.");
        }
        return booked(id, quoted);
    }

    private SimAnswer create(SimRequest request) {
        String id = request.text("external_delivery_id");
        Optional<SimAnswer> wrong = wrong(request);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Optional<Booking> before = carrier.ledger().newestFor(id);
        if (before.isPresent()) {
            return before.get().body().equals(request.sha256())
                    ? SimAnswer.ok(delivery(before.get()))
                    : duplicate();
        }
        double kilometres = kilometres(request);
        if (!carrier.covers(kilometres)) {
            return tooFar();
        }
        return booked(
                id,
                new Quoted(
                        request.text("pickup_reference_tag"),
                        request.sha256(),
                        kilometres,
                        carrier.cents(kilometres, id),
                        Instant.MAX));
    }

    private SimAnswer booked(String id, Quoted quoted) {
        if (!carrier.happens(Knob.ACCEPTED, id)) {
            return error(
                    422,
                    "validation_error",
                    "outside_of_delivery_time",
                    "Nobody delivers there at that time.");
        }
        Booking booking =
                carrier.ledger()
                        .enter(
                                () -> carrier.ledger().newestFor(id),
                                () ->
                                        new Booking(
                                                id,
                                                quoted.tag(),
                                                id,
                                                quoted.body(),
                                                carrier.now(),
                                                quoted.cents(),
                                                carrier.path(id, quoted.kilometres(), false)));
        return SimAnswer.ok(delivery(booking));
    }

    private SimAnswer get(String id) {
        Optional<Booking> booking = carrier.ledger().newestFor(id).filter(carrier::isVisible);
        return booking.map(it -> SimAnswer.ok(delivery(it))).orElseGet(DoorDashApi::unknown);
    }

    private SimAnswer cancel(String id) {
        Optional<Booking> booking = carrier.ledger().newestFor(id);
        if (booking.isEmpty()) {
            return unknown();
        }
        Step step = booking.get().stepAt(carrier.now());
        if (step.isPickedUp()) {
            return error(
                    409, "cancel_not_allowed", "delivery_picked_up", "The goods are on board.");
        }
        if (!step.isBooked()) {
            return error(409, "cancel_not_allowed", "delivery_cancelled", "It is cancelled.");
        }
        return SimAnswer.ok(
                delivery(carrier.ledger().change(id, it -> it.cancelled(carrier.now()))));
    }

    private ObjectNode delivery(Booking booking) {
        Milestone now = carrier.standing(booking);
        ObjectNode body =
                SimAnswer.object()
                        .put("external_delivery_id", booking.reference())
                        .put("currency", carrier.traits().currency())
                        .put("delivery_status", word(now.step()))
                        .put("fee", booking.cents())
                        .put("updated_at", now.at().toString())
                        .put("dropoff_time_estimated", booking.arrival().toString());
        if (now.step() == Step.DELIVERED) {
            body.put("dropoff_time_actual", now.at().toString());
        }
        if (now.step() == Step.GIVEN_UP) {
            body.put("cancellation_reason", "no_available_dashers");
        }
        return body;
    }

    private static String word(Step step) {
        return switch (step) {
            case OFFERED, BOOKED -> "created";
            case ASSIGNED -> "confirmed";
            case TO_PICKUP -> "enroute_to_pickup";
            case AT_PICKUP -> "arrived_at_pickup";
            case PICKED_UP -> "picked_up";
            case TO_CUSTOMER -> "enroute_to_dropoff";
            case AT_CUSTOMER -> "arrived_at_dropoff";
            case DELIVERED -> "delivered";
            case TURNED_BACK -> "enroute_to_return";
            case RETURNED -> "returned";
            case REFUSED, GIVEN_UP, CANCELLED -> "cancelled";
        };
    }

    private double kilometres(SimRequest request) {
        return carrier.kilometres(request.text("pickup_address"), request.text("dropoff_address"));
    }

    private static Optional<SimAnswer> wrong(SimRequest request) {
        for (String field :
                new String[] {"external_delivery_id", "dropoff_address", "dropoff_phone_number"}) {
            if (request.text(field).isBlank()) {
                return Optional.of(error(400, "validation_error", "", field + " is required."));
            }
        }
        return Optional.empty();
    }

    private static SimAnswer tooFar() {
        return error(422, "validation_error", "distance_too_long", "It is too far away.");
    }

    private static SimAnswer duplicate() {
        return error(409, "duplicate_delivery_id", "", "Another delivery has this id.");
    }

    private static SimAnswer unknown() {
        return error(404, "unknown_delivery_id", "", "There is no such delivery.");
    }

    private static SimAnswer error(int status, String code, String reason, String message) {
        ObjectNode body = SimAnswer.object().put("code", code).put("message", message);
        if (!reason.isEmpty()) {
            body.put("reason", reason);
        }
        return new SimAnswer(status, body);
    }
}
