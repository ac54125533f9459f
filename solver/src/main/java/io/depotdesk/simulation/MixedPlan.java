package io.depotdesk.simulation;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.plan.WhyNot;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;
import io.depotdesk.policy.DecisionRecord.Alternative;
import io.depotdesk.policy.DecisionRecord.Basis;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Plans dealt out like cards. They drive the core through all its paths; as plans they are no good.
final class MixedPlan {

    private MixedPlan() {}

    /// Returns a plan of everything that can be planned; one in ten is left over.
    ///
    /// @param settled a shipment that goes to `to`, or onto no route if that is null
    static Plan dealt(
            DispatchState state,
            RandomGenerator dice,
            @Nullable ShipmentId settled,
            @Nullable VehicleId to) {
        List<List<ShipmentId>> hands = new ArrayList<>();
        state.vehicles().forEach(_ -> hands.add(new ArrayList<>()));
        List<Unserved> left = new ArrayList<>();
        List<Outsourced> held = new ArrayList<>();
        for (Shipment shipment : state.shipments().sequencedValues()) {
            ShipmentId id = shipment.id();
            if (shipment.point().isEmpty() || state.content().deferred().contains(id)) {
                continue;
            }
            int hand = dice.nextInt(hands.size());
            Optional<TenderRecord> holder = state.tenders().holder(id);
            if (holder.isPresent() && !id.equals(settled)) {
                held.add(outsourced(id, holder.get().tender().carrier()));
            } else if (id.equals(settled)) {
                if (to != null) {
                    hands.get(indexOf(state, to)).addFirst(id);
                }
            } else if (dice.nextInt(10) == 0) {
                left.add(
                        new Unserved(
                                id,
                                List.of(new WhyNot("van-1", "Van 1", "It is full.", null, null))));
            } else {
                hands.get(hand).add(id);
            }
        }
        List<Route> routes = new ArrayList<>();
        for (int i = 0; i < hands.size(); i++) {
            routes.add(route(state.vehicles().get(i), hands.get(i)));
        }
        return new Plan(0, routes, held, left);
    }

    static Plan outsourcing(Plan plan, ShipmentId shipment, CarrierId carrier) {
        List<Outsourced> all = new ArrayList<>(plan.outsourced());
        all.add(outsourced(shipment, carrier));
        return new Plan(plan.version(), plan.routes(), all, plan.unserved());
    }

    private static Outsourced outsourced(ShipmentId shipment, CarrierId carrier) {
        var price = new CostLedger(List.of(new CostLedger.Line("base price", "", 690)));
        return new Outsourced(shipment, carrier, price, List.of());
    }

    static Basis basis(DispatchState state) {
        return new Basis(
                state.sequence(),
                "drill",
                List.of("2026-07"),
                state.sequence(),
                List.of(100L),
                100);
    }

    static List<Alternative> alternatives(Plan plan, Plan present) {
        return List.of(
                new Alternative("Adopt the plan", total(plan), "It serves the most."),
                new Alternative("Keep the plan", total(present), "It leaves shipments over."));
    }

    /// Returns a trouble for each shipment left over.
    static List<CaseDraft> troubles(DispatchState state, Plan plan) {
        Instant deadline = state.at().plus(Duration.ofMinutes(10));
        return plan.unserved().stream()
                .map(left -> trouble(state, left.shipment(), deadline))
                .toList();
    }

    private static CaseDraft trouble(DispatchState state, ShipmentId shipment, Instant deadline) {
        return new CaseDraft(
                new Cause(Cause.Kind.UNSERVED, shipment.value()),
                CasePriority.P2,
                shipment + " is on no route",
                "Every van is full.",
                "Choose an option before the vans leave.",
                deadline,
                List.of(
                        new CaseOption(
                                "Put on " + state.vehicles().getFirst().name(),
                                "+4.20",
                                420,
                                new Action.PutOnRoute(
                                        shipment, state.vehicles().getFirst().id(), 0)),
                        new CaseOption(
                                "Give to " + state.carriers().getFirst().name(),
                                "+6.90",
                                690,
                                new Action.GiveToCarrier(
                                        shipment, state.carriers().getFirst().id())),
                        new CaseOption(
                                "Leave for tomorrow",
                                "The promise breaks",
                                0,
                                new Action.Defer(shipment)),
                        new CaseOption("Keep the plan", "", 0, new Action.KeepPlan())),
                2);
    }

    private static Route route(Vehicle vehicle, List<ShipmentId> stops) {
        List<RouteStep> steps = new ArrayList<>();
        Instant time = vehicle.shift().starts();
        for (ShipmentId stop : stops) {
            Instant arrival = time.plusSeconds(180);
            time = arrival.plus(Duration.ofMinutes(4));
            steps.add(
                    new RouteStep.Visit(
                            stop, 180, 900, arrival, arrival, time, Duration.ZERO, Load.NONE));
        }
        var cost =
                new CostLedger(
                        List.of(
                                new CostLedger.Line(
                                        "distance", stops.size() + " stops", 35L * stops.size())));
        return new Route(
                vehicle.id(),
                vehicle.shift().starts(),
                time,
                Load.NONE,
                steps,
                stops.isEmpty() ? 0 : 180,
                stops.isEmpty() ? 0 : 900,
                cost,
                List.of());
    }

    private static int indexOf(DispatchState state, VehicleId vehicle) {
        for (int i = 0; i < state.vehicles().size(); i++) {
            if (state.vehicles().get(i).id().equals(vehicle)) {
                return i;
            }
        }
        return 0;
    }

    private static CostLedger total(Plan plan) {
        return new CostLedger(List.of(new CostLedger.Line("total", "", plan.totalCents())));
    }
}
