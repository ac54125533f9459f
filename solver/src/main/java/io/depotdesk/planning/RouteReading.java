package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.roads.TravelMatrix;
import io.depotdesk.routing.Ledger;
import io.depotdesk.routing.PlannedRoute;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// Reads a route of the optimiser back into the words of the desk.
final class RouteReading {

    private final DispatchState state;
    private final DayTravel travel;
    private final DayClock clock;
    private final Map<VehicleId, BegunRoute> begun = new HashMap<>();

    RouteReading(DispatchState state, DayTravel travel) {
        this.state = state;
        this.travel = travel;
        this.clock = DayClock.of(Objects.requireNonNull(state.day()));
    }

    /// Returns the route of a vehicle that has nothing more to do: it stays at the depot, or returns to it.
    Route unused(Vehicle vehicle) {
        BegunRoute begun = begun(vehicle);
        if (begun.hasBegun()) {
            return begun.homewards();
        }
        return new Route(
                vehicle.id(),
                vehicle.shift().starts(),
                vehicle.shift().starts(),
                Load.NONE,
                List.of(),
                0,
                0,
                CostLedger.EMPTY,
                List.of());
    }

    Route route(Vehicle vehicle, PlannedRoute planned, List<BrokenConstraint> broken) {
        TravelMatrix matrix = travel.matrix(vehicle.profile());
        Load load = loadAtStart(planned);
        final Load atStart = load;
        List<RouteStep> steps = new ArrayList<>();
        BegunRoute begun = begun(vehicle);
        steps.addAll(begun.steps());
        int place = begun.place();
        int left = planned.departure();
        int rested = 0;
        for (var step : planned.steps()) {
            switch (step) {
                case io.depotdesk.routing.RouteStep.Pause pause -> {
                    rested = pause.end();
                    steps.add(
                            new RouteStep.Pause(
                                    clock.instant(pause.start()), clock.instant(pause.end())));
                }
                case io.depotdesk.routing.RouteStep.Reload reload -> {
                    // The vehicles of a day go out once; a reload would only be a place on the way.
                    place = reload.place();
                    left = reload.departure();
                }
                case io.depotdesk.routing.RouteStep.Visit visit -> {
                    Shipment shipment = shipment(visit.job());
                    left = leftAfterRest(left, rested, visit.arrival());
                    load = after(load, shipment);
                    steps.add(
                            new RouteStep.Visit(
                                    shipment.id(),
                                    matrix.seconds(place, visit.place(), left),
                                    matrix.metres(place, visit.place(), left),
                                    clock.instant(visit.arrival()),
                                    clock.instant(visit.start()),
                                    clock.instant(visit.departure()),
                                    lateness(shipment, visit.start()),
                                    load));
                    place = visit.place();
                    left = visit.departure();
                }
            }
        }
        left = leftAfterRest(left, rested, planned.arrival());
        return new Route(
                vehicle.id(),
                begun.departs().orElse(clock.instant(planned.departure())),
                clock.instant(planned.arrival()),
                atStart,
                steps,
                matrix.seconds(place, DayTravel.DEPOT, left),
                matrix.metres(place, DayTravel.DEPOT, left),
                begun.and(ledger(vehicle, planned)),
                broken);
    }

    private BegunRoute begun(Vehicle vehicle) {
        return begun.computeIfAbsent(vehicle.id(), _ -> new BegunRoute(state, travel, vehicle));
    }

    /// Returns when the vehicle left its last place: after a break, if that was taken there and not where it
    /// arrived.
    private static int leftAfterRest(int left, int rested, int arrival) {
        return rested <= arrival ? Math.max(left, rested) : left;
    }

    private Duration lateness(Shipment shipment, int start) {
        return shipment.windows().isEmpty()
                ? Duration.ZERO
                : shipment.windows().getLast().lateness(clock.instant(start));
    }

    private Load loadAtStart(PlannedRoute planned) {
        Load load = Load.NONE;
        for (var visit : planned.visits()) {
            Shipment shipment = shipment(visit.job());
            if (shipment.kind() == ShipmentKind.DELIVERY) {
                load = load.plus(shipment.load());
            }
        }
        return load;
    }

    private static Load after(Load load, Shipment shipment) {
        return shipment.kind() == ShipmentKind.RETURN
                ? load.plus(shipment.load())
                : load.minus(shipment.load());
    }

    private static CostLedger ledger(Vehicle vehicle, PlannedRoute planned) {
        Ledger ledger = planned.ledger();
        List<CostLedger.Line> lines = new ArrayList<>();
        lines.add(new CostLedger.Line("vehicle", "leaves the depot", ledger.fixed()));
        lines.add(
                new CostLedger.Line(
                        "distance",
                        String.format(
                                Locale.ROOT,
                                "%.1f km × %.2f",
                                planned.metres() / 1000.0,
                                vehicle.costs().perKilometreCents() / 100.0),
                        ledger.distance()));
        int duty = planned.arrival() - planned.departure();
        lines.add(
                new CostLedger.Line(
                        "working time",
                        String.format(
                                Locale.ROOT,
                                "%d:%02d h × %.2f",
                                duty / 3600,
                                duty / 60 % 60,
                                vehicle.costs().perHourCents() / 100.0),
                        ledger.duty() + ledger.driving() + ledger.waiting() + ledger.overtime()));
        if (ledger.lateness() != 0) {
            lines.add(new CostLedger.Line("lateness", "promises not kept", ledger.lateness()));
        }
        return new CostLedger(lines);
    }

    private Shipment shipment(String id) {
        return state.shipment(new ShipmentId(id)).orElseThrow();
    }
}
