package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.search.Evaluate;

import java.util.ArrayList;
import java.util.List;

/// The day laid out for questions: its problem, and routes timed as a hand would have them.
final class PlanningDesk {

    final DispatchState state;
    final DayTravel travel;
    final RoutingProblem problem;
    final CarrierOffers offers;
    private final Evaluate evaluate;
    private final RouteReading reading;
    private final RuleCheck rules;

    PlanningDesk(DispatchState state, DayTravel travel) {
        this(state, travel, DayProblem.of(state, travel));
    }

    /// Returns the desk for a search that goes on from the plan in force.
    static PlanningDesk goingOn(DispatchState state, DayTravel travel) {
        return new PlanningDesk(state, travel, DayProblem.goingOn(state, travel));
    }

    private PlanningDesk(DispatchState state, DayTravel travel, RoutingProblem problem) {
        this.state = state;
        this.travel = travel;
        this.problem = problem;
        this.offers = CarrierOffers.of(state);
        this.evaluate = new Evaluate(problem);
        this.reading = new RouteReading(state, travel);
        this.rules = new RuleCheck(state);
    }

    /// Returns `vehicle` serving `shipments` in this order, timed and priced, with the rules it breaks.
    Route timed(Vehicle vehicle, List<ShipmentId> shipments) {
        List<ShipmentId> ahead = shipments.stream().filter(this::isPlanned).toList();
        if (ahead.isEmpty() || !drives(vehicle.id())) {
            return reading.unused(vehicle);
        }
        return read(vehicle, order(vehicle.id(), ahead));
    }

    /// Returns whether the vehicle can get anything more today.
    boolean drives(VehicleId vehicle) {
        return problem.vehicleIndex().containsKey(vehicle.value());
    }

    /// Returns a route of the optimiser in the words of the desk. What it broke at stops that are done is a fact and
    /// no longer anybody's to mend.
    Route read(Vehicle vehicle, PlannedRoute planned) {
        Route route = reading.route(vehicle, planned, List.of());
        var broken =
                rules.broken(vehicle, route).stream()
                        .filter(it -> it.shipment() == null || isPlanned(it.shipment()))
                        .toList();
        return broken.isEmpty() ? route : reading.route(vehicle, planned, broken);
    }

    /// Returns the plan with what the carriers' bills hold besides single prices.
    Plan billed(Plan plan) {
        return plan.billed(state.carriers(), state.shipments().size());
    }

    Route unused(Vehicle vehicle) {
        return reading.unused(vehicle);
    }

    private PlannedRoute order(VehicleId vehicle, List<ShipmentId> shipments) {
        return evaluate.order(vehicle.value(), shipments.stream().map(ShipmentId::value).toList())
                .route();
    }

    /// Returns the day's plan in the optimiser's terms; shipments that left the day are left out of it.
    RoutingPlan current(Plan plan) {
        List<PlannedRoute> routes = new ArrayList<>();
        for (Route route : plan.routes()) {
            List<ShipmentId> known = route.shipments().stream().filter(this::isPlanned).toList();
            if (!known.isEmpty() && drives(route.vehicle())) {
                routes.add(order(route.vehicle(), known));
            }
        }
        List<RoutingPlan.Outsourced> outsourced = new ArrayList<>();
        for (Outsourced out : plan.outsourced()) {
            if (isPlanned(out.shipment())
                    && state.carrier(out.carrier()).isPresent()
                    && !isDeclined(out)) {
                outsourced.add(
                        new RoutingPlan.Outsourced(
                                out.shipment().value(),
                                out.carrier().value(),
                                out.price().totalCents(),
                                0));
            }
        }
        List<RoutingPlan.Unserved> unserved = new ArrayList<>();
        for (Unserved left : plan.unserved()) {
            if (isPlanned(left.shipment())) {
                unserved.add(new RoutingPlan.Unserved(left.shipment().value(), 0, 0));
            }
        }
        return new RoutingPlan(routes, outsourced, List.of(), unserved, 0, 0, List.of(), 0);
    }

    private boolean isDeclined(Outsourced out) {
        return offers.of(
                        state.carrier(out.carrier()).orElseThrow(),
                        state.shipment(out.shipment()).orElseThrow())
                instanceof CarrierOffer.NotServed;
    }

    boolean isPlanned(ShipmentId shipment) {
        return problem.jobIndex().containsKey(shipment.value());
    }
}
