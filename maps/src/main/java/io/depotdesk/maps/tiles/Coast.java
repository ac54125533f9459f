package io.depotdesk.maps.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Makes the sea from the coastline, which OpenStreetMap keeps as lines with the land on their left and the
/// sea on their right (<https://wiki.openstreetmap.org/wiki/Tag:natural%3Dcoastline>).
///
/// Lines that reach the edge of the region are joined along it, clockwise, since the sea is on the right.
/// A line that ends inside the region, because the extract holds no more of it, goes on straight to the
/// nearest edge. A coast that touches no edge is an island, or a bay, by its direction.
final class Coast {

    private static final int BEYOND = 15_000_000; // 1.5 degrees

    private final List<int[]> ways = new ArrayList<>();

    /// The sea of a region.
    ///
    /// @param areas each the outer ring anticlockwise, then its islands clockwise
    /// @param beyond boxes of sea around the region, so that the sea does not end at its edge
    record Sea(List<int[][]> areas, List<Box> beyond) {}

    /// A stretch of coast between two points of the region's edge.
    ///
    /// @param from where on the edge it begins, 0 to 4 clockwise from the north-west corner
    /// @param to where it ends
    private record Stretch(int[] line, double from, double to) {}

    void add(int[] way) {
        ways.add(way);
    }

    Sea sea(Box region) {
        if (ways.isEmpty()) {
            return new Sea(List.of(), List.of());
        }
        List<int[]> islands = new ArrayList<>();
        List<int[]> outers = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        for (int[] chain : chains()) {
            boolean ring = isRing(chain);
            Box around = Box.around(new int[][] {chain});
            if (ring && region.holds(around)) {
                (Geometry.squareMetres(chain) > 0 ? islands : outers).add(chain);
            } else if (region.meets(around)) {
                cut(ring ? beginningOutside(chain, region) : chain, region, stretches);
            }
        }
        List<Box> beyond = new ArrayList<>();
        if (!stretches.isEmpty()) {
            join(stretches, region, outers, beyond);
        } else if (outers.isEmpty() && !islands.isEmpty()) {
            outers.add(edge(region));
            addBeyond(0, 4, region, beyond);
        }
        return new Sea(withIslands(outers, islands), beyond);
    }

    private List<int[]> chains() {
        Map<Long, int[]> byStart = new LinkedHashMap<>();
        Set<Long> ends = new HashSet<>();
        for (int[] way : ways) {
            byStart.put(point(way, 0), way);
            ends.add(point(way, way.length - 2));
        }
        List<int[]> chains = new ArrayList<>();
        List<int[]> firsts = new ArrayList<>();
        byStart.forEach((start, way) -> {
            if (!ends.contains(start)) {
                firsts.add(way);
            }
        });
        for (int[] first : firsts) {
            chains.add(follow(first, byStart));
        }
        while (!byStart.isEmpty()) {
            chains.add(follow(byStart.values().iterator().next(), byStart));
        }
        return chains;
    }

    private static int[] follow(int[] first, Map<Long, int[]> byStart) {
        byStart.remove(point(first, 0));
        int[] chain = first;
        int length = first.length;
        for (int[] next = byStart.remove(point(chain, length - 2));
                next != null;
                next = byStart.remove(point(chain, length - 2))) {
            int needed = length + next.length - 2;
            if (chain.length < needed || chain == first) {
                chain = Arrays.copyOf(chain, Math.max(needed, 2 * chain.length));
            }
            System.arraycopy(next, 2, chain, length, next.length - 2);
            length = needed;
        }
        return Arrays.copyOf(chain, length);
    }

    private static boolean isRing(int[] line) {
        return line.length >= 8 && point(line, 0) == point(line, line.length - 2);
    }

