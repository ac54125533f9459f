package io.depotdesk.app.map;

/// A marker at one zoom level.
///
/// @param x distance from the world's left edge in logical pixels
/// @param y distance from the world's upper edge in logical pixels
/// @param full false if there is only room for a dot
record PlacedMarker(Marker marker, double x, double y, boolean full) {}
