package io.depotdesk.maps.tiles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Makes the sea from the coastline, which OpenStreetMap keeps as lines with the land on their left and the
/// sea on their right (<https://wiki.openstreetmap.org/wiki/Tag:natural%3Dcoastline>).
///
/// Lines that reach the edge of the region are joined along it, clockwise, since the sea is on the right.
/// Where the extract holds only a part of a coast, its ends go on in their direction to the edge, and from
/// the edge outwards, so that the sea neither ends inside the region nor at its rim. A coast that touches no
/// edge is an island, or a bay, by its direction.
final class Coast {

    private static final int BEYOND = 12_000_000; // 1.2 degrees
    private static final int OVERLAP = 2_000; // 1e-7 degrees, about 20 m
    private static final double STEEPEST = Math.toRadians(65);
    private static final int LOOK_BACK = 200_000; // 1e-7 degrees, about 2 km

    private final List<int[]> ways = new ArrayList<>();

    /// The sea of a region.
    ///
    /// @param areas each the outer ring anticlockwise, then its islands clockwise
    /// @param beyond the sea around the region, of the same form
    record Sea(List<int[][]> areas, List<int[][]> beyond) {}

    /// A stretch of coast between two places of the region's edge.
    private record Stretch(int[] line, double from, double to) {}

    /// A piece of the region's edge that lies at sea, clockwise from the end of one stretch to the beginning
    /// of the next.
    private record Arc(Stretch after, Stretch before) {}

    void add(int[] way) {
        ways.add(way);
    }

    Sea sea(Box region) {
        List<int[]> islands = new ArrayList<>();
        List<int[]> outers = new ArrayList<>();
        List<Stretch> stretches = new ArrayList<>();
        List<int[]> lines = CoastLines.joined(ways);
        for (int[] line : lines) {
            boolean ring = CoastLines.isRing(line);
            Box around = Box.around(new int[][] {line});
            if (ring && region.holds(around)) {
                (Geometry.squareMetres(line) > 0 ? islands : outers).add(line);
            } else if (region.meets(around)) {
                new CoastCutter(region, LOOK_BACK)
                        .cut(line).stream()
                                .map(part -> stretch(part, region))
                                .forEach(stretches::add);
            }
        }
        List<int[][]> beyond = new ArrayList<>();
        if (!stretches.isEmpty()) {
            for (Arc arc : join(stretches, region, outers)) {
                beyond.add(new int[][] {beyond(arc, stretches, region)});
            }
        } else if (outers.isEmpty() && !islands.isEmpty()) {
            outers.add(ring(region));
            Box inner = shrunk(region);
            beyond.add(new int[][] {ring(farBox(region)), Rewind.clockwise(ring(inner))});
        }
        return new Sea(withIslands(outers, islands), beyond);
    }

    private static Stretch stretch(int[] line, Box region) {
        var edge = new BoxEdge(region);
        int last = line.length - 2;
        return new Stretch(
                line, edge.placeOf(line[0], line[1]), edge.placeOf(line[last], line[last + 1]));
    }

    /// Joins the stretches to rings along the edge.
    private static List<Arc> join(List<Stretch> stretches, Box region, List<int[]> outers) {
        var edge = new BoxEdge(region);
        List<Stretch> open = new ArrayList<>(stretches);
        List<Arc> arcs = new ArrayList<>();
        while (!open.isEmpty()) {
            Stretch first = open.getFirst();
            List<int[]> ring = new ArrayList<>();
            Stretch here = first;
            do {
                open.remove(here);
                for (int i = 0; i < here.line.length; i += 2) {
                    ring.add(new int[] {here.line[i], here.line[i + 1]});
                }
                Stretch from = here;
                List<Stretch> ahead = new ArrayList<>(open);
                ahead.add(first);
                here =
                        ahead.stream()
                                .min(
                                        Comparator.comparingDouble(
                                                next -> BoxEdge.clockwise(from.to, next.from)))
                                .orElse(first);
                edge.addCorners(from.to, here.from, ring);
                arcs.add(new Arc(from, here));
            } while (here != first);
            outers.add(closed(ring));
        }
        return arcs;
    }

