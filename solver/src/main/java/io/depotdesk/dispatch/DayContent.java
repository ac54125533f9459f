package io.depotdesk.dispatch;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.traffic.Traffic;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Everything of a day that an act can change and that taking it back restores.
///
/// @param shipments in order of arrival
/// @param cases in order of opening, closed ones too
/// @param locks what people have settled about shipments, in order of shipments locked
/// @param deferred shipments left for another day, in order of deferral
/// @param traffic what is known of the roads
public record DayContent(
        SequencedMap<ShipmentId, Shipment> shipments,
        List<Vehicle> vehicles,
        List<Carrier> carriers,
        Plan plan,
        SequencedMap<CaseId, ExceptionCase> cases,
        SequencedMap<ShipmentId, Lock> locks,
        List<ShipmentId> deferred,
        Traffic traffic) {

    public static final DayContent EMPTY =
            new DayContent(
                    Collections.emptyNavigableMap(),
                    List.of(),
                    List.of(),
                    Plan.NONE,
                    Collections.emptyNavigableMap(),
                    Collections.emptyNavigableMap(),
                    List.of(),
                    Traffic.NONE);

    public DayContent {
        shipments = Collections.unmodifiableSequencedMap(shipments);
        vehicles = List.copyOf(vehicles);
        carriers = List.copyOf(carriers);
        cases = Collections.unmodifiableSequencedMap(cases);
        locks = Collections.unmodifiableSequencedMap(locks);
        deferred = List.copyOf(deferred);
    }

    DayContent with(List<Shipment> added) {
        var all = new LinkedHashMap<>(shipments);
        added.forEach(shipment -> all.put(shipment.id(), shipment));
        return new DayContent(all, vehicles, carriers, plan, cases, locks, deferred, traffic);
    }

    DayContent withFleet(List<Vehicle> newVehicles, List<Carrier> newCarriers) {
        return new DayContent(
                shipments, newVehicles, newCarriers, plan, cases, locks, deferred, traffic);
    }

    DayContent with(Plan newPlan) {
        return new DayContent(
                shipments, vehicles, carriers, newPlan, cases, locks, deferred, traffic);
    }

    DayContent with(ExceptionCase changed) {
        var all = new LinkedHashMap<>(cases);
        all.put(changed.id(), changed);
        return new DayContent(shipments, vehicles, carriers, plan, all, locks, deferred, traffic);
    }

    DayContent with(Traffic changed) {
        return new DayContent(shipments, vehicles, carriers, plan, cases, locks, deferred, changed);
    }

    /// A lock on a vehicle or carrier also ends a deferral: somebody wants it carried today.
    DayContent withLock(ShipmentId shipment, @Nullable Lock lock) {
        var all = new LinkedHashMap<>(locks);
        if (lock == null) {
            all.remove(shipment);
        } else {
            all.put(shipment, lock);
        }
        List<ShipmentId> stillDeferred =
                lock == null
                        ? deferred
                        : deferred.stream().filter(id -> !id.equals(shipment)).toList();
        return new DayContent(
                shipments, vehicles, carriers, plan, cases, all, stillDeferred, traffic);
    }

    DayContent withDeferred(ShipmentId shipment) {
        var all = new ArrayList<>(deferred);
        all.add(shipment);
        return new DayContent(shipments, vehicles, carriers, plan, cases, locks, all, traffic);
    }

    /// Returns whether a shipment that could be planned is neither on a route, nor outsourced, nor known to be
    /// unservable.
    boolean hasUnplannedShipments() {
        var settled = new HashSet<ShipmentId>(deferred);
        plan.routes().forEach(route -> settled.addAll(route.shipments()));
        plan.outsourced().forEach(out -> settled.add(out.shipment()));
        plan.unserved().forEach(left -> settled.add(left.shipment()));
        return shipments.values().stream()
                .anyMatch(shipment ->
                        shipment.point().isPresent() && !settled.contains(shipment.id()));
    }
}
