package io.depotdesk.maps.travel;

import java.util.Arrays;

/// One side of a search over a hierarchy: from a place upwards along the arcs, or from a destination
/// upwards against them. Made once per thread and used again and again; not for several threads.
///
/// Dijkstra's algorithm on a 4-ary heap in arrays. Labels carry time and length beside the weight, and
/// belong to the present search only if their stamp does, so that nothing has to be wiped in between.
/// A settled state that can be reached better from above (stall-on-demand) is neither reported nor followed:
/// no best way goes through it.
final class UpwardSearch {

    private static final int ARITY = 4;

    private final int[] first;
    private final int[] arcs;
    private final ArcTable table;
    private final int[] stallFirst;
    private final int[] stallArcs;

    private final int[] stamps;
    private final int[] weights;
    private final int[] millis;
    private final int[] centimetres;
    private final int[] parents;
    private final int[] cameBy;
    private final int[] settledStamps;
    private int stamp;

    private final int[] places;
    private int[] heapKeys = new int[256];
    private int[] heapStates = new int[256];
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
        stamps = new int[states];
        weights = new int[states];
        millis = new int[states];
        centimetres = new int[states];
        parents = new int[states];
        cameBy = new int[states];
        places = new int[states];
        settledStamps = new int[states];
    }

    /// Searches from the seeds `from` (inclusive) to `to` (exclusive).
    void run(Seeds seeds, int from, int to) {
        begin();
        for (int seed = from; seed < to; seed++) {
            reach(
                    seeds.state(seed),
                    seeds.weight(seed),
                    seeds.millis(seed),
                    seeds.centimetres(seed),
                    -1,
                    seed);
        }
        while (heapSize > 0) {
            int state = poll();
            if (!stalled(state)) {
                settle(state);
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
        return settledStamps[state] == stamp;
    }

    /// Returns the weight of a settled state.
    int weight(int state) {
        return weights[state];
    }

    int millis(int state) {
        return millis[state];
    }

    int centimetres(int state) {
        return centimetres[state];
    }

    /// Returns the state from which `state` was reached, or -1 if from a seed.
    int parent(int state) {
        return parents[state];
    }

    /// Returns the edge or shortcut by which `state` was reached from its parent, or the seed's number.
    int cameBy(int state) {
        return cameBy[state];
    }

    private void begin() {
        if (++stamp == 0) {
            Arrays.fill(stamps, 0);
            Arrays.fill(settledStamps, 0);
            stamp = 1;
        }
        settledSize = 0;
    }

    private boolean stalled(int state) {
        int weight = weights[state];
        for (int arc = stallFirst[state], end = stallFirst[state + 1]; arc < end; arc++) {
            int above = stallArcs[2 * arc];
            if (stamps[above] == stamp && weights[above] + stallArcs[2 * arc + 1] < weight) {
                return true;
            }
        }
        return false;
    }

    private void settle(int state) {
        if (settledSize == settled.length) {
            settled = Arrays.copyOf(settled, 2 * settledSize);
        }
        settled[settledSize++] = state;
        settledStamps[state] = stamp;
    }

    private void follow(int state) {
        int weight = weights[state];
        for (int arc = first[state], end = first[state + 1]; arc < end; arc++) {
            int next = arcs[2 * arc];
            int reached = weight + arcs[2 * arc + 1];
            if (stamps[next] == stamp ? reached < weights[next] : reached < FlatHierarchy.NO_WAY) {
                reach(
                        next,
                        reached,
                        millis[state] + table.millis()[arc],
                        centimetres[state] + table.centimetres()[arc],
                        state,
                        table.edges()[arc]);
            }
        }
    }

    private void reach(int state, int weight, int time, int length, int parent, int by) {
        boolean fresh = stamps[state] != stamp;
        if (!fresh && weight >= weights[state]) {
            return;
        }
        stamps[state] = stamp;
        weights[state] = weight;
        millis[state] = time;
        centimetres[state] = length;
        parents[state] = parent;
        cameBy[state] = by;
        if (fresh) {
            push(state, weight);
        } else {
            rise(places[state], state, weight);
        }
    }

    private void push(int state, int key) {
        if (heapSize == heapKeys.length) {
            heapKeys = Arrays.copyOf(heapKeys, 2 * heapSize);
            heapStates = Arrays.copyOf(heapStates, 2 * heapSize);
        }
        rise(heapSize++, state, key);
    }

    private void rise(int place, int state, int key) {
        while (place > 0) {
            int above = (place - 1) / ARITY;
            if (heapKeys[above] <= key) {
                break;
            }
            put(place, heapStates[above], heapKeys[above]);
            place = above;
        }
        put(place, state, key);
    }

    private int poll() {
        int state = heapStates[0];
        int last = --heapSize;
        if (last > 0) {
            sink(heapStates[last], heapKeys[last]);
        }
        return state;
    }

    private void sink(int state, int key) {
        int place = 0;
        while (true) {
            int child = ARITY * place + 1;
            if (child >= heapSize) {
                break;
            }
            int least = child;
            int end = Math.min(child + ARITY, heapSize);
            for (int other = child + 1; other < end; other++) {
                if (heapKeys[other] < heapKeys[least]) {
                    least = other;
                }
            }
            if (heapKeys[least] >= key) {
                break;
            }
            put(place, heapStates[least], heapKeys[least]);
            place = least;
        }
        put(place, state, key);
    }

    private void put(int place, int state, int key) {
        heapKeys[place] = key;
        heapStates[place] = state;
        places[state] = place;
    }
}
