package io.depotdesk.data.carriersim;

import io.depotdesk.domain.measure.GeoPoint;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// Speaks Lalamove v3: no key, no list. Every order that arrives is a new one.
final class LalamoveApi implements SimulatedApi {

    private static final String ORDERS = "/v3/orders";

    private record Quoted(double kilometres, long cents, Instant until) {}

    private final SimulatedCarrier carrier;
    private final Map<String, Quoted> quotes = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    LalamoveApi(SimulatedCarrier carrier) {
        this.carrier = carrier;
    }

    @Override
    public boolean books(SimRequest request) {
        return request.is("POST", ORDERS);
    }

    @Override
    public SimAnswer answer(SimRequest request) {
        if (!request.authorization().matches("hmac [^:]+:\\d+:[0-9a-f]{64}")) {
            return error(401, "ERR_UNAUTHORIZED", "The signature is missing.");
        }
        if (request.is("GET", "/v3/cities")) {
            ObjectNode body = SimAnswer.object();
            body.putArray("data");
            return SimAnswer.ok(body);
        }
        if (request.is("POST", "/v3/quotations")) {
            return quote(request);
        }
        if (request.is("POST", ORDERS)) {
            return book(request);
        }
        Optional<Booking> asked =
                request.within(request.method(), ORDERS + "/", "").flatMap(carrier.ledger()::named);
        if (asked.isEmpty()) {
            return error(404, "ERR_ORDER_NOT_FOUND", "There is no such order.");
        }
        return request.method().equals("DELETE") ? cancel(asked.get()) : order(201, asked.get());
    }

    private SimAnswer quote(SimRequest request) {
        JsonNode stops = request.body().path("data").path("stops");
        double kilometres = carrier.kilometres(point(stops.path(0)), point(stops.path(1)));
        if (!carrier.covers(kilometres)) {
            return error(422, "ERR_OUT_OF_SERVICE_AREA", "It is too far away.");
        }
        String id = Integer.toString(1_000_000 + numbers.incrementAndGet());
        Quoted quoted =
                new Quoted(
                        kilometres,
                        carrier.cents(kilometres, request.sha256()),
                        carrier.now().plus(carrier.quoteLifetime()));
        quotes.put(id, quoted);
        ObjectNode body = SimAnswer.object();
        ObjectNode data = body.putObject("data");
        data.put("quotationId", id);
        data.put("expiresAt", quoted.until().toString());
        var answered = data.putArray("stops");
        answered.addObject().put("stopId", id + "1");
        answered.addObject().put("stopId", id + "2");
        price(data, quoted.cents());
        return new SimAnswer(201, body);
    }

    private SimAnswer book(SimRequest request) {
        String quotation = request.text("data", "quotationId");
        String key = request.text("data", "metadata", "tenderKey");
        Quoted quoted = quotes.get(quotation);
        if (quoted == null) {
            return error(422, "ERR_INVALID_QUOTATION_ID", "There is no such quotation.");
        }
        if (carrier.now().isAfter(quoted.until())) {
            return error(422, "ERR_QUOTATION_EXPIRED", "The quotation has run out.");
        }
        if (!carrier.happens(Knob.ACCEPTED, key)) {
            return error(422, "ERR_OUT_OF_SERVICE_AREA", "Nobody drives there now.");
        }
        String order = Integer.toString(2_000_000 + numbers.incrementAndGet());
        Booking booking =
                carrier.ledger()
                        .enter(
                                Optional::empty,
                                () ->
                                        new Booking(
                                                key,
                                                quotation,
                                                order,
                                                request.sha256(),
                                                carrier.now(),
                                                quoted.cents(),
                                                carrier.path(key, quoted.kilometres(), false)));
        return order(201, booking);
    }

    private SimAnswer order(int status, Booking booking) {
        ObjectNode body = SimAnswer.object();
        ObjectNode data = body.putObject("data");
        Step step = carrier.standing(booking).step();
        data.put("orderId", booking.reference());
        data.put("quotationId", booking.tag());
        data.put("status", word(step));
        data.put("driverId", step == Step.BOOKED ? "" : "D" + booking.reference());
        price(data, booking.cents());
        return new SimAnswer(status, body);
    }

    private void price(ObjectNode data, long cents) {
        data.putObject("priceBreakdown")
                .put("total", BigDecimal.valueOf(cents, 2).toPlainString())
                .put("currency", carrier.traits().currency());
    }

    private SimAnswer cancel(Booking booking) {
        if (booking.stepAt(carrier.now()).isPickedUp()) {
            return error(422, "ERR_CANCELLATION_FORBIDDEN", "The goods are on board.");
        }
        carrier.ledger().change(booking.reference(), it -> it.cancelled(carrier.now()));
        return SimAnswer.empty(204);
    }

    private static String word(Step step) {
        return switch (step) {
            case OFFERED, BOOKED -> "ASSIGNING_DRIVER";
            case ASSIGNED, TO_PICKUP, AT_PICKUP -> "ON_GOING";
            case PICKED_UP, TO_CUSTOMER, AT_CUSTOMER, TURNED_BACK -> "PICKED_UP";
            case DELIVERED, RETURNED -> "COMPLETED";
            case REFUSED -> "REJECTED";
            case GIVEN_UP -> "EXPIRED";
            case CANCELLED -> "CANCELED";
        };
    }

    private static GeoPoint point(JsonNode stop) {
        return new GeoPoint(
                degrees(stop.path("coordinates").path("lat"), 90),
                degrees(stop.path("coordinates").path("lng"), 180));
    }

    private static double degrees(JsonNode text, double most) {
        try {
            return Math.clamp(Double.parseDouble(text.asString("0")), -most, most);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static SimAnswer error(int status, String id, String message) {
        ObjectNode body = SimAnswer.object();
        body.putArray("errors").addObject().put("id", id).put("message", message);
        return new SimAnswer(status, body);
    }
}
