package io.depotdesk.planning;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.WhyNot;

import java.util.ArrayList;
import java.util.List;

/// Says why a shipment is not with any other vehicle or carrier than the one that has it.
final class WhyOthers {

    private final PlanningDesk desk;

    WhyOthers(PlanningDesk desk) {
        this.desk = desk;
    }

    /// @throws IllegalArgumentException if nobody could have had it, with a sentence why
    List<WhyNot> of(ShipmentId id) {
        Shipment shipment =
                desk.state
                        .shipment(id)
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There was no shipment %s then.".formatted(id)));
        if (shipment.point().isEmpty()) {
            throw new IllegalArgumentException(
                    "The address of %s was not settled then, so nobody could have it."
                            .formatted(id));
        }
        if (desk.state.facts().stop(id).isPresent()) {
            throw new IllegalArgumentException(
                    "A driver had been at %s by then, so nobody else could have it.".formatted(id));
        }
        if (!desk.isPlanned(id)) {
            throw new IllegalArgumentException(
                    "%s had been left for another day by then.".formatted(id));
        }
        var reasons = new Reasons(desk, desk.current(desk.state.plan()));
        List<WhyNot> all = new ArrayList<>();
        desk.travel
                .problem(desk.travel.place(id))
                .ifPresent(reason -> all.add(new WhyNot("roads", "The roads", reason, null, null)));
        all.addAll(reasons.of(shipment));
        for (Vehicle vehicle : desk.state.vehicles()) {
            if (!desk.drives(vehicle.id())) {
                all.add(
                        new WhyNot(
                                vehicle.id().value(),
                                vehicle.name(),
                                "It had broken down and drove no further that day.",
                                null,
                                null));
            }
        }
        return all;
    }
}
