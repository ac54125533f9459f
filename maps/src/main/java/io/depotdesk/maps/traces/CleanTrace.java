package io.depotdesk.maps.traces;

import java.time.Instant;
import java.util.List;

/// A trace without what would mislead a matching.
///
/// @param pieces points far enough apart to tell a direction, in pieces without gap or stay
/// @param breaks why one piece ends and the next begins, in order
/// @param inaccurate points left out because the device itself did not trust them
/// @param outliers points left out because nobody can have driven there and back
/// @param thinned points left out because they stood too near to the one before
public record CleanTrace(
        List<List<TracePoint>> pieces,
        List<Break> breaks,
        int inaccurate,
        int outliers,
        int thinned) {

    public CleanTrace {
        pieces = pieces.stream().map(List::copyOf).toList();
        breaks = List.copyOf(breaks);
    }

    /// A time about which a trace says nothing, or in which the vehicle stood.
    public record Break(Reason reason, Instant from, Instant to) {}

    /// Why a trace is interrupted.
    public enum Reason {
        /// No position for a long time or over a long way.
        GAP,
        /// The vehicle stood, at a stop or in a break.
        STAY,
        /// No way on the roads joins the positions.
        OFF_ROAD
    }
}
