package io.depotdesk.app.selection;

import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.CaseId;

/// The one thing the desk looks at.
public sealed interface Selected {

    Selected NOTHING = new Nothing();

    record Nothing() implements Selected {}

    record OfShipment(ShipmentId shipment) implements Selected {}

    record OfRoute(VehicleId vehicle) implements Selected {}

    record OfCase(CaseId caseId) implements Selected {}
}
