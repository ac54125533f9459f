package io.depotdesk.maps.travel;

/// What is summed along ways beside weight, time and length: a few numbers, side by side.
///
/// Searches know nothing of it. After one has settled its states, [SumColumns] follows its parents.
abstract sealed class WaySums permits KindSums, TouchSums {

    private final int width;
    private final int[] bySlot;

    /// @param width how many numbers are summed
    /// @param bySlot `width` numbers for each slot of [ArcCosts]; shared
    WaySums(int width, int[] bySlot) {
        this.width = width;
        this.bySlot = bySlot;
    }

    final int width() {
        return width;
    }

    /// Adds what lies along an edge or shortcut to the `width` numbers from `at` on.
    final void addSlot(int[] sums, int at, int slot) {
        for (int column = 0; column < width; column++) {
            sums[at + column] += bySlot[width * slot + column];
        }
    }

    /// Adds a turn at `node`.
    abstract void addTurn(int[] sums, int at, int node, int millis);

    /// Adds what lies between `place` and the state of one of its seeds, which stands at `node`.
    abstract void addSeed(int[] sums, int at, RoadPlace place, Seeds seeds, int seed, int node);

    /// Adds a drive along the one edge that both places touch.
    abstract void addDirect(int[] sums, int at, RoadPlace from, RoadPlace to, Drive drive);
}
