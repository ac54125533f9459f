package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.policy.Actor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// Works out once more what was carried over from a what-if, whose journal is not kept: who serves what, and in which
/// order, is what somebody did. All that follows from it is worked out: times, costs, bills and troubles. Prices of
/// carriers and reasons that the what-if had found come with the report.
final class CarriedAgain {

    private final Reported.CarriedOver carried;
    private final DispatchState live;

    /// @param live the day when it was carried over
    CarriedAgain(Reported.CarriedOver carried, DispatchState live) {
        this.carried = carried;
        this.live = live;
    }

    /// @param travel returns driving times that cover a state
    PlanProposal proposal(
            Function<DispatchState, DayTravel> travel, Reason.CarriedOver reason, Actor.Person by) {
        DispatchState changed = live.with(carried.changes().in(live.content()));
        var desk = new PlanningDesk(changed, travel.apply(changed));
        boolean sameRoads = changed.content().traffic().equals(live.content().traffic());
        Plan given = carried.proposal().plan();
        List<Route> routes = new ArrayList<>();
        for (Vehicle vehicle : changed.vehicles()) {
            List<ShipmentId> order = order(given, vehicle);
            boolean asItWas = sameRoads && order.equals(order(live.plan(), vehicle));
            routes.add(
                    asItWas
                            ? live.plan().route(vehicle.id()).orElseGet(() -> desk.unused(vehicle))
                            : desk.timed(vehicle, order));
        }
        Plan plan =
                desk.billed(
                        new Plan(
                                live.plan().version(),
                                routes,
                                given.outsourced(),
                                given.unserved()));
        return CarryOverDraft.proposal(desk, plan, reason, by);
    }

    private static List<ShipmentId> order(Plan plan, Vehicle vehicle) {
        return plan.route(vehicle.id()).map(Route::shipments).orElse(List.of());
    }
}
