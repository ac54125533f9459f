package io.depotdesk.data.trials;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.promise.PromiseWindow;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Origin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What a day brings when nothing goes wrong: drivers follow the plan as it stands and report, surfaces repeat
/// themselves and come late, and some words change nothing that matters.
final class DriversAtWork {

    private static final int MOST_REPEATED = 20;
    private static final int MOST_LATE = 60;

    /// Of a hundred reports; a stop brings two.
    private static final int SHARE_OF_PROGRESS = 39;

    private final ReportsOfTheDay reports;
    private final RouteChoice routes;
    private final RandomGenerator dice;

    DriversAtWork(ReportsOfTheDay reports, RouteChoice routes, RandomGenerator dice) {
        this.reports = reports;
        this.routes = routes;
        this.dice = dice;
    }

    /// Returns what happens next, empty before anybody drives.
    Optional<ScriptedReport> next(DispatchState state) {
        int word = dice.nextInt(100);
        Optional<ScriptedReport> next =
                word < SHARE_OF_PROGRESS
                        ? progress(state)
                        : switch (word % 6) {
                            case 0, 1 -> slightDelay(state);
                            case 2 -> older(state);
                            case 3 -> moreTime(state);
                            default -> repeated(state);
                        };
        return next.or(() -> repeated(state)).or(() -> progress(state));
    }

    private record Due(VehicleId vehicle, ShipmentId shipment, Stage stage, Instant at) {}

    private Optional<ScriptedReport> progress(DispatchState state) {
        List<Due> due = new ArrayList<>();
        for (Route route : state.plan().routes()) {
            if (!state.facts().isDown(route.vehicle())) {
                due(state, route).ifPresent(due::add);
            }
        }
        return due.stream()
                .min(Comparator.comparing(Due::at).thenComparing(Due::vehicle))
                .map(it ->
                        reports.told(
                                state,
                                it.at().plusSeconds(dice.nextInt(40)),
                                new Observation.StopProgress(
                                        it.vehicle(), it.shipment(), it.stage(), "")));
    }

    private static Optional<Due> due(DispatchState state, Route route) {
        for (RouteStep.Visit visit : route.visits()) {
            var fact = state.facts().stop(visit.shipment());
            if (fact.isEmpty()) {
                return Optional.of(
                        new Due(route.vehicle(), visit.shipment(), Stage.ARRIVED, visit.arrival()));
            }
            if (!fact.get().isDone()) {
                return Optional.of(
                        new Due(
                                route.vehicle(),
                                visit.shipment(),
                                Stage.SERVED,
                                visit.departure()));
            }
        }
        return Optional.empty();
    }

    /// The same report a second time.
    private Optional<ScriptedReport> repeated(DispatchState state) {
        List<Reported.Observed> told = reports.told();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ScriptedReport(
                                told.get(
                                        told.size()
                                                - 1
                                                - dice.nextInt(
                                                        Math.min(MOST_REPEATED, told.size()))),
                                reports.now(state)));
    }

    /// An arrival told by a second source after the stop was done.
    private Optional<ScriptedReport> older(DispatchState state) {
        return reports.told().reversed().stream()
                .limit(MOST_LATE)
                .filter(it ->
                        it.observation() instanceof Observation.StopProgress progress
                                && progress.stage() == Stage.ARRIVED
                                && state.facts().isDone(progress.shipment()))
                .findFirst()
                .map(it ->
                        new ScriptedReport(
                                new Reported.Observed(
                                        new Origin(
                                                "gate",
                                                "g" + reports.number(),
                                                it.origin().occurredAt().minusSeconds(5)),
                                        it.observation()),
                                reports.now(state)));
    }

    private Optional<ScriptedReport> slightDelay(DispatchState state) {
        return routes.any(state, 2)
                .map(route ->
                        reports.now(
                                state,
                                new Observation.RouteDelayed(
                                        route.vehicle(),
                                        Duration.ofSeconds(30 + dice.nextInt(60)),
                                        "traffic lights")));
    }

    /// A customer asks for a time that contains the old one.
    private Optional<ScriptedReport> moreTime(DispatchState state) {
        return routes.any(state, 3)
                .map(route -> RouteChoice.open(state, route).getLast().shipment())
                .map(shipment -> {
                    PromiseWindow old = state.shipment(shipment).orElseThrow().windows().getLast();
                    return reports.now(
                            state,
                            new Observation.CustomerRescheduled(
                                    shipment,
                                    List.of(
                                            new PromiseWindow(
                                                    old.opens(), old.closes().plusSeconds(60)))));
                });
    }
}
