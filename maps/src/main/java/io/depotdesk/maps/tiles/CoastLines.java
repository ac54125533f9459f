package io.depotdesk.maps.tiles;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Joins the ways of a coastline end to beginning, never turning one round: their direction says on which
/// side the sea is.
final class CoastLines {

    private final Map<Long, int[]> byStart = new LinkedHashMap<>();

    private CoastLines(List<int[]> ways) {
        for (int[] way : ways) {
            byStart.put(point(way, 0), way);
        }
    }

    /// Returns lines and rings, as long as can be.
    static List<int[]> joined(List<int[]> ways) {
        return new CoastLines(ways).join();
    }

    private List<int[]> join() {
        Set<Long> ends = new HashSet<>();
        byStart.values().forEach(way -> ends.add(point(way, way.length - 2)));
        List<int[]> firsts = new ArrayList<>();
        byStart.forEach((start, way) -> {
            if (!ends.contains(start)) {
                firsts.add(way);
            }
        });
        List<int[]> lines = new ArrayList<>();
        firsts.forEach(first -> lines.add(follow(first)));
        while (!byStart.isEmpty()) {
            lines.add(follow(byStart.values().iterator().next()));
        }
        return lines;
    }

    private int[] follow(int[] first) {
        byStart.remove(point(first, 0));
        int[] line = first;
        int length = first.length;
        for (int[] next = byStart.remove(point(line, length - 2));
                next != null;
                next = byStart.remove(point(line, length - 2))) {
            int needed = length + next.length - 2;
            if (line.length < needed || line == first) {
                line = Arrays.copyOf(line, Math.max(needed, 2 * line.length));
            }
            System.arraycopy(next, 2, line, length, next.length - 2);
            length = needed;
        }
        return Arrays.copyOf(line, length);
    }

    static boolean isRing(int[] line) {
        return line.length >= 8 && point(line, 0) == point(line, line.length - 2);
    }

    private static long point(int[] line, int at) {
        return ((long) line[at] << 32) | (line[at + 1] & 0xffff_ffffL);
    }
}
