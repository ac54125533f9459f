package io.depotdesk.domain.plan;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;

import java.util.List;

/// A shipment that a carrier takes.
///
/// @param price the expected invoice, line by line
/// @param alternatives why neither an own vehicle nor another carrier takes it
public record Outsourced(
        ShipmentId shipment, CarrierId carrier, CostLedger price, List<WhyNot> alternatives) {
    public Outsourced {
        alternatives = List.copyOf(alternatives);
    }
}
