package io.depotdesk.app.map;

import io.depotdesk.domain.measure.GeoPoint;

/// The spherical Mercator projection of web maps (EPSG:3857) on a unit square: x from 0 at 180° west to 1
/// at 180° east, y from 0 at 85.05° north to 1 at 85.05° south.
final class Mercator {

    /// Edge of a tile in logical pixels.
    static final int TILE = 256;

    private static final double HIGHEST_LATITUDE = 85.0511287798066;

    private Mercator() {}

    static double x(GeoPoint point) {
        return (point.longitude() + 180) / 360;
    }

    static double y(GeoPoint point) {
        double latitude =
                Math.toRadians(Math.clamp(point.latitude(), -HIGHEST_LATITUDE, HIGHEST_LATITUDE));
        return 0.5 - Math.log(Math.tan(latitude) + 1 / Math.cos(latitude)) / (2 * Math.PI);
    }

    static GeoPoint point(double x, double y) {
        double latitude = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * y))));
        return new GeoPoint(latitude, Math.clamp(x * 360 - 180, -180, 180));
    }
}
