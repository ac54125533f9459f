package io.depotdesk.data.carriersim;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Speaks ShipEngine v1: rates make a shipment under the caller's id, buying a label from a rate is the booking, and
/// buying from the same rate again is a second one.
final class ShipEngineApi implements SimulatedApi {

    private static final String BUY = "/v1/labels/rates/";
    private static final String BY_EXTERNAL = "/v1/shipments/external_shipment_id/";

    /// @param external the caller's name of the shipment
    private record Rated(String external, String shipment, double kilometres, long cents) {}

    private final SimulatedCarrier carrier;
    private final Map<String, Rated> byRate = new ConcurrentHashMap<>();
    private final Map<String, Rated> byExternal = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    ShipEngineApi(SimulatedCarrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public boolean books(SimRequest request) {
        return request.within("POST", BUY, "").isPresent();
    }

    @Override
    public SimAnswer answer(SimRequest request) {
        if (request.authorization().isBlank()) {
            return error(401, "unauthorized", "The API key is missing.");
        }
        Optional<String> bought = request.within("POST", BUY, "");
        Optional<String> asked = request.within("GET", BY_EXTERNAL, "");
        Optional<String> tracked = request.within("GET", "/v1/labels/", "/track");
        Optional<String> voided = request.within("PUT", "/v1/labels/", "/void");
        if (request.is("GET", "/v1/carriers")) {
            ObjectNode body = SimAnswer.object();
            body.putArray("carriers");
            return SimAnswer.ok(body);
        }
        if (request.is("POST", "/v1/rates")) {
            return rate(request);
        }
        if (bought.isPresent()) {
            return buy(request, bought.get());
        }
        if (asked.isPresent()) {
            Rated rated = byExternal.get(asked.get());
            return rated == null ? unknown() : SimAnswer.ok(shipment(rated));
        }
        if (request.is("GET", "/v1/labels")) {
            return labels(request.query().getOrDefault("shipment_id", ""));
        }
        if (tracked.isPresent()) {
            return label(tracked.get())
                    .map(it -> SimAnswer.ok(track(it)))
                    .orElseGet(ShipEngineApi::unknown);
        }
        return voided.isPresent()
                ? label(voided.get()).map(this::cancel).orElseGet(ShipEngineApi::unknown)
                : unknown();
    }

    private Optional<Booking> label(String id) {
        return carrier.ledger().named(id);
    }

    private SimAnswer rate(SimRequest request) {
        JsonNode shipment = request.body().path("shipment");
        String external = shipment.path("external_shipment_id").asString("");
        String from = shipment.path("ship_from").path("address_line1").asString("");
        String to = shipment.path("ship_to").path("address_line1").asString("");
        double kilometres = carrier.kilometres(from, to);
        if (!carrier.covers(kilometres)) {
            return error(400, "no_rates_returned", "No service goes there.");
        }
        Rated rated =
                byExternal.computeIfAbsent(
                        external,
                        name ->
                                new Rated(
                                        name,
                                        "se-" + numbers.incrementAndGet(),
                                        kilometres,
                                        carrier.cents(kilometres, name)));
        String rate = "se-" + (5_000_000 + numbers.incrementAndGet());
        byRate.put(rate, rated);
        ObjectNode body = SimAnswer.object();
        ObjectNode one =
                body.putObject("rate_response")
                        .putArray("rates")
                        .addObject()
                        .put("rate_id", rate)
                        .put("service_type", "Simulated Same Day");
        for (String amount : List.of("shipping", "insurance", "confirmation", "other")) {
            one.putObject(amount + "_amount")
                    .put("currency", carrier.traits().currency())
                    .put(
                            "amount",
                            BigDecimal.valueOf(amount.equals("shipping") ? rated.cents() : 0, 2));
        }
        body.put("shipment_id", rated.shipment());
        return SimAnswer.ok(body);
    }

    private SimAnswer buy(SimRequest request, String rate) {
        Rated rated = byRate.get(rate);
        if (rated == null) {
            return error(404, "invalid_identifier", "There is no such rate.");
        }
        if (!carrier.happens(Knob.ACCEPTED, rated.external())) {
            return error(400, "no_rates_returned", "The service does not go today.");
        }
        Booking booking =
                carrier.ledger()
                        .enter(
                                Optional::empty,
                                () ->
                                        new Booking(
                                                rated.external(),
                                                rated.shipment(),
                                                "se-" + (9_000_000 + numbers.incrementAndGet()),
                                                request.sha256(),
                                                carrier.now(),
                                                rated.cents(),
                                                carrier.path(
                                                        rated.external(),
                                                        rated.kilometres(),
                                                        false)));
        return SimAnswer.ok(label(booking));
    }

    private ObjectNode shipment(Rated rated) {
        boolean isBought =
                carrier.ledger().newestFor(rated.external()).filter(carrier::isVisible).isPresent();
        return SimAnswer.object()
                .put("shipment_id", rated.shipment())
                .put("external_shipment_id", rated.external())
                .put("shipment_status", isBought ? "label_purchased" : "pending");
    }

    private SimAnswer labels(String shipment) {
        ObjectNode body = SimAnswer.object();
        var labels = body.putArray("labels");
        carrier.ledger().all().stream()
                .filter(it -> it.tag().equals(shipment) && carrier.isVisible(it))
                .forEach(it -> labels.add(label(it)));
        return SimAnswer.ok(body);
    }

    private ObjectNode label(Booking booking) {
        boolean isVoid = !booking.stepAt(carrier.now()).isBooked();
        ObjectNode body =
                SimAnswer.object()
                        .put("label_id", booking.reference())
                        .put("shipment_id", booking.tag())
                        .put("status", isVoid ? "voided" : "completed")
                        .put("voided", isVoid)
                        .put("created_at", booking.at().toString());
        if (isVoid) {
            body.put("voided_at", booking.until(carrier.now()).getLast().at().toString());
        }
        return body;
    }

    private ObjectNode track(Booking booking) {
        ObjectNode body =
                SimAnswer.object().put("estimated_delivery_date", booking.arrival().toString());
        var events = body.putArray("events");
        for (Milestone each : carrier.shown(booking)) {
            Instant at = each.at();
            code(each.step())
                    .ifPresent(code ->
                            events.addObject()
                                    .put("occurred_at", at.toString())
                                    .put("status_code", code)
                                    .put("description", "Simulated"));
        }
        return body;
    }

    private SimAnswer cancel(Booking booking) {
        boolean isGone = booking.stepAt(carrier.now()).isPickedUp();
        if (!isGone) {
            carrier.ledger().change(booking.reference(), it -> it.cancelled(carrier.now()));
        }
        return SimAnswer.ok(
                SimAnswer.object()
                        .put("approved", !isGone)
                        .put("message", isGone ? "The goods are on the way." : "Voided."));
    }

    private static Optional<String> code(Step step) {
        return switch (step) {
            case PICKED_UP -> Optional.of("AC");
            case TO_CUSTOMER, AT_CUSTOMER -> Optional.of("IT");
            case DELIVERED -> Optional.of("DE");
            case TURNED_BACK, RETURNED -> Optional.of("EX");
            case OFFERED, BOOKED, ASSIGNED, TO_PICKUP, AT_PICKUP -> Optional.empty();
            case REFUSED, GIVEN_UP, CANCELLED -> Optional.empty();
        };
    }

    private static SimAnswer unknown() {
        return error(404, "not_found", "There is no such thing.");
    }

    private static SimAnswer error(int status, String code, String message) {
        ObjectNode body = SimAnswer.object();
        body.putArray("errors").addObject().put("error_code", code).put("message", message);
        return new SimAnswer(status, body);
    }
}
