package io.depotdesk.maps.travel;

import java.util.Arrays;

/// What the searches of many places settled, kept so that one more place can be joined with all of them by a
/// single search of its own. Places are only ever added.
///
/// The entries of a state are a chain in one flat array.
final class SearchTraces {

    private static final int NUMBERS = 6;
    private static final int NEXT = 0;
    private static final int PLACE = 1;
    private static final int WEIGHT = 2;
    private static final int RANK = 3;
    private static final int MILLIS = 4;
    private static final int CENTIMETRES = 5;
    private static final int NO_ENTRY = -1;

    private final int[] head;
    private int[] rows = new int[NUMBERS * 1024];
    private int size;

    SearchTraces(int states) {
        head = new int[states];
        Arrays.fill(head, NO_ENTRY);
    }

    /// Keeps what `search`, run from or to `place`, settled.
    void add(int place, UpwardSearch search) {
        int[] settled = search.settled();
        for (int rank = 0, count = search.settledCount(); rank < count; rank++) {
            int state = settled[rank];
            int at = NUMBERS * size;
            if (at == rows.length) {
                rows = Arrays.copyOf(rows, 2 * at);
            }
            rows[at + NEXT] = head[state];
            rows[at + PLACE] = place;
            rows[at + WEIGHT] = search.weight(state);
            rows[at + RANK] = rank;
            rows[at + MILLIS] = search.millis(state);
            rows[at + CENTIMETRES] = search.centimetres(state);
            head[state] = size++;
        }
    }

    /// Joins `search` with everything kept and leaves the best meeting for each place in `meetings`.
    ///
    /// @param searchIsOrigin whether `search` ran from an origin, the kept ones from destinations
    void meet(UpwardSearch search, boolean searchIsOrigin, Meetings meetings) {
        int[] settled = search.settled();
        for (int i = 0, count = search.settledCount(); i < count; i++) {
            int state = settled[i];
            int weight = search.weight(state);
            for (int entry = head[state]; entry != NO_ENTRY; entry = rows[NUMBERS * entry]) {
                int at = NUMBERS * entry;
                // Ties go to the state that the origin's search settled first, as in a matrix.
                meetings.offer(
                        rows[at + PLACE],
                        weight + rows[at + WEIGHT],
                        searchIsOrigin ? i : rows[at + RANK],
                        search.millis(state) + rows[at + MILLIS],
                        search.centimetres(state) + rows[at + CENTIMETRES]);
            }
        }
    }

    /// The best drive so far between one place and each of the others.
    static final class Meetings {

        private final int[] weights;
        private final int[] ranks;
        private final int[] millis;
        private final int[] centimetres;

        Meetings(int places) {
            weights = new int[places];
            ranks = new int[places];
            millis = new int[places];
            centimetres = new int[places];
            Arrays.fill(weights, FlatHierarchy.NO_WAY);
        }

        /// A drive without a search; it goes before all others of the same weight.
        void offer(int place, Drive direct) {
            offer(place, direct.weight(), -1, direct.millis(), direct.centimetres());
        }

        void offer(int place, int weight, int rank, int time, int length) {
            if (weight < weights[place] || weight == weights[place] && rank < ranks[place]) {
                weights[place] = weight;
                ranks[place] = rank;
                millis[place] = time;
                centimetres[place] = length;
            }
        }

        boolean found(int place) {
            return weights[place] < FlatHierarchy.NO_WAY;
        }

        int seconds(int place) {
            return Drive.seconds(millis[place]);
        }

        int metres(int place) {
            return Drive.metres(centimetres[place]);
        }
    }
}
