package io.depotdesk.maps.tiles;

import java.util.List;

/// The edge of a box as a closed line, measured clockwise from the north-west corner, each side counting 1:
/// 0.5 is the middle of the north side, 2 the south-east corner, 4 the beginning again.
final class BoxEdge {

    private final Box box;

    BoxEdge(Box box) {
        this.box = box;
    }

    /// Returns where on the edge a point is, or the place on the nearest side.
    double placeOf(int latitude, int longitude) {
        double x = ((double) longitude - box.west()) / width();
        double y = ((double) box.north() - latitude) / height();
        double[] off = {Math.abs(y), Math.abs(1 - x), Math.abs(1 - y), Math.abs(x)};
        int side = 0;
        for (int i = 1; i < 4; i++) {
            side = off[i] < off[side] ? i : side;
        }
        return switch (side) {
            case 0 -> clamp(x);
            case 1 -> 1 + clamp(y);
            case 2 -> 2 + clamp(1 - x);
            default -> 3 + clamp(1 - y);
        };
    }

    private static double clamp(double share) {
        return Math.clamp(share, 0, 0.999_999_999);
    }

    /// Returns latitude and longitude of a place on the edge.
    int[] at(double place) {
        double share = place % 1;
        return switch ((int) place % 4) {
            case 0 -> new int[] {box.north(), (int) Math.round(box.west() + share * width())};
            case 1 -> new int[] {(int) Math.round(box.north() - share * height()), box.east()};
            case 2 -> new int[] {box.south(), (int) Math.round(box.east() - share * width())};
            default -> new int[] {(int) Math.round(box.south() + share * height()), box.west()};
        };
    }

    /// Returns how far it is clockwise from one place to another, 0 to 4.
    static double clockwise(double from, double to) {
        return to >= from ? to - from : to + 4 - from;
    }

    /// Adds the corners that are passed going clockwise.
    void addCorners(double from, double to, List<int[]> points) {
        double until = from + clockwise(from, to);
        for (int corner = (int) from + 1; corner < until; corner++) {
            points.add(at(corner % 4));
        }
    }

    /// Returns the direction out of the box at a place: change of latitude and of longitude.
    static double[] outward(double place) {
        return switch ((int) place % 4) {
            case 0 -> new double[] {1, 0};
            case 1 -> new double[] {0, 1};
            case 2 -> new double[] {-1, 0};
            default -> new double[] {0, -1};
        };
    }

    /// Returns the point where a ray from a point inside leaves the box.
    int[] exit(int latitude, int longitude, double dLat, double dLon) {
        double least = Double.MAX_VALUE;
        if (dLat != 0) {
            double edge = dLat > 0 ? box.north() : box.south();
            least = Math.min(least, (edge - latitude) / dLat);
        }
        if (dLon != 0) {
            double edge = dLon > 0 ? box.east() : box.west();
            least = Math.min(least, (edge - longitude) / dLon);
        }
        return new int[] {
            Math.clamp(Math.round(latitude + least * dLat), box.south(), box.north()),
            Math.clamp(Math.round(longitude + least * dLon), box.west(), box.east())
        };
    }

    private double width() {
        return (double) box.east() - box.west();
    }

    private double height() {
        return (double) box.north() - box.south();
    }
}
