package io.depotdesk.data.intake;

import io.depotdesk.domain.measure.GeoPoint;

/// The rectangle, in degrees, that the roads of a region cover.
public record RegionBounds(double south, double west, double north, double east) {

    public RegionBounds {
        if (!(south <= north && west <= east)) {
            throw new IllegalArgumentException(
                    "No rectangle: south %s, west %s, north %s, east %s."
                            .formatted(south, west, north, east));
        }
    }

    public boolean contains(GeoPoint point) {
        return contains(point.latitude(), point.longitude());
    }

    boolean contains(double latitude, double longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }
}
