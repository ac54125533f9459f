package io.depotdesk.maps.travel;

import io.depotdesk.roads.RoadLeg;

/// One drive to a stop.
///
/// @param otherSide whether the side that was asked for cannot be reached, so that the vehicle stops across the
///     road from it
public record StopLeg(RoadLeg leg, boolean otherSide) {}
