package io.depotdesk.roads;

import io.depotdesk.domain.measure.GeoPoint;

import java.util.List;

/// One drive along the roads.
///
/// @param seconds driving time, [TravelMatrix#UNREACHABLE] if there is no way
/// @param metres length along the road, [TravelMatrix#UNREACHABLE] if there is no way
/// @param line the way, first point to last; empty if there is none
public record RoadLeg(int seconds, int metres, List<GeoPoint> line) {
    public RoadLeg {
        line = List.copyOf(line);
    }
}
