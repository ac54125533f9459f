package io.depotdesk.app.map;

import io.depotdesk.domain.measure.GeoPoint;

import java.util.Collection;
import java.util.Optional;

/// A rectangle on the unit square of [Mercator].
record Bounds(double minX, double minY, double maxX, double maxY) {

    /// Returns the smallest rectangle around `points`, empty if there are none.
    static Optional<Bounds> around(Collection<GeoPoint> points) {
        return points.stream()
                .map(point -> {
                    double x = Mercator.x(point);
                    double y = Mercator.y(point);
                    return new Bounds(x, y, x, y);
                })
                .reduce(Bounds::and);
    }

    Bounds and(Bounds other) {
        return new Bounds(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }

    double centreX() {
        return (minX + maxX) / 2;
    }

    double centreY() {
        return (minY + maxY) / 2;
    }
}
