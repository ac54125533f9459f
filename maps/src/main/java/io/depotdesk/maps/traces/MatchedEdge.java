package io.depotdesk.maps.traces;

import io.depotdesk.domain.measure.GeoPoint;

import java.time.Duration;
import java.time.Instant;

/// A piece of road that a vehicle drove, from junction to junction except at the ends of a trace.
///
/// @param edge number of the edge in the road graph of the region's version
/// @param forward whether it was driven in the direction in which it is stored
/// @param entered when it was entered; the turn into it counts to it
/// @param left when it was left
/// @param metres how much of it was driven
/// @param whole whether all of it was driven
/// @param freeFlow what our own model says that takes, the turn into it included
/// @param roadClass OpenStreetMap's word for the kind of road (`residential`)
/// @param middle a point half way, to tell the zone
public record MatchedEdge(
        int edge,
        boolean forward,
        Instant entered,
        Instant left,
        double metres,
        boolean whole,
        Duration freeFlow,
        String roadClass,
        GeoPoint middle) {

    /// Returns how long the vehicle took.
    public Duration taken() {
        return Duration.between(entered, left);
    }
}
