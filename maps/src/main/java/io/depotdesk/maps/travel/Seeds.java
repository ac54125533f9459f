package io.depotdesk.maps.travel;

import java.util.Arrays;

/// Where the searches of a list of places begin: for each place a few states, with what it takes to get from
/// the place to the state (or from the state to the place), and which piece of which edge that is.
final class Seeds {

    private static final int NUMBERS = 7;
    private static final int NO_EDGE = -1;

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

    /// Adds a state at which the place is itself.
    void add(int state) {
        add(state, 0, 0, 0, NO_EDGE, Piece.WHOLE, 0);
    }

    /// Adds a state that is a piece of an edge away.
    ///
    /// @param turnMillis the part of `millis` that a turn between state and edge takes
    void add(
            int state,
            int weight,
            int millis,
            int centimetres,
            int edge,
            Piece piece,
            int turnMillis) {
        int at = NUMBERS * size;
        if (at == rows.length) {
            rows = Arrays.copyOf(rows, 2 * at);
        }
        rows[at] = state;
        rows[at + 1] = weight;
        rows[at + 2] = millis;
        rows[at + 3] = centimetres;
        rows[at + 4] = edge;
        rows[at + 5] = piece.ordinal();
        rows[at + 6] = turnMillis;
        size++;
    }

    /// Which piece of its edge lies between a place and a state.
    enum Piece {
        WHOLE,
        BEFORE,
        AFTER
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

    /// Returns whether an edge lies between the place and the state.
    boolean hasEdge(int seed) {
        return edge(seed) != NO_EDGE;
    }

    int edge(int seed) {
        return rows[NUMBERS * seed + 4];
    }

    boolean isPiece(int seed, Piece piece) {
        return rows[NUMBERS * seed + 5] == piece.ordinal();
    }

    int turnMillis(int seed) {
        return rows[NUMBERS * seed + 6];
    }
}
