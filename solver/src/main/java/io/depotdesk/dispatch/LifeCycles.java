package io.depotdesk.dispatch;

import io.depotdesk.dispatch.DayFacts.StopFact;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.StopTimes;
import io.depotdesk.domain.plan.StopTimes.Reached;
import io.depotdesk.domain.plan.StopTimes.Span;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.Cause;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;

/// Keeps the times of a stop apart by how they are known.
final class LifeCycles {

    private LifeCycles() {}

    /// Returns the planned times after a plan was adopted at `at`: as they were for vehicles that have left by then, as
    /// the plan has them for the others.
    static SequencedMap<ShipmentId, Span> planned(DayFacts facts, Plan plan, Instant at) {
        SequencedMap<ShipmentId, Span> planned = new LinkedHashMap<>(facts.planned());
        Set<VehicleId> onTheRoad = new HashSet<>();
        facts.stops().sequencedValues().forEach(fact -> onTheRoad.add(fact.vehicle()));
        for (Route route : plan.routes()) {
            boolean left = onTheRoad.contains(route.vehicle()) || route.departs().isBefore(at);
            for (RouteStep.Visit visit : route.visits()) {
                // Where a driver has been, another vehicle's plan says nothing any more.
                if (!left && facts.stop(visit.shipment()).isEmpty()) {
                    planned.put(visit.shipment(), span(route, visit));
                } else {
                    planned.putIfAbsent(visit.shipment(), span(route, visit));
                }
            }
        }
        return planned;
    }

    static StopTimes of(DispatchState state, ShipmentId shipment) {
        @Nullable StopFact fact = state.facts().stops().get(shipment);
        @Nullable Reached actual =
                fact == null ? null : new Reached(fact.vehicle(), fact.arrived(), fact.done());
        return new StopTimes(
                state.shipment(shipment).map(it -> it.windows()).orElse(List.of()),
                state.facts().planned().get(shipment),
                projected(state.plan(), shipment),
                actual,
                fact != null && fact.isDone() && !isInDoubt(state, shipment) ? actual : null);
    }

    private static @Nullable Span projected(Plan plan, ShipmentId shipment) {
        for (Route route : plan.routes()) {
            for (RouteStep.Visit visit : route.visits()) {
                if (visit.shipment().equals(shipment)) {
                    return span(route, visit);
                }
            }
        }
        return null;
    }

    private static Span span(Route route, RouteStep.Visit visit) {
        return new Span(route.vehicle(), visit.arrival(), visit.begins(), visit.departure());
    }

    private static boolean isInDoubt(DispatchState state, ShipmentId shipment) {
        // As what a driver tells of a stop names its subject.
        var doubt = new Cause(Cause.Kind.REPORTS_CONTRADICT, "stop " + shipment);
        return state.cases().stream().anyMatch(it -> it.cause().equals(doubt) && it.isUndecided());
    }
}
