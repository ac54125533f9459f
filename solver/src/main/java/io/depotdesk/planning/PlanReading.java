package io.depotdesk.planning;

import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.carrier.CarrierOffer;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RoutingPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads a plan of the optimiser back into the words of the desk, with the reasons for all that no own vehicle
/// takes.
final class PlanReading {

    private final PlanningDesk desk;

    PlanReading(PlanningDesk desk) {
        this.desk = desk;
    }

    Plan read(RoutingPlan found) {
        var reasons = new Reasons(desk, found);
        List<Route> routes = new ArrayList<>();
        for (Vehicle vehicle : desk.state.vehicles()) {
            Optional<PlannedRoute> planned =
                    found.routes().stream()
                            .filter(route -> route.vehicle().equals(vehicle.id().value()))
                            .findFirst();
            routes.add(
                    planned.map(route -> desk.read(vehicle, route))
                            .orElseGet(() -> desk.unused(vehicle)));
        }
        List<Outsourced> outsourced = new ArrayList<>();
        for (RoutingPlan.Outsourced out : found.outsourced()) {
            outsourced.add(outsourced(out, reasons));
        }
        List<Unserved> unserved = new ArrayList<>();
        for (RoutingPlan.Unserved left : found.unserved()) {
            unserved.add(unserved(shipment(left.job()), reasons));
        }
        return desk.billed(new Plan(desk.state.plan().version(), routes, outsourced, unserved));
    }

    private Outsourced outsourced(RoutingPlan.Outsourced out, Reasons reasons) {
        Shipment shipment = shipment(out.job());
        Carrier carrier = desk.state.carrier(new CarrierId(out.carrier())).orElseThrow();
        return switch (desk.offers.of(carrier, shipment)) {
            case CarrierOffer.Priced priced ->
                    new Outsourced(
                            shipment.id(), carrier.id(), priced.price(), reasons.of(shipment));
            case CarrierOffer.NotServed not ->
                    throw new IllegalStateException(
                            "%s got %s and does not take it: %s"
                                    .formatted(carrier.id(), shipment.id(), not.reason()));
        };
    }

    private Unserved unserved(Shipment shipment, Reasons reasons) {
        return new Unserved(shipment.id(), reasons.of(shipment));
    }

    private Shipment shipment(String id) {
        return desk.state.shipment(new ShipmentId(id)).orElseThrow();
    }
}
