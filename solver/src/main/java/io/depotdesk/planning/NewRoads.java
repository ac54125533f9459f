package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.roads.TravelMatrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The day after roads have changed: every route is timed anew, and stops to which no road leads any more have lost
/// their place.
///
/// @param state with the plan timed anew
/// @param upset vehicles that lost a stop or break a rule that they kept before
/// @param shut stops that no road reaches from where their vehicle would come
record NewRoads(DispatchState state, List<VehicleId> upset, List<ShipmentId> shut) {

    NewRoads {
        upset = List.copyOf(upset);
        shut = List.copyOf(shut);
    }

    /// Returns the day as it is if the roads have not changed since the plan.
    static NewRoads of(DispatchState state, DayTravel travel) {
        boolean changed =
                state.facts().changes().stream()
                        .anyMatch(change ->
                                change.root() != null
                                        && change.root().kind() == Cause.Kind.ROADS_DISTURBED);
        return changed ? timed(state, travel) : new NewRoads(state, List.of(), List.of());
    }

    private static NewRoads timed(DispatchState state, DayTravel travel) {
        var desk = new PlanningDesk(state, travel);
        Plan plan = state.plan();
        List<Route> routes = new ArrayList<>();
        List<VehicleId> upset = new ArrayList<>();
        List<ShipmentId> shut = new ArrayList<>();
        for (Route old : plan.routes()) {
            Optional<Vehicle> vehicle = state.vehicle(old.vehicle());
            int lost = shut.size();
            Route now = vehicle.map(it -> reachable(desk, it, old, shut)).orElse(old);
            routes.add(now);
            if (shut.size() > lost || !old.broken().containsAll(now.broken())) {
                upset.add(old.vehicle());
            }
        }
        List<Unserved> left = new ArrayList<>(plan.unserved());
        shut.forEach(id -> left.add(new Unserved(id, List.of())));
        return new NewRoads(
                state.whatIf(
                        new Plan(plan.version(), routes, plan.outsourced(), left, plan.bills())),
                upset,
                shut);
    }

    private static Route reachable(
            PlanningDesk desk, Vehicle vehicle, Route old, List<ShipmentId> shut) {
        List<ShipmentId> stops = new ArrayList<>(old.shipments());
        while (true) {
            Route route = desk.timed(vehicle, stops);
            Optional<ShipmentId> first =
                    route.visits().stream()
                            .filter(visit -> visit.driveSeconds() >= TravelMatrix.UNREACHABLE)
                            .map(RouteStep.Visit::shipment)
                            .filter(desk::isPlanned)
                            .findFirst();
            if (first.isEmpty()) {
                return route;
            }
            stops.remove(first.get());
            shut.add(first.get());
        }
    }
}
