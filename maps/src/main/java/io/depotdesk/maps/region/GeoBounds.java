package io.depotdesk.maps.region;

import io.depotdesk.domain.measure.GeoPoint;

/// A box on the map, in degrees, WGS 84, edges included.
public record GeoBounds(double west, double south, double east, double north) {
    public GeoBounds {
        if (!(west <= east && south <= north)) {
            throw new IllegalArgumentException(
                    "Not a box: west %s, south %s, east %s, north %s."
                            .formatted(west, south, east, north));
        }
    }

    /// Returns whether `point` lies in the box.
    public boolean contains(GeoPoint point) {
        return point.latitude() >= south
                && point.latitude() <= north
                && point.longitude() >= west
                && point.longitude() <= east;
    }
}
