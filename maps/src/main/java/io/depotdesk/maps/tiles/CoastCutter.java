package io.depotdesk.maps.tiles;

import java.util.ArrayList;
import java.util.List;

/// Cuts a coastline at the edge of a region. Each part that comes back begins and ends on the edge: an end
/// that lies inside, because the extract holds no more of the coast, is led on to the edge in its direction.
final class CoastCutter {

    private final Box region;
    private final int lookBack;

    /// @param lookBack over which distance the direction of a loose end is measured, in 1e-7 degrees
    CoastCutter(Box region, int lookBack) {
        this.region = region;
        this.lookBack = lookBack;
    }

    List<int[]> cut(int[] line) {
        int[] whole = CoastLines.isRing(line) ? beginningOutside(line) : line;
        List<int[]> parts = new ArrayList<>();
        List<Integer> part = new ArrayList<>();
        for (int i = 0; i + 3 < whole.length; i += 2) {
            double[] inside = clip(whole, i);
            if (inside.length == 0) {
                continue;
            }
            if (part.isEmpty()) {
                if (inside[0] == 0) {
                    lead(part, whole, false);
                }
                addPoint(part, whole, i, inside[0]);
            }
            addPoint(part, whole, i, inside[1]);
            boolean last = i + 5 >= whole.length;
            if (inside[1] < 1 || last) {
                if (inside[1] == 1) {
                    lead(part, whole, true);
                }
                parts.add(part.stream().mapToInt(Integer::intValue).toArray());
                part.clear();
            }
        }
        return parts;
    }

    private static void addPoint(List<Integer> part, int[] line, int at, double share) {
        part.add((int) Math.round(line[at] + share * ((double) line[at + 2] - line[at])));
        part.add((int) Math.round(line[at + 1] + share * ((double) line[at + 3] - line[at + 1])));
    }

    /// Adds the point on the edge to which a loose end leads; for a beginning it comes before the line.
    private void lead(List<Integer> part, int[] line, boolean end) {
        int at = end ? line.length - 2 : 0;
        double[] towards = direction(line, end, lookBack);
        int[] exit = new BoxEdge(region).exit(line[at], line[at + 1], towards[0], towards[1]);
        part.add(exit[0]);
        part.add(exit[1]);
    }

    /// Returns the direction in which a line goes on beyond one of its ends: away from the point that lies
    /// `lookBack` before that end, or from the other end of a shorter line.
    static double[] direction(int[] line, boolean end, int lookBack) {
        int at = end ? line.length - 2 : 0;
        int step = end ? -2 : 2;
        double dLat = end ? 1 : -1;
        double dLon = 0;
        for (int i = at + step; i >= 0 && i < line.length; i += step) {
            double lat = (double) line[at] - line[i];
            double lon = (double) line[at + 1] - line[i + 1];
            if (lat != 0 || lon != 0) {
                dLat = lat;
                dLon = lon;
            }
            if (Math.hypot(lat, lon) > lookBack) {
                break;
            }
        }
        return new double[] {dLat, dLon};
    }

    private int[] beginningOutside(int[] ring) {
        for (int i = 0; i < ring.length - 2; i += 2) {
            if (!region.holds(ring[i], ring[i + 1])) {
                int[] turned = new int[ring.length];
                System.arraycopy(ring, i, turned, 0, ring.length - 2 - i);
                System.arraycopy(ring, 0, turned, ring.length - 2 - i, i);
                turned[ring.length - 2] = turned[0];
                turned[ring.length - 1] = turned[1];
                return turned;
            }
        }
        return ring;
    }

    /// Returns the shares of a segment at which it enters and leaves the region (Liang and Barsky, 1984), or
    /// nothing if it misses it.
    private double[] clip(int[] line, int at) {
        double dLat = (double) line[at + 2] - line[at];
        double dLon = (double) line[at + 3] - line[at + 1];
        double[] p = {-dLon, dLon, -dLat, dLat};
        double[] q = {
            (double) line[at + 1] - region.west(),
            (double) region.east() - line[at + 1],
            (double) line[at] - region.south(),
            (double) region.north() - line[at]
        };
        double enter = 0;
        double leave = 1;
        for (int i = 0; i < 4; i++) {
            if (p[i] == 0) {
                if (q[i] < 0) {
                    return new double[0];
                }
            } else if (p[i] < 0) {
                enter = Math.max(enter, q[i] / p[i]);
            } else {
                leave = Math.min(leave, q[i] / p[i]);
            }
        }
        return enter < leave ? new double[] {enter, leave} : new double[0];
    }
}
