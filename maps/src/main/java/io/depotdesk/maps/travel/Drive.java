package io.depotdesk.maps.travel;

import io.depotdesk.roads.TravelMatrix;

/// What a drive takes.
///
/// @param weight what decided for this way, in milliseconds
record Drive(int weight, int millis, int centimetres) {

    static final Drive NONE = new Drive(0, 0, 0);

    int seconds() {
        return seconds(millis);
    }

    int metres() {
        return metres(centimetres);
    }

    /// Returns whole seconds, rounded to the nearest.
    static int seconds(int millis) {
        return Math.min((millis + 500) / 1000, TravelMatrix.UNREACHABLE - 1);
    }

    /// Returns whole metres, rounded to the nearest.
    static int metres(int centimetres) {
        return Math.min((centimetres + 50) / 100, TravelMatrix.UNREACHABLE - 1);
    }
}
