package io.depotdesk.app.bench;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Origin;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What drivers report on a busy day: mostly that they have arrived and are done, sometimes that nobody was there
/// or that they are late.
public final class DriverReports {

    private final RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
    private int told;

    /// Returns the next report of a day that stands like this; empty if every route is driven.
    public Optional<Reported> next(DispatchState state, Instant at) {
        List<Route> routes =
                state.plan().routes().stream()
                        .filter(route -> open(state, route).isPresent())
                        .filter(route -> !state.facts().isDown(route.vehicle()))
                        .toList();
        if (routes.isEmpty()) {
            return Optional.empty();
        }
        Route route = routes.get(dice.nextInt(routes.size()));
        told++;
        return Optional.of(
                new Reported.Observed(
                        new Origin("driver app", "b" + told, at),
                        told % 40 == 0
                                ? new Observation.RouteDelayed(
                                        route.vehicle(),
                                        Duration.ofMinutes(6 + dice.nextInt(15)),
                                        "traffic")
                                : progress(state, route.vehicle(), open(state, route).get())));
    }

    private Observation progress(DispatchState state, VehicleId vehicle, ShipmentId shipment) {
        boolean there = state.facts().stop(shipment).isPresent();
        Stage stage = !there ? Stage.ARRIVED : told % 25 == 0 ? Stage.FAILED : Stage.SERVED;
        return new Observation.StopProgress(
                vehicle, shipment, stage, stage == Stage.FAILED ? "nobody there" : "");
    }

    private static Optional<ShipmentId> open(DispatchState state, Route route) {
        return route.shipments().stream().filter(id -> !state.facts().isDone(id)).findFirst();
    }
}
