package io.depotdesk.maps.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Joins the ways of a multipolygon to closed rings.
///
/// Lines are latitude, longitude, latitude, … in 1e-7 degrees. Ways that meet in the same coordinates
/// belong together, in either direction. What does not close is given back separately: at the rim of an
/// extract parts of a ring are missing.
///
/// @param closed rings whose first point equals their last
/// @param open lines that found no end
public record Rings(List<int[]> closed, List<int[]> open) {

    public static Rings of(List<int[]> lines) {
        List<int[]> closed = new ArrayList<>();
        Map<Long, List<int[]>> byEnd = new LinkedHashMap<>();
        for (int[] line : lines) {
            if (line.length < 4) {
                continue;
            }
            if (start(line) == end(line)) {
                if (line.length >= 8) {
                    closed.add(line);
                }
                continue;
            }
            put(byEnd, line);
        }
        List<int[]> open = new ArrayList<>();
        while (!byEnd.isEmpty()) {
            int[] ring = byEnd.values().iterator().next().getFirst();
            remove(byEnd, ring);
            ring = extend(byEnd, ring);
            if (start(ring) != end(ring)) {
                ring = reversed(extend(byEnd, reversed(ring)));
            }
            if (start(ring) == end(ring) && ring.length >= 8) {
                closed.add(ring);
            } else {
                open.add(ring);
            }
        }
        return new Rings(closed, open);
    }

    private static int[] extend(Map<Long, List<int[]>> byEnd, int[] ring) {
        int[] points = ring;
        int length = ring.length;
        while (true) {
            long tail = point(points, length - 2);
            if (tail == start(points)) {
                break;
            }
            List<int[]> next = byEnd.get(tail);
            if (next == null) {
                break;
            }
            int[] line = next.getFirst();
            remove(byEnd, line);
            int[] forward = start(line) == tail ? line : reversed(line);
            int needed = length + forward.length - 2;
            if (points.length < needed) {
                points = Arrays.copyOf(points, Math.max(needed, 2 * points.length));
            }
            System.arraycopy(forward, 2, points, length, forward.length - 2);
            length = needed;
        }
        return Arrays.copyOf(points, length);
    }

    private static void put(Map<Long, List<int[]>> byEnd, int[] line) {
        byEnd.computeIfAbsent(start(line), _ -> new ArrayList<>()).add(line);
        byEnd.computeIfAbsent(end(line), _ -> new ArrayList<>()).add(line);
    }

    private static void remove(Map<Long, List<int[]>> byEnd, int[] line) {
        for (long end : new long[] {start(line), end(line)}) {
            List<int[]> there = byEnd.get(end);
            if (there != null) {
                there.removeIf(each -> each == line);
                if (there.isEmpty()) {
                    byEnd.remove(end);
                }
            }
        }
    }

    private static long start(int[] line) {
        return point(line, 0);
    }

    private static long end(int[] line) {
        return point(line, line.length - 2);
    }

    private static long point(int[] line, int at) {
        return ((long) line[at] << 32) | (line[at + 1] & 0xffff_ffffL);
    }

    /// Returns the line the other way round.
    public static int[] reversed(int[] line) {
        int[] back = new int[line.length];
        for (int i = 0; i < line.length; i += 2) {
            back[i] = line[line.length - 2 - i];
            back[i + 1] = line[line.length - 1 - i];
        }
        return back;
    }
}
