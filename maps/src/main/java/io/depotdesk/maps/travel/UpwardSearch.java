package io.depotdesk.maps.travel;

import java.util.Arrays;

/// One side of a search over a hierarchy: from a place upwards along the arcs, or from a destination
/// upwards against them. Made once per thread and used again and again; not for several threads.
///
/// Dijkstra's algorithm on a 4-ary heap. A state's label is eight neighbouring numbers, so that looking at it
/// touches one or two lines of the processor's cache; it belongs to the present search only if its stamp
/// does, so that nothing has to be wiped in between. Time and length are summed when a state is settled.
/// A state that can be reached better from above (stall-on-demand) is neither settled nor followed: no best
/// way goes through it.
final class UpwardSearch {

    private static final int ARITY = 4;

    private static final int LABEL = 8;
    private static final int STAMP = 0;
    private static final int WEIGHT = 1;
    private static final int PLACE_IN_HEAP = 2;
    private static final int PARENT = 3;
    private static final int CAME_BY = 4;
    private static final int MILLIS = 5;
    private static final int CENTIMETRES = 6;
    private static final int SETTLED_STAMP = 7;

    private static final int FROM_SEED = -1;

    private final ArcTable table;
    private final int[] first;
    private final int[] arcs;
    private final int[] stallFirst;
    private final int[] stallArcs;

    private final int[] labels;
    private int stamp;

    /// Two numbers for each entry: its weight, its state.
    private int[] heap = new int[512];

    private int heapSize;
    private int[] settled = new int[256];
    private int settledSize;

    /// @param table the arcs to follow
    /// @param against the arcs of the other side, which lead into the states from above
    UpwardSearch(int states, ArcTable table, ArcTable against) {
        this.table = table;
        first = table.first();
        arcs = table.arcs();
        stallFirst = against.first();
        stallArcs = against.arcs();
        labels = new int[Math.multiplyExact(LABEL, states)];
    }

    /// Searches from the seeds `from` (inclusive) to `to` (exclusive).
    void run(Seeds seeds, int from, int to) {
        begin();
        for (int seed = from; seed < to; seed++) {
            int state = seeds.state(seed);
            int weight = seeds.weight(seed);
            if (labels[LABEL * state + STAMP] != stamp || weight < labels[LABEL * state + WEIGHT]) {
                reach(state, weight, FROM_SEED, seed);
            }
        }
        while (heapSize > 0) {
            int state = poll();
            if (!stalled(state)) {
                settle(state, seeds);
                follow(state);
            }
        }
    }

    /// Returns how many states were settled.
    int settledCount() {
        return settledSize;
    }

    /// Returns the settled states, in the order of their weight; only the first [#settledCount()] count.
    int[] settled() {
        return settled;
    }

    /// Returns whether `state` was settled by the present search.
    boolean isSettled(int state) {
        return labels[LABEL * state + SETTLED_STAMP] == stamp;
    }

    /// Returns the weight of a settled state.
    int weight(int state) {
        return labels[LABEL * state + WEIGHT];
    }

    /// Returns the driving time to (or from) a settled state.
    int millis(int state) {
        return labels[LABEL * state + MILLIS];
    }

    /// Returns the length of the way to (or from) a settled state.
    int centimetres(int state) {
        return labels[LABEL * state + CENTIMETRES];
    }

    /// Returns the state from which a settled state was reached, or -1 if from a seed.
    int parent(int state) {
        return labels[LABEL * state + PARENT];
    }

    /// Returns by which arc of its table a settled state with a parent was reached, or from which seed one
    /// without.
    int cameBy(int state) {
        return labels[LABEL * state + CAME_BY];
    }

    /// Returns the arcs that are followed.
    ArcTable table() {
        return table;
    }

    private void begin() {
        if (++stamp == 0) {
            Arrays.fill(labels, 0);
            stamp = 1;
        }
        settledSize = 0;
    }

    private boolean stalled(int state) {
        int weight = labels[LABEL * state + WEIGHT];
        for (int arc = stallFirst[state], end = stallFirst[state + 1]; arc < end; arc++) {
            int above = LABEL * stallArcs[2 * arc];
            if (labels[above + STAMP] == stamp
                    && labels[above + WEIGHT] + stallArcs[2 * arc + 1] < weight) {
                return true;
            }
        }
        return false;
    }

    private void settle(int state, Seeds seeds) {
        int label = LABEL * state;
        int parent = LABEL * labels[label + PARENT];
        int by = labels[label + CAME_BY];
        if (parent < 0) {
            labels[label + MILLIS] = seeds.millis(by);
            labels[label + CENTIMETRES] = seeds.centimetres(by);
        } else {
            labels[label + MILLIS] = labels[parent + MILLIS] + table.millis()[by];
            labels[label + CENTIMETRES] = labels[parent + CENTIMETRES] + table.centimetres()[by];
        }
        labels[label + SETTLED_STAMP] = stamp;
        if (settledSize == settled.length) {
            settled = Arrays.copyOf(settled, 2 * settledSize);
        }
        settled[settledSize++] = state;
    }

    private void follow(int state) {
        int weight = labels[LABEL * state + WEIGHT];
        for (int arc = first[state], end = first[state + 1]; arc < end; arc++) {
            int next = arcs[2 * arc];
            int reached = weight + arcs[2 * arc + 1];
            int label = LABEL * next;
            int bound =
                    labels[label + STAMP] == stamp ? labels[label + WEIGHT] : FlatHierarchy.NO_WAY;
            if (reached < bound) {
                reach(next, reached, state, arc);
            }
        }
    }

    private void reach(int state, int weight, int parent, int by) {
        int label = LABEL * state;
        labels[label + WEIGHT] = weight;
        labels[label + PARENT] = parent;
        labels[label + CAME_BY] = by;
        if (labels[label + STAMP] == stamp) {
            rise(labels[label + PLACE_IN_HEAP], state, weight);
        } else {
            labels[label + STAMP] = stamp;
            if (2 * heapSize == heap.length) {
                heap = Arrays.copyOf(heap, 4 * heapSize);
            }
            rise(heapSize++, state, weight);
        }
    }

    private void rise(int from, int state, int weight) {
        int place = from;
        while (place > 0) {
            int above = (place - 1) / ARITY;
            if (heap[2 * above] <= weight) {
                break;
            }
            put(place, heap[2 * above + 1], heap[2 * above]);
            place = above;
        }
        put(place, state, weight);
    }

    private int poll() {
        int state = heap[1];
        int last = --heapSize;
        if (last > 0) {
            sink(heap[2 * last + 1], heap[2 * last]);
        }
        return state;
    }

    private void sink(int state, int weight) {
        int place = 0;
        while (true) {
            int child = ARITY * place + 1;
            if (child >= heapSize) {
                break;
            }
            int least = child;
            int leastWeight = heap[2 * child];
            int end = Math.min(child + ARITY, heapSize);
            for (int other = child + 1; other < end; other++) {
                if (heap[2 * other] < leastWeight) {
                    least = other;
                    leastWeight = heap[2 * other];
                }
            }
            if (leastWeight >= weight) {
                break;
            }
            put(place, heap[2 * least + 1], leastWeight);
            place = least;
        }
        put(place, state, weight);
    }

    private void put(int place, int state, int weight) {
        heap[2 * place] = weight;
        heap[2 * place + 1] = state;
        labels[LABEL * state + PLACE_IN_HEAP] = place;
    }
}
