package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;

/// Where a vehicle stops for a place.
///
/// @param onRoad the nearest point of a road that the vehicle may use
/// @param metresAway how far the place is from it, as the crow flies
/// @param street the road's name, empty if it has none
public record RoadAccess(GeoPoint onRoad, double metresAway, String street) {}
