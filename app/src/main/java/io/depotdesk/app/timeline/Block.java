package io.depotdesk.app.timeline;

import io.depotdesk.domain.goods.ShipmentId;

import java.time.Duration;
import java.time.Instant;

/// What a vehicle does for a while.
sealed interface Block {

    Instant from();

    Instant to();

    /// On the road.
    record Drive(Instant from, Instant to) implements Block {}

    /// At the address before its window opens, or standing before it has to go on.
    record Wait(Instant from, Instant to) implements Block {}

    /// The driver's break.
    record Rest(Instant from, Instant to) implements Block {}

    /// At work at a stop.
    ///
    /// @param number place in the route, 1 = first
    /// @param collects whether goods come back
    /// @param lateness time past the promise, zero if kept
    record Service(
            ShipmentId shipment,
            int number,
            boolean collects,
            Duration lateness,
            Instant from,
            Instant to)
            implements Block {

        boolean isLate() {
            return !lateness.isZero();
        }
    }
}
