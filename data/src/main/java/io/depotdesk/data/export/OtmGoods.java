package io.depotdesk.data.export;

import static io.depotdesk.data.export.OtmNodes.inline;
import static io.depotdesk.data.export.OtmNodes.object;
import static io.depotdesk.data.export.OtmNodes.reference;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.plan.Vehicle;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Consignments, stops and what is done at them. A consignment and a place stand whole where they come up first in a trip,
/// and are referred to after that.
final class OtmGoods {

    private final DispatchState.Day day;
    private final boolean names;

    OtmGoods(DispatchState state, boolean names) {
        this.day = Objects.requireNonNull(state.day(), "No day is open.");
        this.names = names;
    }

    /// Returns the id of something of this day.
    String uuid(String... parts) {
        return OtmNodes.uuid(day.date().toString(), String.join("/", parts));
    }

    String consignment(Shipment shipment) {
        return uuid("consignment", shipment.id().value());
    }

    Optional<ObjectNode> driver(Vehicle vehicle) {
        return names && !vehicle.driver().isBlank()
                ? Optional.of(
                        OtmNodes.actor(
                                OtmNodes.uuid("driver", vehicle.driver()),
                                vehicle.driver(),
                                "driver"))
                : Optional.empty();
    }

    /// @param first whether the place stands whole here
    ObjectNode stop(Shipment shipment, String lifecycle, int number, boolean first) {
        ObjectNode stop = begun(uuid("stop", shipment.id().value()), lifecycle, number);
        String place = uuid("place", shipment.id().value());
        stop.set(
                "location",
                first && shipment.point().isPresent()
                        ? OtmNodes.location(
                                place,
                                names
                                        ? shipment.destination().addressText()
                                        : shipment.id().value(),
                                shipment.point().get())
                        : reference(place, "location"));
        if (!shipment.windows().isEmpty()) {
            stop.set(
                    "constraint",
                    OtmNodes.timeWindow(
                            shipment.windows().getFirst().opens(),
                            shipment.windows().getLast().closes()));
        }
        return stop;
    }

    ObjectNode depotStop(String trip, String which, String lifecycle, int number) {
        ObjectNode stop = begun(uuid("depot stop", trip, which), lifecycle, number);
        stop.set(
                "location",
                OtmNodes.location(
                        OtmNodes.uuid("depot place", day.depot().name()),
                        day.depot().name(),
                        day.depot().point()));
        return stop;
    }

    private static ObjectNode begun(String id, String lifecycle, int number) {
        ObjectNode stop = object();
        stop.put("id", id);
        stop.put("lifecycle", lifecycle);
        stop.put("sequenceNr", number);
        stop.put("actionType", "stop");
        return stop;
    }

    /// Returns one action for each shipment of a kind.
    ArrayNode acts(
            List<Shipment> shipments,
            ShipmentKind kind,
            String action,
            String lifecycle,
            boolean whole) {
        ArrayNode acts = OtmNodes.array();
        shipments.stream()
                .filter(it -> it.kind() == kind)
                .forEach(it -> acts.add(inline(act(it, action, lifecycle, whole))));
        return acts;
    }

    /// @param whole whether the consignment stands whole here
    ObjectNode act(Shipment shipment, String action, String lifecycle, boolean whole) {
        ObjectNode act = object();
        act.put("id", uuid(action, shipment.id().value()));
        act.put("lifecycle", lifecycle);
        act.set(
                "consignment",
                whole ? inline(whole(shipment)) : reference(consignment(shipment), "consignment"));
        act.put("actionType", action);
        return act;
    }

    private ObjectNode whole(Shipment shipment) {
        ObjectNode consignment = object();
        consignment.put("id", consignment(shipment));
        consignment.put("name", shipment.id().value());
        ObjectNode items = object();
        items.put("id", uuid("goods", shipment.id().value()));
        items.put("description", "Order " + shipment.orderNumber());
        items.put("quantity", shipment.load().parcels());
        items.set("weight", measured(shipment.load().grams() / 1000.0, "kg"));
        items.put("type", "items");
        consignment.set("goods", OtmNodes.array().add(inline(items)));
        if (names && !shipment.consignee().name().isBlank()) {
            consignment.set(
                    "actors",
                    OtmNodes.array()
                            .add(
                                    OtmNodes.actor(
                                            uuid("consignee", shipment.id().value()),
                                            shipment.consignee().name(),
                                            "consignee")));
        }
        return consignment;
    }

    private static ObjectNode measured(double value, String unit) {
        ObjectNode measure = object();
        measure.put("value", value);
        measure.put("unit", unit);
        return measure;
    }
}