    /// Returns the sea outside an arc of the edge: from where one coast leaves the region to where the next
    /// one enters it, out to the far box.
    private static int[] beyond(Arc arc, List<Stretch> stretches, Box region) {
        Box far = farBox(region);
        var farEdge = new BoxEdge(far);
        int[] leaves = endOf(arc.after);
        int[] enters = startOf(arc.before);
        int[] farLeaves = farPoint(arc.after, true, stretches, region);
        int[] farEnters = farPoint(arc.before, false, stretches, region);
        List<int[]> ring = new ArrayList<>();
        ring.add(inward(leaves, region));
        ring.add(leaves);
        ring.add(farLeaves);
        farEdge.addCorners(
                farEdge.placeOf(farLeaves[0], farLeaves[1]),
                farEdge.placeOf(farEnters[0], farEnters[1]),
                ring);
        ring.add(farEnters);
        ring.add(enters);
        ring.add(inward(enters, region));
        List<int[]> back = new ArrayList<>();
        new BoxEdge(shrunk(region)).addCorners(arc.after.to, arc.before.from, back);
        ring.addAll(back.reversed());
        return Rewind.anticlockwise(closed(ring));
    }

    /// Returns where a coast that leaves the region reaches the far box: straight on, or straight out if
    /// that would cross another coast's way.
    private static int[] farPoint(
            Stretch stretch, boolean end, List<Stretch> stretches, Box region) {
        int[] own = ray(stretch, end, region);
        int[] start = end ? endOf(stretch) : startOf(stretch);
        for (Stretch other : stretches) {
            for (boolean otherEnd : new boolean[] {false, true}) {
                if (other == stretch && end == otherEnd) {
                    continue;
                }
                int[] from = otherEnd ? endOf(other) : startOf(other);
                if (crosses(start, own, from, ray(other, otherEnd, region))) {
                    double[] out = BoxEdge.outward(end ? stretch.to : stretch.from);
                    return new BoxEdge(farBox(region)).exit(start[0], start[1], out[0], out[1]);
                }
            }
        }
        return own;
    }

    private static int[] ray(Stretch stretch, boolean end, Box region) {
        int[] at = end ? endOf(stretch) : startOf(stretch);
        double[] out = BoxEdge.outward(end ? stretch.to : stretch.from);
        double[] towards = CoastCutter.direction(stretch.line, end, LOOK_BACK);
        // Turned towards straight out if it runs along the edge, so that it never comes back in.
        double angle = Math.atan2(towards[0], towards[1]);
        double straight = Math.atan2(out[0], out[1]);
        double off = Math.IEEEremainder(angle - straight, 2 * Math.PI);
        double kept = straight + Math.clamp(off, -STEEPEST, STEEPEST);
        return new BoxEdge(farBox(region)).exit(at[0], at[1], Math.sin(kept), Math.cos(kept));
    }

    private static boolean crosses(int[] a, int[] b, int[] c, int[] d) {
        return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
    }

    private static double turn(int[] a, int[] b, int[] c) {
        double cross =
                ((double) b[1] - a[1]) * ((double) c[0] - a[0])
                        - ((double) b[0] - a[0]) * ((double) c[1] - a[1]);
        return Math.signum(cross);
    }

    private static int[] endOf(Stretch stretch) {
        int last = stretch.line.length - 2;
        return new int[] {stretch.line[last], stretch.line[last + 1]};
    }

    private static int[] startOf(Stretch stretch) {
        return new int[] {stretch.line[0], stretch.line[1]};
    }

    private static int[] inward(int[] point, Box region) {
        Box inner = shrunk(region);
        return new int[] {
            Math.clamp(point[0], inner.south(), inner.north()),
            Math.clamp(point[1], inner.west(), inner.east())
        };
    }

    private static Box shrunk(Box box) {
        return new Box(
                box.south() + OVERLAP,
                box.west() + OVERLAP,
                box.north() - OVERLAP,
                box.east() - OVERLAP);
    }

    private static Box farBox(Box region) {
        return new Box(
                Math.max(-850_000_000, region.south() - BEYOND),
                Math.max(-1_800_000_000, region.west() - BEYOND),
                Math.min(850_000_000, region.north() + BEYOND),
                Math.min(1_800_000_000, region.east() + BEYOND));
    }

    private static int[] closed(List<int[]> points) {
        int[] ring = new int[2 * points.size() + 2];
        for (int i = 0; i <= points.size(); i++) {
            ring[2 * i] = points.get(i % points.size())[0];
            ring[2 * i + 1] = points.get(i % points.size())[1];
        }
        return ring;
    }

    private static int[] ring(Box box) {
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
}
