package io.depotdesk.data.carriersim;

import io.depotdesk.domain.measure.GeoPoint;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Speaks Uber Direct v1: an idempotency key names a booking for some hours; behind that the same request books again.
final class UberDirectApi implements SimulatedApi {

    private record Quoted(long cents, Instant until) {}

    private final SimulatedCarrier carrier;
    private final Map<String, Quoted> quotes = new ConcurrentHashMap<>();

    UberDirectApi(SimulatedCarrier carrier) {
        this.carrier = carrier;
    }

    /// Returns the path behind "/v1/customers/{id}", empty if it is another one.
    private static String tail(SimRequest request) {
        String[] parts = request.path().split("/", 5);
        return parts.length == 5 && request.path().startsWith("/v1/customers/")
                ? "/" + parts[4]
                : "";
    }

    @Override
    public boolean books(SimRequest request) {
        return request.method().equals("POST") && tail(request).equals("/deliveries");
    }

    @Override
    public SimAnswer answer(SimRequest request) {
        if (request.is("POST", "/oauth/v2/token")) {
            return Tokens.token();
        }
        if (!Tokens.isBorneBy(request)) {
            return error(401, "unauthorized", "Who are you?");
        }
        String tail = tail(request);
        boolean posts = request.method().equals("POST");
        if (posts && tail.equals("/delivery_quotes")) {
            return quote(request);
        }
        if (posts && tail.equals("/deliveries")) {
            return book(request);
        }
        if (tail.equals("/deliveries")) {
            return list(request);
        }
        String[] parts = tail.split("/");
        if (parts.length >= 3 && parts[1].equals("deliveries")) {
            Optional<Booking> booking = carrier.ledger().named(parts[2]);
            if (booking.isEmpty()) {
                return error(404, "delivery_not_found", "There is no such delivery.");
            }
            return parts.length == 3
                    ? SimAnswer.ok(delivery(booking.get()))
                    : cancel(booking.get());
        }
        return error(404, "not_found", "There is no such path.");
    }

    private SimAnswer quote(SimRequest request) {
        double kilometres = kilometres(request);
        if (!carrier.covers(kilometres)) {
            return error(400, "address_undeliverable", "It is too far away.");
        }
        Instant now = carrier.now();
        String id = "dqt_" + carrier.nameOf(16, request.sha256(), now.toString());
        Instant until = now.plus(carrier.quoteLifetime());
        long cents = carrier.cents(kilometres, request.sha256());
        quotes.put(id, new Quoted(cents, until));
        return SimAnswer.ok(
                SimAnswer.object()
                        .put("kind", "delivery_quote")
                        .put("id", id)
                        .put("fee", cents)
                        .put("currency", carrier.traits().currency().toLowerCase(Locale.ROOT))
                        .put("currency_type", carrier.traits().currency())
                        .put("expires", until.toString())
                        .put(
                                "dropoff_eta",
                                now.plusSeconds(Math.round(1_500 + kilometres * 120)).toString()));
    }

    private SimAnswer book(SimRequest request) {
        String key = request.text("idempotency_key");
        String quote = request.text("quote_id");
        double kilometres = kilometres(request);
        Optional<Booking> remembered = remembered(key);
        if (remembered.isPresent()) {
            return remembered.get().body().equals(request.sha256())
                    ? SimAnswer.ok(delivery(remembered.get()))
                    : error(409, "duplicate_delivery", "Another delivery has this key.");
        }
        Quoted quoted = quotes.get(quote);
        if (!quote.isEmpty() && (quoted == null || carrier.now().isAfter(quoted.until()))) {
            return error(400, "expired_quote", "The quote has run out.");
        }
        if (!carrier.happens(Knob.ACCEPTED, key)) {
            return error(422, "address_undeliverable_limited_couriers", "Nobody is free.");
        }
        Booking booking =
                carrier.ledger()
                        .enter(
                                () -> remembered(key),
                                () ->
                                        new Booking(
                                                key,
                                                request.text("manifest_reference"),
                                                "del_"
                                                        + carrier.nameOf(
                                                                16, key, carrier.now().toString()),
                                                request.sha256(),
                                                carrier.now(),
                                                quoted == null
                                                        ? carrier.cents(kilometres, key)
                                                        : quoted.cents(),
                                                carrier.path(key, kilometres, false)));
        return SimAnswer.ok(delivery(booking));
    }

    /// Returns what the key still names.
    private Optional<Booking> remembered(String key) {
        Instant since =
                carrier.now()
                        .minus(
                                Duration.ofSeconds(
                                        Math.round(carrier.traits().get(Knob.KEY_HOURS) * 3_600)));
        return key.isEmpty()
                ? Optional.empty()
                : carrier.ledger().newestFor(key).filter(it -> it.at().isAfter(since));
    }

    private SimAnswer list(SimRequest request) {
        List<Booking> newest =
                carrier.ledger().all().reversed().stream().filter(carrier::isVisible).toList();
        int limit = Math.clamp(request.number("limit", 50), 1, 100);
        int from = Math.clamp(request.number("offset", 0), 0, newest.size());
        ObjectNode body = SimAnswer.object().put("total_count", newest.size());
        var data = body.putArray("data");
        newest.subList(from, Math.min(newest.size(), from + limit))
                .forEach(it -> data.add(delivery(it)));
        return SimAnswer.ok(body);
    }

    private ObjectNode delivery(Booking booking) {
        Milestone now = carrier.standing(booking);
        return SimAnswer.object()
                .put("kind", "delivery")
                .put("id", booking.reference())
                .put("external_id", booking.key())
                .put("status", word(now.step()))
                .put("fee", booking.cents())
                .put("currency", carrier.traits().currency().toLowerCase(Locale.ROOT))
                .put("updated", now.at().toString())
                .put("dropoff_eta", booking.arrival().toString());
    }

    private SimAnswer cancel(Booking booking) {
        Step step = booking.stepAt(carrier.now());
        if (step.isPickedUp() || !step.isBooked()) {
            return error(400, "noncancelable_delivery", "It cannot be cancelled any more.");
        }
        Booking off =
                carrier.ledger().change(booking.reference(), it -> it.cancelled(carrier.now()));
        return SimAnswer.ok(delivery(off));
    }

    private static String word(Step step) {
        return switch (step) {
            case OFFERED, BOOKED -> "pending";
            case ASSIGNED, TO_PICKUP, AT_PICKUP -> "pickup";
            case PICKED_UP -> "pickup_complete";
            case TO_CUSTOMER, AT_CUSTOMER -> "dropoff";
            case DELIVERED -> "delivered";
            case TURNED_BACK, RETURNED -> "returned";
            case REFUSED, GIVEN_UP, CANCELLED -> "canceled";
        };
    }

    private double kilometres(SimRequest request) {
        JsonNode body = request.body();
        return carrier.kilometres(
                new GeoPoint(
                        Math.clamp(body.path("pickup_latitude").asDouble(0), -90, 90),
                        Math.clamp(body.path("pickup_longitude").asDouble(0), -180, 180)),
                new GeoPoint(
                        Math.clamp(body.path("dropoff_latitude").asDouble(0), -90, 90),
                        Math.clamp(body.path("dropoff_longitude").asDouble(0), -180, 180)));
    }

    private static SimAnswer error(int status, String code, String message) {
        return new SimAnswer(
                status,
                SimAnswer.object().put("kind", "error").put("code", code).put("message", message));
    }
}
