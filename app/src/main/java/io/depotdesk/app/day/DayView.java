package io.depotdesk.app.day;

import io.depotdesk.app.look.Words;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Escalation;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/// A state of the day with the places of all shipments looked up once. Made off the FX thread.
///
/// @param placements of every shipment, in order of arrival
/// @param counts how many shipments stand like that
/// @param escalation how often people were asked
public record DayView(
        DispatchState state,
        Words words,
        SequencedMap<ShipmentId, Placement> placements,
        Map<Standing, Long> counts,
        Escalation escalation) {

    public DayView {
        placements = Collections.unmodifiableSequencedMap(placements);
        counts = Collections.unmodifiableMap(counts);
    }

    public static DayView of(DispatchState state) {
        Words words = new Words(state.day() == null ? ZoneOffset.UTC : state.day().zone());
        Map<ShipmentId, Placement> planned = planned(state);
        var deferred = new HashSet<>(state.content().deferred());
        SequencedMap<ShipmentId, Placement> all = new LinkedHashMap<>();
        for (Shipment shipment : state.shipments().sequencedValues()) {
            all.put(shipment.id(), place(shipment, planned, deferred));
        }
        Map<Standing, Long> counts = new EnumMap<>(Standing.class);
        all.values().forEach(it -> counts.merge(it.standing(), 1L, Long::sum));
        return new DayView(state, words, all, counts, Escalation.of(state, state.at()));
    }

    private static Placement place(
            Shipment shipment, Map<ShipmentId, Placement> planned, HashSet<ShipmentId> deferred) {
        Placement found = planned.get(shipment.id());
        boolean left = found == null || found instanceof Placement.LeftOver;
        if (left && deferred.contains(shipment.id())) {
            return new Placement.Deferred(); // the plan that left it over is older than that answer
        }
        if (found != null) {
            return found;
        }
        return switch (shipment.destination()) {
            case Destination.InReview review -> new Placement.InReview(review);
            case Destination.Located _ -> new Placement.Waiting();
        };
    }

    private static Map<ShipmentId, Placement> planned(DispatchState state) {
        Map<ShipmentId, Placement> planned = new HashMap<>();
        Map<VehicleId, Vehicle> vehicles = new HashMap<>();
        state.vehicles().forEach(vehicle -> vehicles.put(vehicle.id(), vehicle));
        Map<CarrierId, Carrier> carriers = new HashMap<>();
        state.carriers().forEach(carrier -> carriers.put(carrier.id(), carrier));
        for (Route route : state.plan().routes()) {
            Vehicle vehicle = vehicles.get(route.vehicle());
            if (vehicle == null) {
                continue; // the fleet was replaced and the search that follows is still under way
            }
            var visits = route.visits();
            for (int i = 0; i < visits.size(); i++) {
                planned.put(
                        visits.get(i).shipment(),
                        new Placement.OnRoute(vehicle, route, i + 1, visits.size(), visits.get(i)));
            }
        }
        state.plan()
                .outsourced()
                .forEach(out -> {
                    Carrier carrier = carriers.get(out.carrier());
                    if (carrier != null) {
                        planned.put(out.shipment(), new Placement.WithCarrier(carrier, out));
                    }
                });
        state.plan()
                .unserved()
                .forEach(left -> planned.put(left.shipment(), new Placement.LeftOver(left)));
        return planned;
    }

    /// Returns what the plan does with `shipment`; a shipment that is not of today waits.
    public Placement placement(ShipmentId shipment) {
        return placements.getOrDefault(shipment, new Placement.Waiting());
    }

    public long count(Standing standing) {
        return counts.getOrDefault(standing, 0L);
    }
}
