package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierBill;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord.Alternative;
import io.depotdesk.policy.DecisionRecord.Basis;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.search.Search;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Makes proposals for the day: by searching, or by hand and worked out.
///
/// Equal states, driving times, seeds and limits give equal proposals.
public final class Planner {

    /// Returns the name of this version of planning, which is among the models of each decision's basis. Another
    /// version may find another plan with equal seed and steps.
    public static String version() {
        return Models.PLANNING;
    }

    /// Searches for a plan, going on from the plan of the day.
    ///
    /// @param travel covers `state`
    /// @param trigger why, for the record
    public PlanProposal plan(
            DispatchState state,
            DayTravel travel,
            String trigger,
            long seed,
            SearchLimits limits,
            int threads,
            SearchListener listener) {
        var desk = PlanningDesk.goingOn(state, travel);
        @Nullable RoutingPlan warmStart =
                state.plan().version() == 0 ? null : desk.current(state.plan());
        RoutingPlan found = Search.solve(desk.problem, warmStart, limits, seed, threads, listener);
        Plan plan = new PlanReading(desk).read(found);
        var basis =
                new Basis(
                        state.sequence(),
                        travel.roadsVersion(),
                        rateCards(state),
                        seed,
                        found.rounds(),
                        found.steps(),
                        Models.of(state));
        return new PlanProposal(
                state.plan().version(),
                plan,
                new Reason.Search(trigger),
                basis,
                List.of(
                        new Alternative(
                                summary(plan),
                                ledger(plan),
                                "Best plan of %,d search steps.".formatted(found.steps())),
                        keepPlan(state)),
                new Troubles(desk).of(plan),
                Actor.MACHINE);
    }

    /// Mends the plan after events: only the routes they upset and some nearby are touched, and only as far as the
    /// policy in force lets the workstation decide alone.
    ///
    /// @param travel covers `state`
    /// @param trigger why, for the record
    public PlanProposal repair(DispatchState state, DayTravel travel, String trigger) {
        var part = new AffectedPart(NewRoads.of(state, travel));
        DispatchState some = part.state();
        Repair.Mended mended = new Repair(some, travel.only(some), part.homeless()).mend();
        Plan plan = part.whole(mended.plan());
        var basis =
                new Basis(
                        state.sequence(),
                        travel.roadsVersion(),
                        rateCards(state),
                        0,
                        List.of(),
                        0,
                        Models.of(state));
        return new PlanProposal(
                state.plan().version(),
                plan,
                new Reason.Repair(trigger),
                basis,
                List.of(
                        new Alternative(
                                summary(plan), ledger(plan), "The routes concerned were mended."),
                        keepPlan(state)),
                mended.troubles(),
                mended.resolutions(),
                Actor.MACHINE);
    }

    /// Works out what moving a stop by hand would do.
    ///
    /// @param to the vehicle that gets it, null to take it off its route
    /// @param position index among the visits of `to`, without the moved stop itself (0 = first)
    /// @throws IllegalArgumentException if the shipment cannot be planned, with a sentence why
    public MoveDraft move(
            DispatchState state,
            DayTravel travel,
            ShipmentId shipment,
            @Nullable VehicleId to,
            int position,
            Actor.Person by) {
        var desk = new PlanningDesk(state, travel);
        var hand = new HandPlan(desk, shipment);
        Plan plan = to == null ? hand.takenOff(by.name()) : hand.onRoute(to, position);
        @Nullable VehicleId from = state.plan().routeOf(shipment).map(Route::vehicle).orElse(null);
        String label =
                to == null
                        ? "Take %s off its route".formatted(shipment)
                        : "%s on %s as stop %d".formatted(shipment, name(state, to), position + 1);
        PlanProposal proposal =
                byHand(
                        desk,
                        plan,
                        label,
                        new Reason.StopMoved(shipment, from, to, position, null),
                        by);
        List<Route> changed =
                plan.routes().stream()
                        .filter(route -> !state.plan().routes().contains(route))
                        .toList();
        List<BrokenConstraint> broken =
                changed.stream()
                        .flatMap(route ->
                                Placements.newlyBroken(
                                        state.plan()
                                                .route(route.vehicle())
                                                .map(Route::broken)
                                                .orElse(List.of()),
                                        route.broken())
                                        .stream())
                        .toList();
        return new MoveDraft(
                proposal, changed, plan.totalCents() - state.plan().totalCents(), broken);
    }

    /// Returns every way to serve `shipment` while the rest of the plan stays, best first; empty if it
    /// cannot be planned at all.
    public List<PlacementOption> options(
            DispatchState state, DayTravel travel, ShipmentId shipment) {
        Shipment goods = state.shipment(shipment).orElse(null);
        if (goods == null || goods.point().isEmpty()) {
            return List.of();
        }
        var desk = new PlanningDesk(state, travel);
        return desk.problem.jobIndex().containsKey(shipment.value())
                ? new Placements(desk).of(goods)
                : List.of();
    }

    /// Works out what makes a copy of the day, on which things were tried out, the day itself.
    ///
    /// @param base the day when the copy was taken
    /// @param copy the copy as it stands
    /// @param live the day as it stands
    /// @param travel returns driving times that cover a state
    public CarryOver carryOver(
            DispatchState base,
            DispatchState copy,
            DispatchState live,
            Instant copiedAt,
            Function<DispatchState, DayTravel> travel,
            Actor.Person by) {
        return new CarryOverDraft(base, copy, live).of(copiedAt, travel, by);
    }

