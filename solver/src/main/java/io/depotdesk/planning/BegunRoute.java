package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.roads.TravelMatrix;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The part of a route that is behind the vehicle, with the times at which things really happened.
final class BegunRoute {

    private final DispatchState state;
    private final DayTravel travel;
    private final Vehicle vehicle;
    private final Underway underway;
    private final @Nullable Route planned;
    private @Nullable List<RouteStep> worked;

    BegunRoute(DispatchState state, DayTravel travel, Vehicle vehicle) {
        this.state = state;
        this.travel = travel;
        this.vehicle = vehicle;
        this.underway = Underway.of(state, vehicle);
        this.planned = state.plan().route(vehicle.id()).orElse(null);
    }

    boolean hasBegun() {
        return underway.last() != null;
    }

    /// Returns when it left the depot, empty if it has not.
    Optional<Instant> departs() {
        if (!hasBegun()) {
            return Optional.empty();
        }
        Instant first = underway.done().getFirst().arrived();
        return Optional.of(
                planned != null && planned.departs().isBefore(first) ? planned.departs() : first);
    }

    /// Returns the place where it is.
    int place() {
        Underway.@Nullable Done last = underway.last();
        return last == null ? DayTravel.DEPOT : travel.place(last.shipment());
    }

    /// Returns its stops and breaks so far.
    List<RouteStep> steps() {
        List<RouteStep> known = worked;
        if (known == null) {
            known = List.copyOf(workedOut());
            worked = known;
        }
        return known;
    }

    private List<RouteStep> workedOut() {
        List<RouteStep> steps = new ArrayList<>();
        TravelMatrix matrix = travel.matrix(vehicle.profile());
        int place = DayTravel.DEPOT;
        Instant pausesFrom = Instant.MIN;
        for (Underway.Done done : underway.done()) {
            addPauses(steps, pausesFrom, done.arrived());
            pausesFrom = done.arrived();
            int next = travel.place(done.shipment());
            Shipment shipment = state.shipment(done.shipment()).orElseThrow();
            steps.add(
                    new RouteStep.Visit(
                            done.shipment(),
                            matrix.seconds(place, next),
                            matrix.metres(place, next),
                            done.arrived(),
                            done.arrived(),
                            done.left(),
                            shipment.windows().isEmpty()
                                    ? Duration.ZERO
                                    : shipment.windows().getLast().lateness(done.arrived()),
                            loadAfter(done)));
            place = next;
        }
        return steps;
    }

    private void addPauses(List<RouteStep> steps, Instant from, Instant until) {
        if (planned == null) {
            return;
        }
        for (RouteStep step : planned.steps()) {
            if (step instanceof RouteStep.Pause pause
                    && !pause.arrival().isBefore(from)
                    && pause.departure().isBefore(until)) {
                steps.add(pause);
            }
        }
    }

    private Load loadAfter(Underway.Done done) {
        return planned == null
                ? Load.NONE
                : planned.visits().stream()
                        .filter(visit -> visit.shipment().equals(done.shipment()))
                        .map(RouteStep.Visit::loadAfter)
                        .findFirst()
                        .orElse(Load.NONE);
    }

    /// Returns the route of a vehicle that only has to come back.
    Route homewards() {
        TravelMatrix matrix = travel.matrix(vehicle.profile());
        int seconds = matrix.seconds(place(), DayTravel.DEPOT);
        return new Route(
                vehicle.id(),
                departs().orElseThrow(),
                underway.from().plusSeconds(Math.min(seconds, TravelMatrix.UNREACHABLE)),
                Load.NONE,
                steps(),
                seconds,
                matrix.metres(place(), DayTravel.DEPOT),
                and(CostLedger.EMPTY),
                List.of());
    }

    /// Returns the cost so far and `rest`.
    CostLedger and(CostLedger rest) {
        if (!hasBegun()) {
            return rest;
        }
        long metres =
                steps().stream()
                        .filter(RouteStep.Visit.class::isInstance)
                        .mapToLong(step -> ((RouteStep.Visit) step).driveMetres())
                        .sum();
        long seconds = Duration.between(departs().orElseThrow(), underway.from()).toSeconds();
        List<CostLedger.Line> lines = new ArrayList<>();
        lines.add(
                new CostLedger.Line(
                        "so far",
                        String.format(
                                Locale.ROOT,
                                "vehicle, %d stops, %.1f km, %d min",
                                underway.done().size(),
                                metres / 1000.0,
                                seconds / 60),
                        vehicle.costs().fixedCents()
                                + metres * vehicle.costs().perKilometreCents() / 1000
                                + seconds * vehicle.costs().perHourCents() / 3600));
        lines.addAll(rest.lines());
        return new CostLedger(lines);
    }
}
