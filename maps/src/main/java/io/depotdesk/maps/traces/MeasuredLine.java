package io.depotdesk.maps.traces;

import io.depotdesk.domain.measure.GeoPoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A line on the map with a measure along it.
///
/// Distances are taken in the plane, which is good to a centimetre within a city.
final class MeasuredLine {

    private static final double METRES_PER_DEGREE = 111_195;

    private final List<GeoPoint> points;
    private final double[] along;
    private final double eastMetres;

    /// @param points at least one
    MeasuredLine(List<GeoPoint> points) {
        this.points = List.copyOf(points);
        this.eastMetres =
                METRES_PER_DEGREE
                        * StrictMath.cos(StrictMath.toRadians(points.getFirst().latitude()));
        this.along = new double[points.size()];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1] + metres(points.get(i - 1), points.get(i));
        }
    }

    /// The point of a line that is nearest to some place.
    ///
    /// @param along metres from the beginning of the line
    /// @param away metres between the place and the line
    record Nearest(double along, double away) {}

    double metres() {
        return along[along.length - 1];
    }

    /// Returns the nearest point of the part of the line between two measures; the earliest of equals.
    Nearest nearest(GeoPoint place, double from, double to) {
        Nearest best = new Nearest(from, metres(place, at(from)));
        for (int i = segment(from); i < along.length - 1 && along[i] <= to; i++) {
            double length = along[i + 1] - along[i];
            if (length <= 0) {
                continue;
            }
            double low = Math.max(0, (from - along[i]) / length);
            double high = Math.min(1, (to - along[i]) / length);
            double share = Math.clamp(share(i, place), low, Math.max(low, high));
            double away = metres(place, between(i, share));
            if (away < best.away) {
                best = new Nearest(along[i] + share * length, away);
            }
        }
        return best;
    }

    Nearest nearest(GeoPoint place) {
        return nearest(place, 0, metres());
    }

    /// Returns where the line is after so many metres.
    GeoPoint at(double metres) {
        if (along.length == 1) {
            return points.getFirst();
        }
        int i = segment(metres);
        double length = along[i + 1] - along[i];
        return between(i, length <= 0 ? 0 : Math.clamp((metres - along[i]) / length, 0, 1));
    }

    /// Returns the part of the line between two measures, both ends included.
    List<GeoPoint> between(double from, double to) {
        List<GeoPoint> part = new ArrayList<>();
        part.add(at(from));
        for (int i = 0; i < along.length; i++) {
            if (along[i] > from && along[i] < to) {
                part.add(points.get(i));
            }
        }
        part.add(at(to));
        return part;
    }

    private int segment(double metres) {
        int found = Arrays.binarySearch(along, metres);
        int before = found >= 0 ? found : -found - 2;
        return Math.clamp(before, 0, Math.max(0, along.length - 2));
    }

    /// Returns where the foot of `place` lies on the straight line through a segment, 0 for its beginning.
    private double share(int segment, GeoPoint place) {
        GeoPoint a = points.get(segment);
        GeoPoint b = points.get(segment + 1);
        double x = (b.longitude() - a.longitude()) * eastMetres;
        double y = (b.latitude() - a.latitude()) * METRES_PER_DEGREE;
        double px = (place.longitude() - a.longitude()) * eastMetres;
        double py = (place.latitude() - a.latitude()) * METRES_PER_DEGREE;
        return (px * x + py * y) / (x * x + y * y);
    }

    private GeoPoint between(int segment, double share) {
        GeoPoint a = points.get(segment);
        GeoPoint b = points.get(segment + 1);
        return new GeoPoint(
                a.latitude() + share * (b.latitude() - a.latitude()),
                a.longitude() + share * (b.longitude() - a.longitude()));
    }

    private double metres(GeoPoint a, GeoPoint b) {
        double x = (b.longitude() - a.longitude()) * eastMetres;
        double y = (b.latitude() - a.latitude()) * METRES_PER_DEGREE;
        return Math.sqrt(x * x + y * y);
    }
}
