package io.depotdesk.maps.travel;

/// Adds up sums along the steps of a search: from a settled state to its parent, and at last to its place.
final class WaySteps {

    private final WaySums sums;
    private final int[] nodeOf;
    private final int[] slotMillis;

    WaySteps(WaySums sums, RoadSearch roads) {
        this.sums = sums;
        this.nodeOf = roads.hierarchy().nodeOfState();
        this.slotMillis = roads.slotMillis();
    }

    /// Adds what lies between a settled state and its parent, or its place if it has none.
    ///
    /// @param backward whether the search ran from a destination against the traffic
    /// @param place where the search began
    /// @param seeds from which it began
    void add(
            int[] into,
            int at,
            UpwardSearch search,
            boolean backward,
            int state,
            RoadPlace place,
            Seeds seeds) {
        int parent = search.parent(state);
        int by = search.cameBy(state);
        if (parent < 0) {
            sums.addSeed(into, at, place, seeds, by, nodeOf[state]);
            return;
        }
        ArcTable table = search.table();
        int slot = table.slots()[by];
        sums.addSlot(into, at, slot);
        int turn = table.millis()[by] - slotMillis[slot];
        if (turn != 0) {
            sums.addTurn(into, at, nodeOf[backward ? state : parent], turn);
        }
    }
}
