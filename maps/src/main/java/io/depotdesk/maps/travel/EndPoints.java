package io.depotdesk.maps.travel;

import org.jspecify.annotations.Nullable;

/// Turns places into the seeds of searches over one hierarchy.
sealed interface EndPoints permits NodeEndPoints, EdgeEndPoints {

    /// Adds the seeds of a search that leaves from `place`; none if it is null.
    void addDeparture(@Nullable RoadPlace place, Seeds seeds);

    /// Adds the seeds of a search that ends at `place`; none if it is null.
    void addArrival(@Nullable RoadPlace place, Seeds seeds);

    /// Returns the same while incidents hold.
    EndPoints under(EdgeEffects incidents);

    /// Returns the edge, with its direction, that a departure from a node has driven when it is in its first
    /// state, or -1 if it is still at the node.
    int firstKey(int state);
}
