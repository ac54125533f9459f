package io.depotdesk.routing.search;

import io.depotdesk.routing.PlannedRoute;

/// One way to deal with a job, and what the whole plan costs more because of it.
public sealed interface InsertionOption {

    /// Returns the whole cents that the plan costs more.
    long costCents();

    /// Onto an own route.
    ///
    /// @param position the job becomes visit number `position`, from 0
    /// @param secondPosition number of its delivery if the job is linked, else the same as `position`
    /// @param latenessSeconds how much later promises are kept, summed over the route
    /// @param route the route with the job on it
    record OnRoute(
            String vehicle,
            int position,
            int secondPosition,
            long costCents,
            long latenessSeconds,
            PlannedRoute route)
            implements InsertionOption {}

    /// To a carrier.
    record WithCarrier(String carrier, long costCents) implements InsertionOption {}

    /// To nobody.
    record Unserved(long costCents) implements InsertionOption {}
}
