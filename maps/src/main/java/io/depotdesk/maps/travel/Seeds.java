package io.depotdesk.maps.travel;

import java.util.Arrays;

/// Where the searches of a list of places begin: for each place a few states, with what it takes to get from
/// the place to the state (or from the state to the place).
final class Seeds {

    private static final int NUMBERS = 4;

    private int[] first = new int[17];
    private int[] rows = new int[NUMBERS * 64];
    private int places;
    private int size;

    /// Ends the seeds of one place; those added next belong to the next place.
    void endPlace() {
        if (++places == first.length) {
            first = Arrays.copyOf(first, 2 * places);
        }
        first[places] = size;
    }

    void add(int state, int weight, int millis, int centimetres) {
        int at = NUMBERS * size;
        if (at == rows.length) {
            rows = Arrays.copyOf(rows, 2 * at);
        }
        rows[at] = state;
        rows[at + 1] = weight;
        rows[at + 2] = millis;
        rows[at + 3] = centimetres;
        size++;
    }

    /// Returns how many places there are.
    int places() {
        return places;
    }

    /// Returns the first seed of `place`; the last is the one before the first of the next place.
    int first(int place) {
        return first[place];
    }

    int state(int seed) {
        return rows[NUMBERS * seed];
    }

    int weight(int seed) {
        return rows[NUMBERS * seed + 1];
    }

    int millis(int seed) {
        return rows[NUMBERS * seed + 2];
    }

    int centimetres(int seed) {
        return rows[NUMBERS * seed + 3];
    }
}
