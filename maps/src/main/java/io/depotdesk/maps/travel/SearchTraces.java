package io.depotdesk.maps.travel;

import java.util.Arrays;

/// What the searches of many places settled, kept so that one more place can be joined with all of them by a
/// single search of its own. Places are only ever added.
///
/// Most entries lie sorted by state, so that a state's are read in one go; the newest hang in chains, until
/// there are enough of them to sort again.
final class SearchTraces {

    /// Numbers of an entry: where it hangs, whose it is, the weight, and what only a better meeting asks for.
    private static final int NUMBERS = 6;

    private static final int NO_ENTRY = -1;

    private final int states;
    private int[] first;
    private int[] placesAndWeights = new int[0];
    private int[] details = new int[0];

    private final int[] head;
    private int[] recent = new int[NUMBERS * 1024];
    private int recentSize;

    SearchTraces(int states) {
        this.states = states;
        first = new int[states + 1];
        head = new int[states];
        Arrays.fill(head, NO_ENTRY);
    }

    /// Keeps what `search`, run from or to `place`, settled.
    void add(int place, UpwardSearch search) {
        int[] settled = search.settled();
        for (int rank = 0, count = search.settledCount(); rank < count; rank++) {
            int state = settled[rank];
            int at = NUMBERS * recentSize;
            if (at == recent.length) {
                recent = Arrays.copyOf(recent, 2 * at);
            }
            recent[at] = head[state];
            recent[at + 1] = place;
            recent[at + 2] = search.weight(state);
            recent[at + 3] = rank;
            recent[at + 4] = search.millis(state);
            recent[at + 5] = search.centimetres(state);
            head[state] = recentSize++;
        }
    }

    /// Puts the newest entries in order with the others, if that is worth it.
    void tidy() {
        int sorted = placesAndWeights.length / 2;
        if (recentSize < 4096 || recentSize < sorted / 4) {
            return;
        }
        int[] freshFirst = new int[states + 1];
        int[] freshEntries = new int[2 * (sorted + recentSize)];
        int[] freshDetails = new int[3 * (sorted + recentSize)];
        int next = 0;
        for (int state = 0; state < states; state++) {
            freshFirst[state] = next;
            int kept = first[state + 1] - first[state];
            System.arraycopy(placesAndWeights, 2 * first[state], freshEntries, 2 * next, 2 * kept);
            System.arraycopy(details, 3 * first[state], freshDetails, 3 * next, 3 * kept);
            next += kept;
            for (int entry = head[state]; entry != NO_ENTRY; entry = recent[NUMBERS * entry]) {
                System.arraycopy(recent, NUMBERS * entry + 1, freshEntries, 2 * next, 2);
                System.arraycopy(recent, NUMBERS * entry + 3, freshDetails, 3 * next, 3);
                next++;
            }
        }
        freshFirst[states] = next;
        first = freshFirst;
        placesAndWeights = freshEntries;
        details = freshDetails;
        Arrays.fill(head, NO_ENTRY);
        recentSize = 0;
    }

    /// Joins `search` with everything kept and leaves the best meeting for each place in `meetings`.
    ///
    /// @param searchIsOrigin whether `search` ran from an origin, the kept ones from destinations; ties go to
    ///     the state that the origin's search settled first, as in a matrix
    void meet(UpwardSearch search, boolean searchIsOrigin, Meetings meetings) {
        int[] settled = search.settled();
        for (int rank = 0, count = search.settledCount(); rank < count; rank++) {
            int state = settled[rank];
            int weight = search.weight(state);
            int end = first[state + 1];
            for (int entry = first[state]; entry < end; entry++) {
                int place = placesAndWeights[2 * entry];
                int total = weight + placesAndWeights[2 * entry + 1];
                if (total <= meetings.weights[place]) {
                    meetings.offer(
                            place,
                            total,
                            searchIsOrigin ? rank : details[3 * entry],
                            search.millis(state) + details[3 * entry + 1],
                            search.centimetres(state) + details[3 * entry + 2]);
                }
            }
            for (int entry = head[state]; entry != NO_ENTRY; entry = recent[NUMBERS * entry]) {
                int at = NUMBERS * entry;
                meetings.offer(
                        recent[at + 1],
                        weight + recent[at + 2],
                        searchIsOrigin ? rank : recent[at + 3],
                        search.millis(state) + recent[at + 4],
                        search.centimetres(state) + recent[at + 5]);
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
            Arrays.fill(ranks, Integer.MIN_VALUE); // Nothing of that weight ever replaces it.
        }

        /// A drive without a search; it goes before all others of the same weight.
        void offer(int place, Drive direct) {
            offer(place, direct.weight(), -1, direct.millis(), direct.centimetres());
        }

        private void offer(int place, int weight, int rank, int time, int length) {
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
