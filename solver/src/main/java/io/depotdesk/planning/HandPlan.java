package io.depotdesk.planning;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.plan.WhyNot;

import java.util.ArrayList;
import java.util.List;

/// The plan as it would be if one shipment went somewhere else by hand. Only the routes it touches are
/// re-timed.
final class HandPlan {

    private final PlanningDesk desk;
    private final Plan plan;
    private final ShipmentId shipment;

    HandPlan(PlanningDesk desk, ShipmentId shipment) {
        this.desk = desk;
        this.plan = desk.state.plan();
        this.shipment = shipment;
        if (!desk.problem.jobIndex().containsKey(shipment.value())) {
            throw new IllegalArgumentException(
                    "%s cannot be planned: its address is not settled or it was left for another day."
                            .formatted(shipment));
        }
    }

    /// Returns the plan with the shipment as visit number `position` of `to`.
    Plan onRoute(VehicleId to, int position) {
        if (!desk.drives(to)) {
            throw new IllegalArgumentException("%s drives no further today.".formatted(to));
        }
        List<Route> routes = new ArrayList<>();
        for (Vehicle vehicle : desk.state.vehicles()) {
            Route old = plan.route(vehicle.id()).orElseGet(() -> desk.unused(vehicle));
            List<ShipmentId> order = new ArrayList<>(old.shipments());
            boolean touched = order.remove(shipment);
            if (vehicle.id().equals(to)) {
                order.add(Math.clamp(position, 0, order.size()), shipment);
                touched = true;
            }
            routes.add(touched ? desk.timed(vehicle, order) : old);
        }
        return desk.billed(
                new Plan(plan.version(), routes, outsourcedWithout(), unservedWithout()));
    }

    /// Returns the plan with the shipment at a carrier.
    Plan atCarrier(Carrier carrier) {
        Shipment goods = desk.state.shipment(shipment).orElseThrow();
        var priced =
                switch (desk.offers.byHand(carrier, goods)) {
                    case CarrierOffer.Priced offer -> offer;
                    case CarrierOffer.NotServed not ->
                            throw new IllegalArgumentException(
                                    "%s does not take %s. %s"
                                            .formatted(carrier.name(), shipment, not.reason()));
                };
        var outsourced = new ArrayList<>(outsourcedWithout());
        outsourced.add(new Outsourced(shipment, carrier.id(), priced.price(), List.of()));
        return desk.billed(
                new Plan(plan.version(), routesWithout(), outsourced, unservedWithout()));
    }

    /// Returns the plan with the shipment at nobody.
    Plan takenOff(String byWhom) {
        var unserved = new ArrayList<>(unservedWithout());
        unserved.add(
                new Unserved(
                        shipment,
                        List.of(
                                new WhyNot(
                                        "desk",
                                        byWhom,
                                        "Taken off by " + byWhom + ".",
                                        null,
                                        null))));
        return desk.billed(
                new Plan(plan.version(), routesWithout(), outsourcedWithout(), unserved));
    }

    private List<Route> routesWithout() {
        List<Route> routes = new ArrayList<>();
        for (Vehicle vehicle : desk.state.vehicles()) {
            Route old = plan.route(vehicle.id()).orElseGet(() -> desk.unused(vehicle));
            List<ShipmentId> order = new ArrayList<>(old.shipments());
            routes.add(order.remove(shipment) ? desk.timed(vehicle, order) : old);
        }
        return routes;
    }

    private List<Outsourced> outsourcedWithout() {
        return plan.outsourced().stream().filter(out -> !out.shipment().equals(shipment)).toList();
    }

    private List<Unserved> unservedWithout() {
        return plan.unserved().stream().filter(left -> !left.shipment().equals(shipment)).toList();
    }
}
