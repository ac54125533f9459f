package io.depotdesk.testdays;

import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord.Alternative;
import io.depotdesk.policy.DecisionRecord.Basis;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Plans for a [SampleDay], put together by hand instead of by a search; times are plausible, not optimal.
public final class SamplePlan {

    private SamplePlan() {}

    /// Returns a plan in which the vans take `served` in turn and nobody takes `left`.
    public static Plan dealing(List<ShipmentId> served, List<ShipmentId> left) {
        List<Route> routes = new ArrayList<>();
        List<Vehicle> vans = SampleDay.vans();
        for (int i = 0; i < vans.size(); i++) {
            List<ShipmentId> stops = new ArrayList<>();
            for (int j = i; j < served.size(); j += vans.size()) {
                stops.add(served.get(j));
            }
            routes.add(route(vans.get(i).id(), stops));
        }
        return new Plan(0, routes, List.of(), left.stream().map(SamplePlan::unserved).toList());
    }

    /// Returns `plan` with `shipment` given to the carrier instead of being left over.
    public static Plan outsourcing(Plan plan, ShipmentId shipment) {
        return new Plan(
                plan.version(),
                plan.routes(),
                List.of(
                        new Outsourced(
                                shipment,
                                SampleDay.RIVIERA,
                                ledger("base price", "rate card 2026-07", 690),
                                List.of(why(SampleDay.VAN_1.value(), 230L)))),
                plan.unserved().stream().filter(it -> !it.shipment().equals(shipment)).toList());
    }

    public static Route route(VehicleId vehicle, List<ShipmentId> stops) {
        List<RouteStep> steps = new ArrayList<>();
        Instant time = SampleDay.MORNING;
        for (int i = 0; i < stops.size(); i++) {
            Instant arrival = time.plusSeconds(240 + i);
            Instant departure = arrival.plus(Duration.ofMinutes(4));
            steps.add(
                    new RouteStep.Visit(
                            stops.get(i),
                            240 + i,
                            1_300 + i,
                            arrival,
                            arrival,
                            departure,
                            i == 3 ? Duration.ofMinutes(7) : Duration.ZERO,
                            new Load(1_000, 2_000, i)));
            time = departure;
            if (i == 2) {
                Instant after = time.plus(Duration.ofMinutes(30));
                steps.add(new RouteStep.Pause(time, after));
                time = after;
            }
        }
        return new Route(
                vehicle,
                SampleDay.MORNING,
                time.plusSeconds(300),
                new Load(9_000, 20_000, stops.size()),
                steps,
                stops.isEmpty() ? 0 : 300,
                stops.isEmpty() ? 0 : 1_700,
                ledger("distance", stops.size() + " stops", 57 * stops.size()),
                stops.size() > 3
                        ? List.of(
                                new BrokenConstraint(
                                        stops.get(3),
                                        BrokenConstraint.Rule.LATENESS,
                                        "7 min after the promise closes at 11:00."))
                        : List.of());
    }

    /// Returns the proposal of a search that started from plan `basedOn` and knew the journal to `knownUpTo`.
    public static PlanProposal searched(
            long basedOn, long knownUpTo, Plan plan, List<CaseDraft> troubles) {
        return proposal(
                basedOn,
                knownUpTo,
                plan,
                new PlanProposal.Reason.Search("test"),
                troubles,
                Actor.MACHINE);
    }

    public static PlanProposal proposal(
            long basedOn,
            long knownUpTo,
            Plan plan,
            PlanProposal.Reason reason,
            List<CaseDraft> troubles,
            Actor by) {
        return new PlanProposal(
                basedOn,
                plan,
                reason,
                new Basis(
                        knownUpTo,
                        "monaco-1",
                        List.of("2026-07"),
                        42,
                        List.of(20_000L, 5_000L),
                        25_000),
                List.of(
                        new Alternative(
                                "Adopt the plan",
                                ledger("total", "", plan.totalCents()),
                                "Cheapest."),
                        new Alternative(
                                "Keep the plan", CostLedger.EMPTY, "Leaves shipments over.")),
                troubles,
                by);
    }

    /// Returns the trouble that nobody takes `shipment`; to leave it for another day is the safe default.
    public static CaseDraft unservedTrouble(ShipmentId shipment, Instant deadline) {
        return new CaseDraft(
                new Cause(Cause.Kind.UNSERVED, shipment.value()),
                CasePriority.P2,
                shipment + " is on no route",
                "Every van is full.",
                "Choose an option before the vans leave.",
                deadline,
                List.of(
                        new CaseOption(
                                "Put on Van 1 after stop 2",
                                "+4.20, 18 min after the promise",
                                420,
                                new Action.PutOnRoute(shipment, SampleDay.VAN_1, 2)),
                        new CaseOption(
                                "Give to Riviera Express",
                                "+6.90",
                                690,
                                new Action.GiveToCarrier(shipment, SampleDay.RIVIERA)),
                        new CaseOption(
                                "Leave for tomorrow",
                                "The promise breaks",
                                0,
                                new Action.Defer(shipment)),
                        new CaseOption("Keep the plan", "", 0, new Action.KeepPlan())),
                2);
    }

    private static Unserved unserved(ShipmentId shipment) {
        return new Unserved(
                shipment,
                List.of(why(SampleDay.VAN_1.value(), null), why(SampleDay.VAN_2.value(), null)));
    }

    private static WhyNot why(String who, @Nullable Long extraCents) {
        return new WhyNot(
                who,
                who,
                "The load is 12 kg above the capacity.",
                extraCents == null ? "12 kg more capacity" : null,
                extraCents);
    }

    private static CostLedger ledger(String term, String basis, long cents) {
        return new CostLedger(List.of(new CostLedger.Line(term, basis, cents)));
    }
}
