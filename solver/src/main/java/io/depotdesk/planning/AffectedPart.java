package io.depotdesk.planning;

import io.depotdesk.dispatch.DayContent;
import io.depotdesk.dispatch.DayFacts;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Disturbance;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.Consequence;
import io.depotdesk.domain.watch.ExceptionCase;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;

/// The routes that events since the last plan upset, what has lost its place, and the routes nearby that could
/// take it.
final class AffectedPart {

    private static final int NEARBY = 6;
    private static final int MOST_LEFT_OVER = 20;

    private final DispatchState state;
    private final Plan plan;
    private final SequencedSet<VehicleId> vehicles = new LinkedHashSet<>();
    private final SequencedSet<ShipmentId> homeless = new LinkedHashSet<>();

    /// @param day what the roads have done to it by themselves
    AffectedPart(NewRoads day) {
        this.state = day.state();
        this.plan = state.plan();
        vehicles.addAll(day.upset());
        homeless.addAll(day.shut());
        upset();
        lost();
        nearby();
    }

    /// Returns shipments that are on no route and with no carrier, though they should be.
    List<ShipmentId> homeless() {
        return List.copyOf(homeless);
    }

    private void upset() {
        for (DayFacts.Change change : state.facts().changes()) {
            Disturbance it = change.root() == null ? null : disturbance(change);
            if (it != null) {
                vehicles.addAll(it.vehicles());
                it.touched()
                        .forEach(id ->
                                plan.routeOf(id).map(Route::vehicle).ifPresent(vehicles::add));
            }
        }
        for (Route route : plan.routes()) {
            boolean elsewhere =
                    route.shipments().stream()
                            .anyMatch(id ->
                                    state.facts()
                                            .stop(id)
                                            .filter(fact -> !fact.vehicle().equals(route.vehicle()))
                                            .isPresent());
            if (!route.broken().isEmpty() && isAskedAbout(route.vehicle()) || elsewhere) {
                vehicles.add(route.vehicle());
            }
        }
    }

    /// Whether a case waits because of this route; what was accepted is not looked at again without need.
    private boolean isAskedAbout(VehicleId vehicle) {
        return state.cases().stream()
                .filter(ExceptionCase::isUndecided)
                .flatMap(it ->
                        Stream.concat(
                                Stream.of(it.cause()),
                                it.consequences().stream().map(Consequence::cause)))
                .anyMatch(cause -> cause.isOfPlan() && cause.subject().equals(vehicle.value()));
    }

    private @Nullable Disturbance disturbance(DayFacts.Change change) {
        return state.facts().disturbances().get(change.root());
    }

    private void lost() {
        for (Route route : plan.routes()) {
            if (state.facts().isDown(route.vehicle())) {
                route.shipments().stream()
                        .filter(id -> state.facts().stop(id).isEmpty())
                        .forEach(homeless::add);
            }
        }
        for (Outsourced out : plan.outsourced()) {
            if (state.facts()
                    .declined()
                    .getOrDefault(out.shipment(), List.of())
                    .contains(out.carrier())) {
                homeless.add(out.shipment());
            }
        }
        for (DayFacts.Change change : state.facts().changes()) {
            // Another promise may want another place.
            if (change.root() != null && change.root().kind() == Cause.Kind.RESCHEDULED) {
                homeless.add(new ShipmentId(change.root().subject()));
            }
        }
        plan.unserved().stream()
                .map(Unserved::shipment)
                .limit(MOST_LEFT_OVER)
                .forEach(homeless::add);
        Set<ShipmentId> placed = new HashSet<>();
        plan.routes().forEach(route -> placed.addAll(route.shipments()));
        plan.outsourced().forEach(out -> placed.add(out.shipment()));
        plan.unserved().forEach(left -> placed.add(left.shipment()));
        DayTravel.open(state).stream()
                .map(Shipment::id)
                .filter(id -> !placed.contains(id))
                .forEach(homeless::add);
        Set<ShipmentId> open = new HashSet<>();
        DayTravel.open(state).forEach(shipment -> open.add(shipment.id()));
        // What a carrier holds stays there; whoever wants it elsewhere has to take it back first.
        homeless.removeIf(id -> !open.contains(id) || state.tenders().holder(id).isPresent());
    }

