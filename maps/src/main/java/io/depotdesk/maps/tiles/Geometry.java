package io.depotdesk.maps.tiles;

import java.util.Arrays;

/// Cutting, thinning and measuring of lines (latitude, longitude, … in 1e-7 degrees).
final class Geometry {

    private static final double METRES_PER_E7 = 0.011_132;

    private Geometry() {}

    /// Returns the part of a ring inside the box, its direction kept; empty if there is none. Method:
    /// Sutherland and Hodgman, "Reentrant polygon clipping", 1974. Parts that fall apart stay joined along
    /// the edge of the box, which fills the same area.
    static int[] cutRing(int[] ring, Box box) {
        int[] cut = ring;
        for (int side = 0; side < 4 && cut.length > 0; side++) {
            cut = cutAtSide(cut, side, box);
        }
        return cut.length < 8 ? new int[0] : cut;
    }

    private static int[] cutAtSide(int[] ring, int side, Box box) {
        int[] out = new int[ring.length + 16];
        int filled = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            boolean fromIn = inside(ring[i], ring[i + 1], side, box);
            boolean toIn = inside(ring[i + 2], ring[i + 3], side, box);
            if (out.length < filled + 8) {
                out = Arrays.copyOf(out, 2 * out.length);
            }
            if (fromIn != toIn) {
                long meet = meet(ring[i], ring[i + 1], ring[i + 2], ring[i + 3], side, box);
                out[filled++] = (int) (meet >> 32);
                out[filled++] = (int) meet;
            }
            if (toIn) {
                out[filled++] = ring[i + 2];
                out[filled++] = ring[i + 3];
            }
        }
        if (filled == 0) {
            return new int[0];
        }
        if (out[0] != out[filled - 2] || out[1] != out[filled - 1]) {
            if (out.length < filled + 2) {
                out = Arrays.copyOf(out, filled + 2);
            }
            out[filled++] = out[0];
            out[filled++] = out[1];
        }
        return Arrays.copyOf(out, filled);
    }

    private static boolean inside(int latitude, int longitude, int side, Box box) {
        return switch (side) {
            case 0 -> latitude >= box.south();
            case 1 -> longitude <= box.east();
            case 2 -> latitude <= box.north();
            default -> longitude >= box.west();
        };
    }

    private static long meet(int lat1, int lon1, int lat2, int lon2, int side, Box box) {
        int latitude;
        int longitude;
        if (side % 2 == 0) {
            latitude = side == 0 ? box.south() : box.north();
            double share = ((double) latitude - lat1) / ((double) lat2 - lat1);
            longitude = (int) Math.round(lon1 + share * ((double) lon2 - lon1));
        } else {
            longitude = side == 1 ? box.east() : box.west();
            double share = ((double) longitude - lon1) / ((double) lon2 - lon1);
            latitude = (int) Math.round(lat1 + share * ((double) lat2 - lat1));
        }
        return ((long) latitude << 32) | (longitude & 0xffff_ffffL);
    }

    /// Returns the line with fewer points, none of the left-out ones farther than `metres` from it (Douglas
    /// and Peucker, 1973). A ring that shrinks to less than a triangle becomes empty.
    static int[] thinned(int[] line, double metres) {
        int points = line.length / 2;
        if (points < 3 || metres <= 0) {
            return line;
        }
        boolean ring = line[0] == line[line.length - 2] && line[1] == line[line.length - 1];
        boolean[] keep = new boolean[points];
        keep[0] = true;
        keep[points - 1] = true;
        double narrowing = Math.cos(Math.toRadians(line[0] / 1e7));
        double limit = metres / METRES_PER_E7;
        int[] stack = new int[2 * points + 4];
        int top = 0;
        if (ring) {
            // A ring has no base line: cut it at the point that is farthest from its beginning.
            int far = farthest(line, narrowing);
            keep[far] = true;
            stack[top++] = 0;
            stack[top++] = far;
            stack[top++] = far;
            stack[top++] = points - 1;
        } else {
            stack[top++] = 0;
            stack[top++] = points - 1;
        }
        while (top > 0) {
            int to = stack[--top];
            int from = stack[--top];
            int worst = -1;
            double most = limit;
            for (int i = from + 1; i < to; i++) {
                double off = distance(line, i, from, to, narrowing);
                if (off > most) {
                    most = off;
                    worst = i;
                }
            }
            if (worst >= 0) {
                keep[worst] = true;
                stack[top++] = from;
                stack[top++] = worst;
                stack[top++] = worst;
                stack[top++] = to;
            }
        }
        return kept(line, keep, ring);
    }

    private static int[] kept(int[] line, boolean[] keep, boolean ring) {
        int[] out = new int[line.length];
        int filled = 0;
        for (int i = 0; i < keep.length; i++) {
            if (keep[i]) {
                out[filled++] = line[2 * i];
                out[filled++] = line[2 * i + 1];
            }
        }
        return ring && filled < 8 ? new int[0] : Arrays.copyOf(out, filled);
    }

    private static int farthest(int[] line, double narrowing) {
        int far = 1;
        double most = -1;
        for (int i = 1; i < line.length / 2 - 1; i++) {
            double y = (double) line[2 * i] - line[0];
            double x = ((double) line[2 * i + 1] - line[1]) * narrowing;
            if (x * x + y * y > most) {
                most = x * x + y * y;
                far = i;
            }
        }
        return far;
    }

    private static double distance(int[] line, int point, int from, int to, double narrowing) {
        double y = (double) line[2 * point] - line[2 * from];
        double x = ((double) line[2 * point + 1] - line[2 * from + 1]) * narrowing;
        double dy = (double) line[2 * to] - line[2 * from];
        double dx = ((double) line[2 * to + 1] - line[2 * from + 1]) * narrowing;
        double square = dx * dx + dy * dy;
        double share = square == 0 ? 0 : Math.clamp((x * dx + y * dy) / square, 0, 1);
        return Math.hypot(x - share * dx, y - share * dy);
    }

    /// Returns the area of a ring in square metres, positive if it runs anticlockwise.
    static double squareMetres(int[] ring) {
        double narrowing = Math.cos(Math.toRadians(ring[0] / 1e7));
        double twice = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            double y1 = (double) ring[i] - ring[0];
            double x1 = ((double) ring[i + 1] - ring[1]) * narrowing;
            double y2 = (double) ring[i + 2] - ring[0];
            double x2 = ((double) ring[i + 3] - ring[1]) * narrowing;
            twice += x1 * y2 - x2 * y1;
        }
        return twice / 2 * METRES_PER_E7 * METRES_PER_E7;
    }

    /// Returns whether a point is inside a ring (ray casting).
    static boolean isInside(int[] ring, int latitude, int longitude) {
        boolean inside = false;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            boolean crosses = (ring[i] > latitude) != (ring[i + 2] > latitude);
            if (crosses) {
                double share = ((double) latitude - ring[i]) / ((double) ring[i + 2] - ring[i]);
                double at = ring[i + 1] + share * ((double) ring[i + 3] - ring[i + 1]);
                inside ^= longitude < at;
            }
        }
        return inside;
    }
}
