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
record Buckets(int[] first, int[] entries, int[] millis, int[] centimetres) {

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
        for (Notes notes : allNotes) {
            for (int i = 0; i < notes.size; i++) {
                int at = Notes.NUMBERS * i;
                int entry = next[notes.rows[at]]++;
                entries[2 * entry] = notes.rows[at + 1];
                entries[2 * entry + 1] = notes.rows[at + 2];
                millis[entry] = notes.rows[at + 3];
                centimetres[entry] = notes.rows[at + 4];
            }
        }
        return new Buckets(first, entries, millis, centimetres);
    }

    /// What one thread noted, ungrouped.
    static final class Notes {

        private static final int NUMBERS = 5;

        private int[] rows = new int[NUMBERS * 4096];
        private int size;

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
    }
}