    /// The routes whose stops are nearest to what has to be housed, or to the stops of routes that may be late.
    private void nearby() {
        List<GeoPoint> seekers = new ArrayList<>();
        for (ShipmentId id : homeless) {
            state.shipment(id).flatMap(Shipment::point).ifPresent(seekers::add);
            if (state.content().locks().get(id) instanceof Lock.ToVehicle lock) {
                vehicles.add(lock.vehicle());
            }
        }
        if (seekers.isEmpty()) {
            vehicles.stream()
                    .flatMap(id -> plan.route(id).stream())
                    .flatMap(route -> route.shipments().stream())
                    .filter(id -> state.facts().stop(id).isEmpty())
                    .flatMap(id -> state.shipment(id).flatMap(Shipment::point).stream())
                    .limit(8)
                    .forEach(seekers::add);
        }
        record Near(VehicleId vehicle, double metres) {}
        List<Near> near = new ArrayList<>();
        for (Route route : plan.routes()) {
            if (!vehicles.contains(route.vehicle()) && !state.facts().isDown(route.vehicle())) {
                near.add(new Near(route.vehicle(), metres(route, seekers)));
            }
        }
        near.sort(Comparator.comparingDouble(Near::metres).thenComparing(Near::vehicle));
        near.stream().limit(NEARBY).map(Near::vehicle).forEach(vehicles::add);
    }

    private double metres(Route route, List<GeoPoint> seekers) {
        double least = Double.MAX_VALUE;
        for (ShipmentId id : route.shipments()) {
            if (state.facts().stop(id).isPresent()) {
                continue;
            }
            GeoPoint point = state.shipment(id).flatMap(Shipment::point).orElse(null);
            for (GeoPoint seeker : seekers) {
                least = point == null ? least : Math.min(least, seeker.metresTo(point));
            }
        }
        return least;
    }

    /// Returns the day reduced to these routes. Carriers keep what they have, so that their capacity is right.
    DispatchState state() {
        List<Vehicle> some =
                state.vehicles().stream()
                        .filter(vehicle -> vehicles.contains(vehicle.id()))
                        .toList();
        List<Route> routes = new ArrayList<>();
        Set<ShipmentId> wanted = new HashSet<>(homeless);
        for (Vehicle vehicle : some) {
            plan.route(vehicle.id())
                    .ifPresent(route -> {
                        routes.add(route);
                        wanted.addAll(route.shipments());
                    });
        }
        state.facts()
                .stops()
                .forEach((id, fact) -> {
                    if (vehicles.contains(fact.vehicle())) {
                        wanted.add(id);
                    }
                });
        SequencedMap<ShipmentId, Shipment> shipments = new LinkedHashMap<>();
        state.shipments()
                .forEach((id, shipment) -> {
                    if (wanted.contains(id)) {
                        shipments.put(id, shipment);
                    }
                });
        DayContent all = state.content();
        return state.with(
                new DayContent(
                        shipments,
                        some,
                        all.carriers(),
                        new Plan(
                                        plan.version(),
                                        routes,
                                        plan.outsourced().stream()
                                                .filter(out -> !homeless.contains(out.shipment()))
                                                .toList(),
                                        List.of())
                                .billed(all.carriers(), shipments.size()),
                        all.cases(),
                        all.locks(),
                        all.deferred(),
                        all.traffic()));
    }

    /// Returns the plan of the whole day with the mended part in it.
    Plan whole(Plan mended) {
        List<Route> routes =
                plan.routes().stream()
                        .map(route -> mended.route(route.vehicle()).orElse(route))
                        .toList();
        List<Unserved> unserved = new ArrayList<>();
        plan.unserved().stream()
                .filter(left -> !homeless.contains(left.shipment()))
                .filter(left -> isOpen(left.shipment()))
                .forEach(unserved::add);
        unserved.addAll(mended.unserved());
        return new Plan(plan.version(), routes, mended.outsourced(), unserved)
                .billed(state.carriers(), state.shipments().size());
    }

    private boolean isOpen(ShipmentId id) {
        return !state.content().deferred().contains(id) && state.facts().stop(id).isEmpty();
    }
}
