package io.depotdesk.data.trials;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.VehicleId;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Chooses routes at which nothing has gone wrong yet, so that every scripted trouble has one root.
final class RouteChoice {

    private final RandomGenerator dice;
    private final Set<VehicleId> used = new HashSet<>();

    RouteChoice(RandomGenerator dice) {
        this.dice = dice;
    }

    /// Nothing else is scripted for this vehicle.
    void use(VehicleId vehicle) {
        used.add(vehicle);
    }

    /// Returns the route with most ahead of it, at least `stops`.
    Optional<Route> busiest(DispatchState state, int stops) {
        return state.plan().routes().stream()
                .filter(route -> isFresh(state, route, stops))
                .max(
                        Comparator.<Route>comparingInt(route -> open(state, route).size())
                                .thenComparing(Route::vehicle));
    }

    /// Returns any route that has at least `stops` ahead.
    Optional<Route> any(DispatchState state, int stops) {
        List<Route> some = all(state, stops);
        return some.isEmpty() ? Optional.empty() : Optional.of(some.get(dice.nextInt(some.size())));
    }

    List<Route> all(DispatchState state, int stops) {
        return state.plan().routes().stream()
                .filter(route -> isFresh(state, route, stops))
                .toList();
    }

    private boolean isFresh(DispatchState state, Route route, int stops) {
        return !used.contains(route.vehicle())
                && !state.facts().isDown(route.vehicle())
                && open(state, route).size() >= stops;
    }

    /// Returns the visits that the driver still has before it, goods handed out at a door aside.
    static List<RouteStep.Visit> open(DispatchState state, Route route) {
        return route.visits().stream()
                .filter(visit -> state.facts().stop(visit.shipment()).isEmpty())
                .filter(visit -> !visit.shipment().value().endsWith("-return"))
                .toList();
    }
}
