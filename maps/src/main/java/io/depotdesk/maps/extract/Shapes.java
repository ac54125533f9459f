package io.depotdesk.maps.extract;

import io.depotdesk.domain.measure.GeoPoint;

/// Small geometry on lines of latitude, longitude, latitude, … in 1e-7 degrees.
public final class Shapes {

    private Shapes() {}

    public static boolean isClosed(int[] line) {
        int last = line.length - 2;
        return line.length >= 8 && line[0] == line[last] && line[1] == line[last + 1];
    }

    public static GeoPoint point(int[] line, int index) {
        return new GeoPoint(line[2 * index] / 1e7, line[2 * index + 1] / 1e7);
    }

    /// Returns the centre of gravity of a closed ring, or the point half-way along an open line.
    public static GeoPoint centre(int[] line) {
        if (!isClosed(line)) {
            return halfWay(line);
        }
        double lat0 = line[0];
        double lon0 = line[1];
        double area = 0;
        double lat = 0;
        double lon = 0;
        for (int i = 0; i + 3 < line.length; i += 2) {
            double y1 = line[i] - lat0;
            double x1 = line[i + 1] - lon0;
            double y2 = line[i + 2] - lat0;
            double x2 = line[i + 3] - lon0;
            double cross = x1 * y2 - x2 * y1;
            area += cross;
            lat += (y1 + y2) * cross;
            lon += (x1 + x2) * cross;
        }
        if (area == 0) {
            return halfWay(line);
        }
        return new GeoPoint((lat0 + lat / (3 * area)) / 1e7, (lon0 + lon / (3 * area)) / 1e7);
    }

    private static GeoPoint halfWay(int[] line) {
        double total = 0;
        for (int i = 1; i < line.length / 2; i++) {
            total += point(line, i - 1).metresTo(point(line, i));
        }
        return along(line, total / 2);
    }

    /// Returns the point `metres` after the beginning of the line, its end if the line is shorter.
    public static GeoPoint along(int[] line, double metres) {
        double left = metres;
        for (int i = 1; i < line.length / 2; i++) {
            GeoPoint from = point(line, i - 1);
            GeoPoint to = point(line, i);
            double length = from.metresTo(to);
            if (length > 0 && left <= length) {
                return between(from, to, left / length);
            }
            left -= length;
        }
        return point(line, line.length / 2 - 1);
    }

    /// Returns the point at `share` (0 to 1) of the straight way between two near points.
    public static GeoPoint between(GeoPoint from, GeoPoint to, double share) {
        return new GeoPoint(
                from.latitude() + share * (to.latitude() - from.latitude()),
                from.longitude() + share * (to.longitude() - from.longitude()));
    }

    /// Returns the point of the line that is nearest to `point`.
    public static GeoPoint nearest(int[] line, GeoPoint point) {
        GeoPoint best = point(line, 0);
        double bestMetres = best.metresTo(point);
        double narrowing = Math.cos(Math.toRadians(point.latitude()));
        for (int i = 1; i < line.length / 2; i++) {
            GeoPoint from = point(line, i - 1);
            GeoPoint to = point(line, i);
            double dx = (to.longitude() - from.longitude()) * narrowing;
            double dy = to.latitude() - from.latitude();
            double square = dx * dx + dy * dy;
            if (square == 0) {
                continue;
            }
            double share =
                    ((point.longitude() - from.longitude()) * narrowing * dx
                                    + (point.latitude() - from.latitude()) * dy)
                            / square;
            GeoPoint here = between(from, to, Math.clamp(share, 0, 1));
            double metres = here.metresTo(point);
            if (metres < bestMetres) {
                bestMetres = metres;
                best = here;
            }
        }
        return best;
    }
}
