package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.Cause;

import java.time.Instant;
import java.util.List;

/// Something that upset the plan, with what it touched directly at that moment. Troubles that follow from it are
/// its consequences.
///
/// @param title what happened, in one short line
/// @param since sequence of the unit that reported it
/// @param touched shipments that it concerned directly by the plan of that moment, in order
/// @param vehicles vehicles that it concerned directly
public record Disturbance(
        Cause cause,
        String title,
        Instant at,
        long since,
        List<ShipmentId> touched,
        List<VehicleId> vehicles) {

    public Disturbance {
        touched = List.copyOf(touched);
        vehicles = List.copyOf(vehicles);
    }

    /// Returns the same upset, known since `begun`.
    Disturbance lastingSince(Instant begun) {
        return new Disturbance(cause, title, begun, since, touched, vehicles);
    }
}
