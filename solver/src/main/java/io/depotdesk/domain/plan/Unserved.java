package io.depotdesk.domain.plan;

import io.depotdesk.domain.goods.ShipmentId;

import java.util.List;

/// A shipment that nobody can take as things stand, with the reason for every vehicle and carrier.
public record Unserved(ShipmentId shipment, List<WhyNot> reasons) {
    public Unserved {
        reasons = List.copyOf(reasons);
    }
}
