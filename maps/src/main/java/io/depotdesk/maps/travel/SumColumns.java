package io.depotdesk.maps.travel;

import java.util.Arrays;

/// The sums of every state that a search settled, for one thread.
final class SumColumns {

    private final WaySteps steps;
    private final int width;
    private final int[] values;

    SumColumns(WaySums sums, RoadSearch roads) {
        this.steps = new WaySteps(sums, roads);
        this.width = sums.width();
        this.values = new int[Math.multiplyExact(width, roads.states())];
    }

    /// Follows what `search`, run from (or, `backward`, to) `place`, settled.
    void fill(UpwardSearch search, boolean backward, RoadPlace place, Seeds seeds) {
        int[] settled = search.settled();
        for (int i = 0, count = search.settledCount(); i < count; i++) {
            int state = settled[i];
            int parent = search.parent(state);
            int at = width * state;
            if (parent < 0) {
                Arrays.fill(values, at, at + width, 0);
            } else {
                System.arraycopy(values, width * parent, values, at, width);
            }
            steps.add(values, at, search, backward, state, place, seeds);
        }
    }

    /// Returns the sums of the settled states, `width` for each state; shared.
    int[] values() {
        return values;
    }

    int width() {
        return width;
    }
}
