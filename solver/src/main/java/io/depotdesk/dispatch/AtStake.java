package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.tender.TenderKey;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.Consequence;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.Urgency.Stakes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Works out what a trouble puts at stake: promises, customers, minutes.
final class AtStake {

    private final DispatchState state;
    private final Plan plan;

    AtStake(DispatchState state, Plan plan) {
        this.state = state;
        this.plan = plan;
    }

    /// Returns what a trouble and everything that follows from it put at stake.
    Stakes of(Cause cause, List<Consequence> consequences) {
        Stakes sum = of(cause);
        for (Consequence each : consequences) {
            Stakes more = of(each.cause());
            sum =
                    new Stakes(
                            sum.promises() + more.promises(),
                            Math.max(sum.tier(), more.tier()),
                            sum.late() + more.late());
        }
        return sum;
    }

    private Stakes of(Cause cause) {
        return switch (cause.kind()) {
            case UNSERVED, STOP_FAILED, RESCHEDULED ->
                    new Stakes(1, tier(new ShipmentId(cause.subject())), 0);
            case ROUTE_LATE, ROUTE_BREAKS_RULE -> ofRoute(new VehicleId(cause.subject()));
            case RETURN_AT_DOOR -> new Stakes(0, tier(new ShipmentId(cause.subject())), 0);
            case ADDRESS_UNCERTAIN,
                    ROADS_DISTURBED,
                    VEHICLE_DOWN,
                    WAVE_LATE,
                    ROUTE_DELAYED,
                    TENDER_REJECTED,
                    REPORTS_CONTRADICT,
                    APPROVAL_WANTED ->
                    new Stakes(0, 0, 0);
            case TENDER_STUCK ->
                    offered(state, cause)
                            .map(shipment -> new Stakes(1, tier(shipment), 0))
                            .orElse(new Stakes(0, 0, 0));
        };
    }

    private Stakes ofRoute(VehicleId vehicle) {
        List<RouteStep.Visit> late = late(plan, vehicle).toList();
        return new Stakes(
                late.size(),
                late.stream().mapToInt(visit -> tier(visit.shipment())).max().orElse(0),
                late.stream().mapToLong(visit -> visit.lateness().toMinutes()).sum());
    }

    private int tier(ShipmentId shipment) {
        return state.shipment(shipment).map(Shipment::priority).orElse(0);
    }

    /// Returns what the offer is about that a case names, empty if it names a carrier.
    private static Optional<ShipmentId> offered(DispatchState state, Cause cause) {
        return Optional.ofNullable(state.tenders().keys().get(new TenderKey(cause.subject())));
    }

    private static Stream<RouteStep.Visit> late(Plan plan, VehicleId vehicle) {
        return plan.route(vehicle).map(Route::visits).stream()
                .flatMap(List::stream)
                .filter(visit -> !visit.lateness().isZero());
    }

    /// Returns when the earliest promise that a case touches closes, empty if it touches none.
    static Optional<Instant> promise(DispatchState state, Plan plan, ExceptionCase it) {
        return Stream.concat(
                        Stream.of(it.cause()), it.consequences().stream().map(Consequence::cause))
                .flatMap(cause -> promises(state, plan, cause))
                .min(Instant::compareTo);
    }

    private static Stream<Instant> promises(DispatchState state, Plan plan, Cause cause) {
        return switch (cause.kind()) {
            case TENDER_STUCK ->
                    offered(state, cause).stream().flatMap(shipment -> closes(state, shipment));
            case UNSERVED, STOP_FAILED -> closes(state, new ShipmentId(cause.subject()));
            case ROUTE_LATE ->
                    late(plan, new VehicleId(cause.subject()))
                            .flatMap(visit -> closes(state, visit.shipment()));
            case ROUTE_BREAKS_RULE,
                    RESCHEDULED,
                    ADDRESS_UNCERTAIN,
                    ROADS_DISTURBED,
                    VEHICLE_DOWN,
                    WAVE_LATE,
                    ROUTE_DELAYED,
                    TENDER_REJECTED,
                    RETURN_AT_DOOR,
                    REPORTS_CONTRADICT,
                    APPROVAL_WANTED ->
                    Stream.empty();
        };
    }

    private static Stream<Instant> closes(DispatchState state, ShipmentId shipment) {
        return state.shipment(shipment).map(Shipment::windows).stream()
                .filter(windows -> !windows.isEmpty())
                .map(windows -> windows.getLast().closes());
    }
}
