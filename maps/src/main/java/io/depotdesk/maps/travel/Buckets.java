package io.depotdesk.maps.travel;

import java.util.Arrays;
import java.util.List;

/// What the searches of all destinations left at the states they settled: at each state, which destinations
/// can be reached from there and what that takes.
///
/// @param first where the entries of a state begin, one more than states
/// @param entries two numbers for each entry: the destination, the weight from the state to it
/// @param millis driving time of each entry
/// @param centimetres length of each entry
/// @param sums what else is summed along each entry's way, `width` numbers for each
record Buckets(int[] first, int[] entries, int[] millis, int[] centimetres, int[] sums, int width) {

    /// Groups the notes of all threads by state, by counting sort.
    ///
    /// The order of the entries of one state depends on the threads and does not matter: each destination has
    /// at most one entry there.
    static Buckets of(int states, List<Notes> allNotes) {
        int[] first = new int[states + 1];
        int size = 0;
        for (Notes notes : allNotes) {
            for (int i = 0; i < notes.size; i++) {
                first[notes.rows[Notes.NUMBERS * i] + 1]++;
            }
            size += notes.size;
        }
        for (int state = 0; state < states; state++) {
            first[state + 1] += first[state];
        }
        int[] next = Arrays.copyOf(first, states);
        int[] entries = new int[2 * size];
        int[] millis = new int[size];
        int[] centimetres = new int[size];
        int width = allNotes.isEmpty() ? 0 : allNotes.getFirst().width;
        int[] sums = new int[width * size];
        for (Notes notes : allNotes) {
            for (int i = 0; i < notes.size; i++) {
                int at = Notes.NUMBERS * i;
                int entry = next[notes.rows[at]]++;
                entries[2 * entry] = notes.rows[at + 1];
                entries[2 * entry + 1] = notes.rows[at + 2];
                millis[entry] = notes.rows[at + 3];
                centimetres[entry] = notes.rows[at + 4];
                if (width > 0) {
                    System.arraycopy(notes.sums, width * i, sums, width * entry, width);
                }
            }
        }
        return new Buckets(first, entries, millis, centimetres, sums, width);
    }

    /// What one thread noted, ungrouped.
    static final class Notes {

        private static final int NUMBERS = 5;

        private final int width;
        private int[] rows = new int[NUMBERS * 4096];
        private int[] sums = new int[0];
        private int size;

        /// @param width how many numbers are summed beside
        Notes(int width) {
            this.width = width;
        }

        /// Notes what `search`, run from destination `target` against the traffic, settled.
        void add(int target, UpwardSearch search) {
            int[] settled = search.settled();
            for (int i = 0, count = search.settledCount(); i < count; i++) {
                int state = settled[i];
                int at = NUMBERS * size;
                if (at == rows.length) {
                    rows = Arrays.copyOf(rows, 2 * at);
                }
                rows[at] = state;
                rows[at + 1] = target;
                rows[at + 2] = search.weight(state);
                rows[at + 3] = search.millis(state);
                rows[at + 4] = search.centimetres(state);
                size++;
            }
        }

        /// Notes the sums of the states that [#add(int, UpwardSearch)] noted last.
        void addSums(UpwardSearch search, SumColumns columns) {
            if (sums.length < width * size) {
                sums = Arrays.copyOf(sums, width * (rows.length / NUMBERS));
            }
            int count = search.settledCount();
            for (int i = 0; i < count; i++) {
                System.arraycopy(
                        columns.values(),
                        width * search.settled()[i],
                        sums,
                        width * (size - count + i),
                        width);
            }
        }
    }
}
