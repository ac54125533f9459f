package io.depotdesk.roads;

import io.depotdesk.domain.measure.GeoPoint;

/// A place and how a vehicle has to come to it.
///
/// @param side counts for arriving only; leaving is free
public record RoadStop(GeoPoint place, CurbSide side) {}
