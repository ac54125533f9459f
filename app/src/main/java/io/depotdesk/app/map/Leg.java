package io.depotdesk.app.map;

import io.depotdesk.domain.measure.GeoPoint;

import java.util.List;

/// The way of a route between two of its places, ready to be drawn.
///
/// @param points x and y in turn, on the unit square of [Mercator]; not to be changed
/// @param course what the points are
record Leg(double[] points, Bounds bounds, Course course) {

    /// What the points of a leg are.
    enum Course {
        /// The way along the roads.
        ALONG_ROADS,
        /// Its two ends: no way along the roads could be found.
        STRAIGHT,
        /// Its two ends: the way is being looked for.
        SOUGHT
    }

    static Leg of(List<GeoPoint> line, Course course) {
        double[] points = new double[line.size() * 2];
        for (int i = 0; i < line.size(); i++) {
            points[2 * i] = Mercator.x(line.get(i));
            points[2 * i + 1] = Mercator.y(line.get(i));
        }
        Bounds bounds =
                Bounds.around(line)
                        .orElseThrow(() -> new IllegalArgumentException("A leg has points."));
        return new Leg(points, bounds, course);
    }

    /// Returns the square of the distance from a place to the nearest point of this leg, in units of the
    /// unit square.
    double squaredDistance(double x, double y) {
        double nearest = squared(points[0] - x, points[1] - y);
        for (int i = 2; i < points.length; i += 2) {
            double ax = points[i - 2];
            double ay = points[i - 1];
            double dx = points[i] - ax;
            double dy = points[i + 1] - ay;
            double length = dx * dx + dy * dy;
            double t = length == 0 ? 0 : Math.clamp(((x - ax) * dx + (y - ay) * dy) / length, 0, 1);
            nearest = Math.min(nearest, squared(ax + t * dx - x, ay + t * dy - y));
        }
        return nearest;
    }

    private static double squared(double dx, double dy) {
        return dx * dx + dy * dy;
    }
}