    private static int[] beginningOutside(int[] ring, Box region) {
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

    /// Cuts a line at the region's edge and lengthens loose ends to it.
    private static void cut(int[] line, Box region, List<Stretch> stretches) {
        List<Integer> inside = new ArrayList<>();
        for (int i = 0; i + 3 < line.length; i += 2) {
            double[] part = clip(line, i, region);
            if (part.length == 0) {
                continue;
            }
            int lat1 = (int) Math.round(line[i] + part[0] * ((double) line[i + 2] - line[i]));
            int lon1 =
                    (int) Math.round(line[i + 1] + part[0] * ((double) line[i + 3] - line[i + 1]));
            int lat2 = (int) Math.round(line[i] + part[1] * ((double) line[i + 2] - line[i]));
            int lon2 =
                    (int) Math.round(line[i + 1] + part[1] * ((double) line[i + 3] - line[i + 1]));
            if (inside.isEmpty()) {
                if (part[0] == 0) {
                    addNearestEdge(inside, lat1, lon1, region);
                }
                inside.addAll(List.of(lat1, lon1));
            }
            inside.addAll(List.of(lat2, lon2));
            boolean last = i + 5 >= line.length;
            if (part[1] < 1 || last) {
                if (part[1] == 1) {
                    addNearestEdge(inside, lat2, lon2, region);
                }
                add(inside, region, stretches);
                inside.clear();
            }
        }
    }

    private static void add(List<Integer> inside, Box region, List<Stretch> stretches) {
        int[] line = inside.stream().mapToInt(Integer::intValue).toArray();
        int last = line.length - 2;
        stretches.add(
                new Stretch(
                        line,
                        onEdge(line[0], line[1], region),
                        onEdge(line[last], line[last + 1], region)));
    }

    /// Returns the shares of a segment at which it enters and leaves the box (Liang and Barsky, 1984), or
    /// nothing if it misses it.
    private static double[] clip(int[] line, int at, Box box) {
        double dLat = (double) line[at + 2] - line[at];
        double dLon = (double) line[at + 3] - line[at + 1];
        double[] p = {-dLon, dLon, -dLat, dLat};
        double[] q = {
            (double) line[at + 1] - box.west(),
            (double) box.east() - line[at + 1],
            (double) line[at] - box.south(),
            (double) box.north() - line[at]
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

    private static void addNearestEdge(List<Integer> line, int latitude, int longitude, Box box) {
        int[] gaps = {
            box.north() - latitude,
            box.east() - longitude,
            latitude - box.south(),
            longitude - box.west()
        };
        int nearest = 0;
        for (int i = 1; i < 4; i++) {
            nearest = gaps[i] < gaps[nearest] ? i : nearest;
        }
        line.add(nearest == 0 ? box.north() : nearest == 2 ? box.south() : latitude);
        line.add(nearest == 1 ? box.east() : nearest == 3 ? box.west() : longitude);
    }

    /// Returns how far clockwise along the edge from the north-west corner a point is, a side counting 1.
    private static double onEdge(int latitude, int longitude, Box box) {
        double x = ((double) longitude - box.west()) / ((double) box.east() - box.west());
        double y = ((double) box.north() - latitude) / ((double) box.north() - box.south());
        double[] off = {Math.abs(y), Math.abs(1 - x), Math.abs(1 - y), Math.abs(x)};
        int side = 0;
        for (int i = 1; i < 4; i++) {
            side = off[i] < off[side] ? i : side;
        }
        return switch (side) {
            case 0 -> x;
            case 1 -> 1 + y;
            case 2 -> 2 + (1 - x);
            default -> 3 + (1 - y);
        };
    }

    private static int[] atEdge(double place, Box box) {
        double share = place % 1;
        int side = (int) place % 4;
        double height = (double) box.north() - box.south();
        double width = (double) box.east() - box.west();
        return switch (side) {
            case 0 -> new int[] {box.north(), (int) Math.round(box.west() + share * width)};
            case 1 -> new int[] {(int) Math.round(box.north() - share * height), box.east()};
            case 2 -> new int[] {box.south(), (int) Math.round(box.east() - share * width)};
            default -> new int[] {(int) Math.round(box.south() + share * height), box.west()};
        };
    }

    private static void join(
            List<Stretch> stretches, Box region, List<int[]> outers, List<Box> beyond) {
        List<Stretch> open = new ArrayList<>(stretches);
        Map<Stretch, Double> gapTo = new HashMap<>();
        while (!open.isEmpty()) {
            Stretch first = open.getFirst();
            List<Integer> ring = new ArrayList<>();
            Stretch here = first;
            do {
                open.remove(here);
                for (int value : here.line) {
                    ring.add(value);
                }
                Stretch from = here;
                gapTo.clear();
                for (Stretch each : open) {
                    gapTo.put(each, clockwise(from.to, each.from));
                }
                gapTo.put(first, clockwise(from.to, first.from));
                here =
                        gapTo.entrySet().stream()
                                .min(
                                        Map.Entry.<Stretch, Double>comparingByValue()
                                                .thenComparing(
                                                        Map.Entry.comparingByKey(
                                                                Comparator.comparingDouble(
                                                                        Stretch::to))))
                                .orElseThrow()
                                .getKey();
                double until = from.to + clockwise(from.to, here.from);
                for (int corner = (int) from.to + 1; corner < until; corner++) {
                    for (int value : atEdge(corner % 4, region)) {
                        ring.add(value);
                    }
                }
                addBeyond(from.to, until, region, beyond);
            } while (here != first);
            ring.add(ring.get(0));
            ring.add(ring.get(1));
            outers.add(ring.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    private static double clockwise(double from, double to) {
        return to >= from ? to - from : to + 4 - from;
    }

    /// Adds boxes outside the region along a part of its edge, corners included.
    private static void addBeyond(double from, double to, Box region, List<Box> beyond) {
        for (int side = (int) from; side < to; side++) {
            double begin = Math.max(from, side);
            double end = Math.min(to, side + 1);
            int[] one = atEdge(begin % 4, region);
            int[] other =
                    end == side + 1 ? atEdge((side + 1) % 4, region) : atEdge(end % 4, region);
            boolean corner = to > side + 1;
            int extra = corner ? BEYOND : 0;
            beyond.add(
                    switch (side % 4) {
                        case 0 ->
                                new Box(
                                        region.north(),
                                        one[1],
                                        region.north() + BEYOND,
                                        other[1] + extra);
                        case 1 ->
                                new Box(
                                        other[0] - extra,
                                        region.east(),
                                        one[0],
                                        region.east() + BEYOND);
                        case 2 ->
                                new Box(
                                        region.south() - BEYOND,
                                        other[1] - extra,
                                        region.south(),
                                        one[1]);
                        default ->
                                new Box(
                                        one[0],
                                        region.west() - BEYOND,
                                        other[0] + extra,
                                        region.west());
                    });
        }
    }

    private static int[] edge(Box box) {
        return new int[] {
            box.south(),
            box.west(),
            box.south(),
            box.east(),
            box.north(),
            box.east(),
            box.north(),
            box.west(),
            box.south(),
            box.west()
        };
    }

    private static List<int[][]> withIslands(List<int[]> outers, List<int[]> islands) {
        List<int[][]> areas = new ArrayList<>();
        for (int[] outer : outers) {
            List<int[]> area = new ArrayList<>();
            area.add(Rewind.anticlockwise(outer));
            for (int[] island : islands) {
                if (Geometry.isInside(outer, island[0], island[1])) {
                    area.add(Rewind.clockwise(island));
                }
            }
            areas.add(area.toArray(int[][]::new));
        }
        return areas;
    }

    private static long point(int[] line, int at) {
        return ((long) line[at] << 32) | (line[at + 1] & 0xffff_ffffL);
    }
}
