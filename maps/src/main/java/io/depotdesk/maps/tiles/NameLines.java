package io.depotdesk.maps.tiles;

import io.depotdesk.maps.extract.Rings;
import io.depotdesk.maps.extract.SortedSpill;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gives each street its name along the whole of it. The map data cuts streets at every bridge, speed limit
/// and lane; names set along such pieces would be many or none.
///
/// Pieces of the same name and kind are sorted together on disk and joined where they meet, at a crossing of
/// more than two the straightest pair first.
final class NameLines implements AutoCloseable {

    private static final double SHARPEST_TURN = Math.toRadians(70);

    private final SortedSpill spill;

    NameLines(SortedSpill spill) {
        this.spill = spill;
    }

    /// @param piece a named piece of a street or river, with its one line
    void add(Feature piece) throws IOException {
        spill.add(SortedSpill.keyOf(piece.kind() + " " + piece.name()), FeatureCodec.encode(piece));
    }

    /// Joins all pieces and hands the lines over as features of the kinds that are only named.
    void spread(FeatureSpreader spreader, Progress progress, String step, double from, double to)
            throws IOException {
        List<Feature> same = new ArrayList<>();
        long[] current = {0};
        spill.drain(
                (key, bytes) -> {
                    if (key != current[0]) {
                        spread(same, spreader);
                        same.clear();
                    }
                    current[0] = key;
                    same.addAll(FeatureCodec.decode(bytes));
                },
                progress,
                step,
                from,
                to);
        spread(same, spreader);
    }

    private static void spread(List<Feature> same, FeatureSpreader spreader) throws IOException {
        if (same.isEmpty()) {
            return;
        }
        Feature first = same.getFirst();
        List<int[]> pieces = new ArrayList<>();
        same.forEach(piece -> pieces.add(piece.lines()[0]));
        long id = first.id();
        for (int[] line : joined(pieces)) {
            spreader.add(
                    new Feature(
                            -id++,
                            first.kind().named(),
                            0,
                            0,
                            0,
                            false,
                            first.name(),
                            new int[0],
                            new int[][] {line}),
                    first.kind().named().leastZoom);
        }
    }

    /// One end of a piece.
    private record End(int[] piece, boolean last) {
        double heading() {
            int at = last ? piece.length - 2 : 0;
            int next = last ? at - 2 : 2;
            double narrowing = Math.cos(Math.toRadians(piece[at] / 1e7));
            return Math.atan2(
                    (double) piece[next] - piece[at],
                    ((double) piece[next + 1] - piece[at + 1]) * narrowing);
        }

        long point() {
            int at = last ? piece.length - 2 : 0;
            return (long) piece[at] << 32 | (piece[at + 1] & 0xffff_ffffL);
        }
    }

    private record Turn(End one, End other, double angle) {}

    static List<int[]> joined(List<int[]> pieces) {
        Map<Long, List<End>> meetings = new HashMap<>();
        for (int[] piece : pieces) {
            for (boolean last : new boolean[] {false, true}) {
                var end = new End(piece, last);
                meetings.computeIfAbsent(end.point(), _ -> new ArrayList<>()).add(end);
            }
        }
        // Records of arrays are equal only if the arrays are the same, which is what is wanted
        // here.
        Map<End, End> partner = new HashMap<>();
        for (List<End> ends : meetings.values()) {
            pair(ends, partner);
        }
        Set<int[]> used = Collections.newSetFromMap(new IdentityHashMap<>());
        List<int[]> lines = new ArrayList<>();
        for (int[] piece : pieces) {
            if (!partner.containsKey(new End(piece, false)) && used.add(piece)) {
                lines.add(follow(new End(piece, false), partner, used));
            } else if (!partner.containsKey(new End(piece, true)) && used.add(piece)) {
                lines.add(follow(new End(piece, true), partner, used));
            }
        }
        for (int[] piece : pieces) { // what is left goes round in rings
            if (used.add(piece)) {
                lines.add(follow(new End(piece, false), partner, used));
            }
        }
        return lines;
    }

    private static void pair(List<End> ends, Map<End, End> partner) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            for (int j = i + 1; j < ends.size(); j++) {
                double between = ends.get(i).heading() - ends.get(j).heading();
                double angle = Math.PI - Math.abs(Math.IEEEremainder(between, 2 * Math.PI));
                if (ends.get(i).piece != ends.get(j).piece && angle < SHARPEST_TURN) {
                    turns.add(new Turn(ends.get(i), ends.get(j), angle));
                }
            }
        }
        turns.sort(java.util.Comparator.comparingDouble(Turn::angle));
        for (Turn turn : turns) {
            if (!partner.containsKey(turn.one) && !partner.containsKey(turn.other)) {
                partner.put(turn.one, turn.other);
                partner.put(turn.other, turn.one);
            }
        }
    }

    private static int[] follow(End from, Map<End, End> partner, Set<int[]> used) {
        List<int[]> parts = new ArrayList<>();
        End here = from;
        int length = 0;
        while (true) {
            int[] forward = here.last ? Rings.reversed(here.piece) : here.piece;
            parts.add(forward);
            length += forward.length;
            End next = partner.get(new End(here.piece, !here.last));
            if (next == null || !used.add(next.piece)) {
                break;
            }
            here = next;
        }
        int[] line = new int[length - 2 * (parts.size() - 1)];
        int filled = 0;
        for (int[] part : parts) {
            int skip = filled == 0 ? 0 : 2;
            System.arraycopy(part, skip, line, filled, part.length - skip);
            filled += part.length - skip;
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        spill.close();
    }
}
