package io.depotdesk.domain.plan;

import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.Load;

import java.time.Duration;
import java.time.Instant;

/// One thing a route does between leaving the depot and being back.
public sealed interface RouteStep {

    /// Returns when the vehicle gets there (a break: when it begins).
    Instant arrival();

    /// Returns when it goes on.
    Instant departure();

    /// The driver is at an address.
    ///
    /// @param driveSeconds drive from the previous place
    /// @param driveMetres length of that drive
    /// @param begins when service begins: not before a window opens
    /// @param lateness time past the close of the promise, zero if kept
    /// @param loadAfter what is on board when leaving
    record Visit(
            ShipmentId shipment,
            int driveSeconds,
            int driveMetres,
            Instant arrival,
            Instant begins,
            Instant departure,
            Duration lateness,
            Load loadAfter)
            implements RouteStep {}

    /// The driver rests, at the place of the step before.
    record Pause(Instant arrival, Instant departure) implements RouteStep {}
}
