package io.depotdesk.pace;

import java.util.Arrays;

/// The pairs of places whose way is another one while some roads are closed or slow.
///
/// Flat and row by row, like the matrix beside which it stands: the entries of row `r` lie from `first[r]` to
/// `first[r + 1]` and are sorted by column. The arrays are shared, not copied; do not write to them.
///
/// @param first where each row begins, one entry more than places
/// @param columns destination of each entry
/// @param seconds steady driving time of each entry; [Pace#UNREACHABLE] while there is no way at all
/// @param metres length of each entry's way, [Pace#UNREACHABLE] while there is no way at all
/// @param shares as in [Pace]: `kinds` numbers for each entry
public record Detours(int[] first, int[] columns, int[] seconds, int[] metres, byte[] shares) {

    /// No pair goes another way.
    ///
    /// @param places size of the matrix
    public static Detours none(int places) {
        return new Detours(new int[places + 1], new int[0], new int[0], new int[0], new byte[0]);
    }

    /// Returns the detours between some places alone, ascending, numbered anew.
    Detours part(int[] places, int kinds) {
        int[] firsts = new int[places.length + 1];
        int most = 0;
        for (int place : places) {
            most += first[place + 1] - first[place];
        }
        int[] kept = new int[most];
        int[] to = new int[most];
        int count = 0;
        for (int row = 0; row < places.length; row++) {
            firsts[row] = count;
            for (int entry = first[places[row]]; entry < first[places[row] + 1]; entry++) {
                int column = Arrays.binarySearch(places, columns[entry]);
                if (column >= 0) {
                    kept[count] = entry;
                    to[count++] = column;
                }
            }
        }
        firsts[places.length] = count;
        int[] drives = new int[count];
        int[] ways = new int[count];
        byte[] parts = new byte[count * kinds];
        for (int i = 0; i < count; i++) {
            drives[i] = seconds[kept[i]];
            ways[i] = metres[kept[i]];
            System.arraycopy(shares, kept[i] * kinds, parts, i * kinds, kinds);
        }
        return new Detours(firsts, Arrays.copyOf(to, count), drives, ways, parts);
    }

    /// Returns the entry of a pair, negative if its way stays.
    int entry(int from, int to) {
        return Arrays.binarySearch(columns, first[from], first[from + 1], to);
    }

    /// Returns a bit for each cell of the matrix, row by row, set if the list has an entry for it.
    long[] cells(int places) {
        long[] bits = new long[(places * places + 63) >> 6];
        for (int row = 0; row < places; row++) {
            for (int entry = first[row]; entry < first[row + 1]; entry++) {
                int cell = row * places + columns[entry];
                bits[cell >> 6] |= 1L << cell;
            }
        }
        return bits;
    }
}
