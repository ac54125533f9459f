package io.depotdesk.domain.goods;

/// Which way the goods travel.
public enum ShipmentKind {
    /// From the depot to the consignee.
    DELIVERY,
    /// From the consignee back to the depot.
    RETURN
}
