package io.depotdesk.domain.measure;

/// A place on earth, WGS 84, in degrees.
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public GeoPoint {
        if (!(latitude >= -90 && latitude <= 90 && longitude >= -180 && longitude <= 180)) {
            throw new IllegalArgumentException(
                    "No place on earth: latitude %s, longitude %s.".formatted(latitude, longitude));
        }
    }

    /// Returns the great-circle distance in metres (haversine formula on the mean earth radius).
    public double metresTo(GeoPoint other) {
        double dLat = StrictMath.toRadians(other.latitude - latitude);
        double dLon = StrictMath.toRadians(other.longitude - longitude);
        double a =
                StrictMath.pow(StrictMath.sin(dLat / 2), 2)
                        + StrictMath.cos(StrictMath.toRadians(latitude))
                                * StrictMath.cos(StrictMath.toRadians(other.latitude))
                                * StrictMath.pow(StrictMath.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_METRES * StrictMath.asin(StrictMath.sqrt(StrictMath.min(1, a)));
    }
}
