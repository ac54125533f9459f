package io.depotdesk.maps.travel;

import java.util.Arrays;

/// Collects arcs in any order and groups them.
final class ArcTableBuilder {

    private static final int NUMBERS = 6;

    private final int states;
    private int[] rows = new int[NUMBERS * 1024];
    private int size;

    ArcTableBuilder(int states) {
        this.states = states;
    }

    void add(int from, int to, int weight, int millis, int centimetres, int slot) {
        int at = NUMBERS * size;
        if (at == rows.length) {
            rows = Arrays.copyOf(rows, 2 * at);
        }
        rows[at] = from;
        rows[at + 1] = to;
        rows[at + 2] = weight;
        rows[at + 3] = millis;
        rows[at + 4] = centimetres;
        rows[at + 5] = slot;
        size++;
    }

    /// Groups the arcs by counting sort; arcs of one state keep the order in which they came.
    ArcTable build() {
        int[] first = new int[states + 1];
        for (int row = 0; row < size; row++) {
            first[rows[NUMBERS * row] + 1]++;
        }
        for (int state = 0; state < states; state++) {
            first[state + 1] += first[state];
        }
        int[] next = Arrays.copyOf(first, states);
        int[] arcs = new int[2 * size];
        int[] millis = new int[size];
        int[] centimetres = new int[size];
        int[] slots = new int[size];
        for (int row = 0; row < size; row++) {
            int at = NUMBERS * row;
            int arc = next[rows[at]]++;
            arcs[2 * arc] = rows[at + 1];
            arcs[2 * arc + 1] = rows[at + 2];
            millis[arc] = rows[at + 3];
            centimetres[arc] = rows[at + 4];
            slots[arc] = rows[at + 5];
        }
        return new ArcTable(first, arcs, millis, centimetres, slots);
    }
}
