package io.depotdesk.app.map;

/// A marker at one zoom level.
///
/// @param x distance from the world's left edge in logical pixels
/// @param y distance from the world's upper edge in logical pixels
/// @param size how much of it there is room for
record PlacedMarker(Marker marker, double x, double y, Size size) {

    /// How a marker is drawn.
    enum Size {
        /// With its sign.
        FULL,
        DOT,
        /// Not at all; it is counted in a [Cluster].
        COUNTED
    }

    boolean full() {
        return size == Size.FULL;
    }
}
