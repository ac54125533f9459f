package io.depotdesk.routing;

/// Which way the goods of a job travel.
public enum JobKind {
    /// On board from the start of the route until the visit.
    DELIVERY,
    /// On board from the visit until the end of the route (a return).
    PICKUP,
    /// Picked up at the first visit and delivered at the second, by the same vehicle.
    LINKED
}