    /// Returns why each vehicle and carrier that does not have `shipment` under the plan of `state` does not.
    ///
    /// @param travel covers `state`
    /// @throws IllegalArgumentException if nobody could have it, with a sentence why
    public List<WhyNot> whyNot(DispatchState state, DayTravel travel, ShipmentId shipment) {
        return new WhyOthers(new PlanningDesk(state, travel)).of(shipment);
    }

    /// Works out an option that changes routes.
    ///
    /// @throws IllegalArgumentException if it cannot be carried out any more, with a sentence why
    public PlanProposal carryOut(
            DispatchState state, DayTravel travel, Action action, Actor.Person by) {
        List<Action> parts = action.parts();
        if (parts.stream().noneMatch(Action::changesRoutes)) {
            throw new IllegalArgumentException("That option changes no route.");
        }
        DispatchState worked = state;
        PlanningDesk desk = new PlanningDesk(state, travel);
        List<String> labels = new ArrayList<>();
        for (Action part : parts) {
            Plan next =
                    switch (part) {
                        case Action.PutOnRoute put -> {
                            labels.add(
                                    "%s on %s as stop %d"
                                            .formatted(
                                                    put.shipment(),
                                                    name(state, put.vehicle()),
                                                    put.position() + 1));
                            yield new HandPlan(desk, put.shipment())
                                    .onRoute(put.vehicle(), put.position());
                        }
                        case Action.GiveToCarrier give -> {
                            Carrier carrier = carrier(state, give.carrier());
                            labels.add("%s with %s".formatted(give.shipment(), carrier.name()));
                            yield new HandPlan(desk, give.shipment()).atCarrier(carrier);
                        }
                        case Action.Defer _,
                                Action.TakePlaces _,
                                Action.Believe _,
                                Action.TryAgain _,
                                Action.Together _,
                                Action.Approve _,
                                Action.Tell _,
                                Action.KeepPlan _ ->
                                worked.plan();
                    };
            if (part.changesRoutes()) {
                worked = worked.whatIf(next);
                desk = new PlanningDesk(worked, travel);
            }
        }
        return byHand(
                new PlanningDesk(state, travel),
                worked.plan(),
                labels.size() > 3
                        ? "%s and %d more".formatted(labels.getFirst(), labels.size() - 1)
                        : String.join(", ", labels),
                reasonOf(state, parts),
                by);
    }

    /// What a single act is for; several at once are always the answer to a case.
    private static Reason reasonOf(DispatchState state, List<Action> parts) {
        return switch (parts.getFirst()) {
            case Action.PutOnRoute put ->
                    new Reason.StopMoved(
                            put.shipment(),
                            state.plan().routeOf(put.shipment()).map(Route::vehicle).orElse(null),
                            put.vehicle(),
                            put.position(),
                            null);
            case Action.GiveToCarrier give ->
                    new Reason.CarrierChosen(give.shipment(), give.carrier(), null);
            case Action.Defer _,
                    Action.TakePlaces _,
                    Action.Believe _,
                    Action.TryAgain _,
                    Action.Together _,
                    Action.Approve _,
                    Action.Tell _,
                    Action.KeepPlan _ ->
                    new Reason.Repair("the answer to a case");
        };
    }

    private static Carrier carrier(DispatchState state, CarrierId id) {
        return state.carrier(id)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "There is no carrier %s today.".formatted(id)));
    }

    static PlanProposal byHand(
            PlanningDesk desk, Plan plan, String label, Reason reason, Actor.Person by) {
        DispatchState state = desk.state;
        var basis =
                new Basis(
                        state.sequence(),
                        desk.travel.roadsVersion(),
                        rateCards(state),
                        0,
                        List.of(),
                        0,
                        Models.of(state));
        return new PlanProposal(
                state.plan().version(),
                plan,
                reason,
                basis,
                List.of(
                        new Alternative(label, ledger(plan), "Chosen by " + by.name() + "."),
                        keepPlan(state)),
                new Troubles(desk).of(plan),
                by);
    }

    private static Alternative keepPlan(DispatchState state) {
        return new Alternative(
                state.plan().version() == 0 ? "No plan at all" : "Keep the plan as it is",
                ledger(state.plan()),
                state.plan().version() == 0
                        ? "Nothing would be carried."
                        : "The baseline that the change is measured against.");
    }

    private static CostLedger ledger(Plan plan) {
        List<CostLedger.Line> lines = new ArrayList<>();
        lines.add(
                new CostLedger.Line(
                        "own routes", plan.routes().size() + " vehicles", plan.routesCents()));
        lines.add(
                new CostLedger.Line(
                        "carriers",
                        plan.outsourced().size() + " shipments",
                        plan.carriersCents() - plan.billsCents()));
        for (CarrierBill bill : plan.bills()) {
            for (CostLedger.Line line : bill.lines().lines()) {
                lines.add(
                        new CostLedger.Line(
                                bill.carrier() + " " + line.term(), line.basis(), line.cents()));
            }
        }
        return new CostLedger(lines);
    }

    private static String summary(Plan plan) {
        long stops = plan.routes().stream().mapToLong(route -> route.visits().size()).sum();
        return "%d stops on own routes, %d with carriers, %d left over"
                .formatted(stops, plan.outsourced().size(), plan.unserved().size());
    }

    private static List<String> rateCards(DispatchState state) {
        return state.carriers().stream()
                .map(carrier -> carrier.id() + "/" + carrier.rates().version())
                .toList();
    }

    private static String name(DispatchState state, VehicleId id) {
        return state.vehicle(id).map(Vehicle::name).orElse(id.value());
    }
}
