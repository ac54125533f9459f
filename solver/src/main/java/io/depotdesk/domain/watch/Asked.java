package io.depotdesk.domain.watch;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.VehicleId;

import org.jspecify.annotations.Nullable;

/// An act that somebody may not carry out alone.
public sealed interface Asked {

    /// Serve a shipment elsewhere.
    ///
    /// @param from the vehicle that has it, null if it is on no route
    /// @param to the vehicle that gets it, null if it is taken off
    record Move(
            ShipmentId shipment,
            @Nullable VehicleId from,
            @Nullable VehicleId to,
            int position,
            @Nullable String overrideReason)
            implements Asked {}

    /// Give a shipment to a carrier.
    record Give(ShipmentId shipment, CarrierId carrier, @Nullable String overrideReason)
            implements Asked {}

    /// Take back what was done.
    ///
    /// @param sequence of the unit that holds the act
    /// @param label what it was, for a person
    record TakeBack(long sequence, String label) implements Asked {}

    /// Answer a case with one of its options.
    ///
    /// @param number of the option, 0 = the first
    /// @param option as it was when it was asked for
    record Answer(CaseId caseId, int number, CaseOption option, @Nullable String overrideReason)
            implements Asked {}
}
