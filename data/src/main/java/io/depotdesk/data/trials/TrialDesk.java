package io.depotdesk.data.trials;

import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Journal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.planning.Planner;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.Roads;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A desk without a screen and with its own clock: the real core, planner and journal, one report at a time.
final class TrialDesk {

    private final DispatchCore core = new DispatchCore();
    private final Planner planner = new Planner();
    private final Journal journal;
    private final Roads roads;
    private final long searchSteps;
    private DispatchState state = DispatchState.EMPTY;
    private @Nullable DayTravel travel;
    private int refused;
    private int repairs;
    private int searches;

    TrialDesk(Journal journal, Roads roads, long searchSteps) {
        this.journal = journal;
        this.roads = roads;
        this.searchSteps = searchSteps;
    }

    DispatchState state() {
        return state;
    }

    int repairs() {
        return repairs;
    }

    int searches() {
        return searches;
    }

    int refused() {
        return refused;
    }

    /// Takes a report and, if the plan no longer fits then, mends it. When this returns, all of it is durable.
    void take(Reported report, Instant at) {
        journalled(report, at);
        var wish = state.replanWanted();
        if (wish == null || state.day() == null || state.vehicles().isEmpty()) {
            return;
        }
        if (wish.repairIsEnough() && state.plan().version() > 0) {
            repairs++;
            journalled(
                    new Reported.PlanProposed(planner.repair(state, travel(), wish.trigger())), at);
        } else {
            searches++;
            journalled(
                    new Reported.PlanProposed(
                            planner.plan(
                                    state,
                                    travel(),
                                    wish.trigger(),
                                    state.sequence(),
                                    SearchLimits.steps(
                                            state.plan().version() == 0
                                                    ? searchSteps
                                                    : searchSteps / 20),
                                    1,
                                    SearchListener.NONE)),
                    at);
        }
    }

    /// Lets time pass up to `until`, doing what falls due on the way at its very moment.
    void pass(Instant until) {
        var next = core.nextDue(state);
        while (next.isPresent() && !next.get().isAfter(until)) {
            Instant due = next.get().isBefore(state.at()) ? state.at() : next.get();
            for (Reported report : core.due(state, due)) {
                take(report, due);
            }
            next = core.nextDue(state);
        }
    }

    /// Returns a person's wish that a vehicle take a shipment, worked out but not taken.
    Reported moved(ShipmentId shipment, VehicleId to, int position, Actor.Person by) {
        return new Reported.PlanProposed(
                planner.move(state, travel(), shipment, to, position, by).proposal());
    }

    private void journalled(Reported report, Instant at) {
        if (core.refusal(state, report, at).isPresent()) {
            refused++;
            return;
        }
        var unit = core.taken(state, report, at);
        journal.append(List.of(unit));
        state = state.after(unit);
    }

    private DayTravel travel() {
        DayTravel known = travel;
        if (known == null || !known.covers(state)) {
            known =
                    known == null
                            ? DayTravel.of(state, roads, Progress.NONE)
                            : known.forShipmentsOf(state)
                                    .orElseGet(() -> DayTravel.of(state, roads, Progress.NONE));
            travel = known;
        }
        return known;
    }
}
