package io.depotdesk.app.moving;

import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;

/// Where a stop would go.
///
/// @param position index among the visits of `to`, without the moved stop itself (0 = first)
public record MoveTarget(ShipmentId shipment, VehicleId to, int position) {

    public MoveTarget {
        if (position < 0) {
            throw new IllegalArgumentException(
                    "Shipment %s cannot be stop %d.".formatted(shipment, position));
        }
    }

    /// Returns the target that puts `shipment` into leg `leg` of `route` (0 = depot to first stop). The two
    /// legs beside the stop itself both mean where it already is.
    public static MoveTarget intoLeg(ShipmentId shipment, Route route, int leg) {
        int own = route.shipments().indexOf(shipment);
        return new MoveTarget(shipment, route.vehicle(), own >= 0 && leg > own ? leg - 1 : leg);
    }

    /// Returns whether this is where `shipment` already is in `route`.
    public boolean isWhereItIs(Route route) {
        return route.vehicle().equals(to) && route.shipments().indexOf(shipment) == position;
    }
}
