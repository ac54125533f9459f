package io.depotdesk.app.whynot;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Outsourced;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Vehicle;

import java.util.Optional;

/// Who has a shipment under a plan.
///
/// @param id of the vehicle or carrier, empty if nobody has it
/// @param words for a person ("on Van 3 as stop 4")
record Holder(String id, String words) {

    static Holder of(DispatchState state, ShipmentId shipment) {
        Optional<Route> route = state.plan().routeOf(shipment);
        if (route.isPresent()) {
            var vehicle = route.get().vehicle();
            return new Holder(
                    vehicle.value(),
                    "on %s as stop %d"
                            .formatted(
                                    state.vehicle(vehicle)
                                            .map(Vehicle::name)
                                            .orElse(vehicle.value()),
                                    route.get().shipments().indexOf(shipment) + 1));
        }
        Optional<Outsourced> out = state.plan().outsourcingOf(shipment);
        if (out.isPresent()) {
            var carrier = out.get().carrier();
            return new Holder(
                    carrier.value(),
                    "with " + state.carrier(carrier).map(Carrier::name).orElse(carrier.value()));
        }
        return new Holder("", "with nobody");
    }
}
