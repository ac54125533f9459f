package io.depotdesk.data.export;

import static io.depotdesk.data.export.OtmNodes.inline;
import static io.depotdesk.data.export.OtmNodes.object;

import io.depotdesk.dispatch.DayFacts.StopFact;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.StopTimes;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.tender.TenderRecord;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The trips of a day: one for each route, and one for each shipment that a carrier has.
///
/// A stop stands once for each life cycle in which something is known of it (planned, projected, actual, realized), always
/// with the same id; what the customer asked for is its time window.
final class OtmTrips {

    private final DispatchState state;
    private final DispatchState.Day day;
    private final OtmGoods goods;

    /// @param names whether consignees' and drivers' names are written
    OtmTrips(DispatchState state, boolean names) {
        this.state = state;
        this.day = Objects.requireNonNull(state.day(), "No day is open.");
        this.goods = new OtmGoods(state, names);
    }

    ArrayNode all() {
        ArrayNode trips = OtmNodes.array();
        for (Route route : state.plan().routes()) {
            if (!route.visits().isEmpty()) {
                trips.add(trip(route));
            }
        }
        for (Outsourced out : state.plan().outsourced()) {
            state.shipment(out.shipment()).ifPresent(it -> trips.add(trip(out, it)));
        }
        return trips;
    }

    // --- own routes

    private ObjectNode trip(Route route) {
        String id = route.vehicle().value();
        Vehicle vehicle = state.vehicle(route.vehicle()).orElseThrow();
        ObjectNode trip = object();
        trip.put("id", goods.uuid("trip", id));
        trip.put("name", vehicle.name());
        trip.put("status", status(route));
        ObjectNode van = object();
        van.put("id", OtmNodes.uuid("vehicle", id));
        van.put("name", vehicle.name());
        van.put("vehicleType", "van");
        trip.set("vehicle", inline(van));
        ArrayNode actors = OtmNodes.array();
        actors.add(
                OtmNodes.actor(
                        OtmNodes.uuid("depot", day.depot().name()), day.depot().name(), "shipper"));
        goods.driver(vehicle).ifPresent(actors::add);
        trip.set("actors", actors);
        trip.set("actions", actions(route));
        return trip;
    }

    private String status(Route route) {
        List<ShipmentId> stops = route.shipments();
        long done =
                stops.stream()
                        .filter(id -> state.facts().stop(id).filter(StopFact::isDone).isPresent())
                        .count();
        if (done == stops.size()) {
            return "completed";
        }
        boolean begun = stops.stream().anyMatch(id -> state.facts().stop(id).isPresent());
        return begun ? "inTransit" : "confirmed";
    }

    private ArrayNode actions(Route route) {
        ArrayNode actions = OtmNodes.array();
        List<Shipment> carried =
                route.shipments().stream().flatMap(id -> state.shipment(id).stream()).toList();
        String trip = route.vehicle().value();
        ObjectNode out = goods.depotStop(trip, "out", "projected", 0);
        out.put("endTime", route.departs().toString());
        out.set("actions", goods.acts(carried, ShipmentKind.DELIVERY, "load", "projected", true));
        actions.add(inline(out));
        int number = 1;
        for (RouteStep.Visit visit : route.visits()) {
            Optional<Shipment> shipment = state.shipment(visit.shipment());
            if (shipment.isPresent()) {
                addStop(actions, shipment.get(), number);
                number++;
            }
        }
        ObjectNode back = goods.depotStop(trip, "back", "projected", number);
        back.put("startTime", route.returns().toString());
        back.set("actions", goods.acts(carried, ShipmentKind.RETURN, "unload", "projected", false));
        actions.add(inline(back));
        return actions;
    }

    private void addStop(ArrayNode actions, Shipment shipment, int number) {
        StopTimes times = state.times(shipment.id());
        boolean first = true;
        StopTimes.@Nullable Span planned = times.planned();
        if (planned != null) {
            actions.add(
                    stop(shipment, "planned", number, first, planned.begins(), planned.leaves()));
            first = false;
        }
        StopTimes.@Nullable Span projected = times.projected();
        if (projected != null && times.realised() == null) {
            actions.add(
                    stop(
                            shipment,
                            "projected",
                            number,
                            first,
                            projected.begins(),
                            projected.leaves()));
            first = false;
        }
        StopTimes.@Nullable Reached actual = times.actual();
        if (actual != null && times.realised() == null) {
            actions.add(stop(shipment, "actual", number, first, actual.arrived(), actual.left()));
            first = false;
        }
        StopTimes.@Nullable Reached realised = times.realised();
        if (realised != null) {
            actions.add(
                    stop(shipment, "realized", number, first, realised.arrived(), realised.left()));
        }
    }

    private ObjectNode stop(
            Shipment shipment,
            String lifecycle,
            int number,
            boolean first,
            @Nullable Instant from,
            @Nullable Instant to) {
        ObjectNode stop = goods.stop(shipment, lifecycle, number, first);
        if (from != null) {
            stop.put("startTime", from.toString());
        }
        if (to != null) {
            stop.put("endTime", to.toString());
        }
        boolean bringsGoods = shipment.kind() == ShipmentKind.RETURN;
        ObjectNode act =
                goods.act(
                        shipment, bringsGoods ? "load" : "unload", lifecycle, bringsGoods && first);
        if (lifecycle.equals("realized")) {
            boolean failed =
                    state.facts()
                            .stop(shipment.id())
                            .filter(fact -> fact.stage() == Observation.Stage.FAILED)
                            .isPresent();
            ObjectNode result = object();
            result.put("status", failed ? "failed" : "succeeded");
            act.set("result", result);
        }
        stop.set("actions", OtmNodes.array().add(inline(act)));
        return inline(stop);
    }

    // --- carriers

    private ObjectNode trip(Outsourced out, Shipment shipment) {
        String carrier = out.carrier().value();
        Optional<TenderRecord> offer = state.tenders().holder(shipment.id());
        ObjectNode trip = object();
        trip.put("id", goods.uuid("carrier trip", carrier, shipment.id().value()));
        trip.put("name", shipment.id().value());
        trip.put("status", offer.map(it -> OtmStatus.of(it.state())).orElse("requested"));
        ArrayNode actors = OtmNodes.array();
        actors.add(
                OtmNodes.actor(
                        OtmNodes.uuid("depot", day.depot().name()), day.depot().name(), "shipper"));
        actors.add(
                OtmNodes.actor(
                        OtmNodes.uuid("carrier", carrier),
                        state.carrier(out.carrier()).map(Carrier::name).orElse(carrier),
                        "carrier"));
        trip.set("actors", actors);
        boolean isReturn = shipment.kind() == ShipmentKind.RETURN;
        ObjectNode depot =
                goods.depotStop(
                        carrier + "/" + shipment.id(), "depot", "requested", isReturn ? 1 : 0);
        depot.set(
                "actions",
                OtmNodes.array()
                        .add(
                                inline(
                                        goods.act(
                                                shipment,
                                                isReturn ? "unload" : "load",
                                                "requested",
                                                !isReturn))));
        ObjectNode customer = goods.stop(shipment, "requested", isReturn ? 0 : 1, true);
        customer.set(
                "actions",
                OtmNodes.array()
                        .add(
                                inline(
                                        goods.act(
                                                shipment,
                                                isReturn ? "load" : "unload",
                                                "requested",
                                                isReturn))));
        ArrayNode actions = OtmNodes.array();
        actions.add(inline(isReturn ? customer : depot));
        actions.add(inline(isReturn ? depot : customer));
        trip.set("actions", actions);
        return trip;
    }
}
