package io.depotdesk.domain.plan;

import io.depotdesk.domain.carrier.CarrierId;

/// What a person has settled about a shipment; searches leave it as it is.
public sealed interface Lock {

    /// This vehicle serves it, even if the promise is broken by it.
    record ToVehicle(VehicleId vehicle) implements Lock {}

    /// This carrier takes it.
    record ToCarrier(CarrierId carrier) implements Lock {}
}
