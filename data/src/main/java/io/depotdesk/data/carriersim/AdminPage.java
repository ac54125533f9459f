package io.depotdesk.data.carriersim;

import com.sun.net.httpserver.HttpExchange;

import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.SequencedMap;

/// Shows what the carriers have booked, and changes how they are while they run.
///
/// - `GET /admin/bookings`: every ledger, with each booking's step
/// - `GET /admin/settings`: what can be set
/// - `POST /admin/settings/NAME/SETTING/VALUE`: sets it
/// - `POST /admin/next/NAME/FAULT`: the next request that books goes wrong like this
final class AdminPage {

    private final SequencedMap<String, SimulatedCarrier> carriers;
    private final InstantSource clock;

    AdminPage(SequencedMap<String, SimulatedCarrier> carriers, InstantSource clock) {
        this.carriers = carriers;
        this.clock = clock;
    }

    void handle(HttpExchange exchange) throws IOException {
        CarrierHandler.send(
                exchange,
                answer(exchange.getRequestMethod(), exchange.getRequestURI().getPath().split("/")));
    }

    private SimAnswer answer(String method, String[] path) {
        String page = path.length > 2 ? path[2] : "";
        try {
            return switch (method + " " + page + " " + path.length) {
                case "GET bookings 3" -> SimAnswer.ok(bookings());
                case "GET settings 3" -> SimAnswer.ok(settings());
                case "POST settings 6" -> {
                    SimulatedCarrier carrier = carrier(path[3]);
                    carrier.become(carrier.traits().with(path[4], path[5]));
                    yield SimAnswer.ok(SimAnswer.object().put(path[4], path[5]));
                }
                case "POST next 5" -> {
                    carrier(path[3]).nextBooking(fault(path[4]));
                    yield SimAnswer.ok(SimAnswer.object().put("next", path[4]));
                }
                default -> wrong(404, "There are bookings, settings and next.");
            };
        } catch (IllegalArgumentException e) {
            return wrong(400, String.valueOf(e.getMessage()));
        }
    }

    private static Fault fault(String word) {
        return Arrays.stream(Fault.values())
                .filter(it -> it.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "\"%s\" is no fault; GET /admin/settings names them."
                                        .formatted(word)));
    }

    private SimulatedCarrier carrier(String name) {
        SimulatedCarrier carrier = carriers.get(name);
        if (carrier == null) {
            throw new IllegalArgumentException("There is no carrier %s.".formatted(name));
        }
        return carrier;
    }

    private ObjectNode bookings() {
        Instant now = clock.instant();
        ObjectNode page = SimAnswer.object().put("now", now.toString());
        carriers.forEach((name, carrier) -> {
            ObjectNode one = page.putObject(name);
            one.put("standing", carrier.ledger().standing(now).size());
            one.put("doubled", carrier.ledger().doubled(now).size());
            var list = one.putArray("bookings");
            for (Booking booking : carrier.ledger().all()) {
                list.addObject()
                        .put("key", booking.key())
                        .put("tag", booking.tag())
                        .put("reference", booking.reference())
                        .put("cents", booking.cents())
                        .put("at", booking.at().toString())
                        .put("step", booking.stepAt(now).name());
            }
        });
        return page;
    }

    private static ObjectNode settings() {
        ObjectNode page = SimAnswer.object();
        for (Knob knob : Knob.values()) {
            page.put(knob.word(), "%s; usually %s".formatted(knob.meaning(), knob.usual()));
        }
        for (Fault fault : Fault.values()) {
            page.put(fault.word(), "share of requests: " + fault.meaning());
        }
        return page;
    }

    private static SimAnswer wrong(int status, String text) {
        return new SimAnswer(status, SimAnswer.object().put("error", text));
    }
}
