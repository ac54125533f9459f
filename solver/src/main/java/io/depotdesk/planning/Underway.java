package io.depotdesk.planning;

import io.depotdesk.dispatch.DayFacts.StopFact;
import io.depotdesk.dispatch.DayFacts.VehicleFact;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Vehicle;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How far a vehicle is: what it has done stays done, and the rest begins where and when it left off.
///
/// @param done stops at which it was or is, in order of time; planning leaves them alone
/// @param from the earliest it can go on: after its last stop, or when it can leave the depot
record Underway(List<Done> done, Instant from) {

    /// A stop with the driver's own times.
    ///
    /// @param left when service ended, or will by plan if the driver is still there
    record Done(ShipmentId shipment, Instant arrived, Instant left) {}

    Underway {
        done = List.copyOf(done);
    }

    static Underway of(DispatchState state, Vehicle vehicle) {
        List<Done> done = new ArrayList<>();
        state.facts()
                .stops()
                .forEach((id, fact) -> {
                    Shipment shipment = state.shipments().get(id);
                    if (fact.vehicle().equals(vehicle.id())
                            && shipment != null
                            && shipment.point().isPresent()) {
                        done.add(done(shipment, fact));
                    }
                });
        done.sort(Comparator.comparing(Done::left).thenComparing(Done::shipment));
        VehicleFact known = state.facts().vehicle(vehicle.id());
        Instant start = vehicle.shift().starts();
        @Nullable Instant ready = known.readyFrom();
        if (ready != null && ready.isAfter(start)) {
            start = ready;
        }
        Instant from = done.isEmpty() ? start : done.getLast().left();
        from = from.plus(known.delay());
        return new Underway(
                done,
                done.isEmpty() && isStillAtDepot(state, vehicle) ? later(from, state.at()) : from);
    }

    /// Once drivers are on the road nobody can be sent off in the past. A vehicle that should have left by plan is
    /// on its way to its first stop.
    private static boolean isStillAtDepot(DispatchState state, Vehicle vehicle) {
        return !state.facts().stops().isEmpty()
                && state.plan()
                        .route(vehicle.id())
                        .filter(route -> !route.visits().isEmpty())
                        .filter(route -> route.departs().isBefore(state.at()))
                        .isEmpty();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Done done(Shipment shipment, StopFact fact) {
        Duration service = shipment.service();
        Instant arrived = fact.arrived() != null ? fact.arrived() : fact.at().minus(service);
        Instant left = fact.done() != null ? fact.done() : arrived.plus(service);
        return new Done(shipment.id(), arrived, left);
    }

    /// Returns the stop at which it is now, null if it has not left the depot.
    @Nullable Done last() {
        return done.isEmpty() ? null : done.getLast();
    }
}
