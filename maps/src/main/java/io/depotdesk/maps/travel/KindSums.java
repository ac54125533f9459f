package io.depotdesk.maps.travel;

/// Milliseconds of a way on each kind of road, turns and signals included.
final class KindSums extends WaySums {

    private final RoadKinds kinds;

    private KindSums(int[] bySlot, RoadKinds kinds) {
        super(kinds.count(), bySlot);
        this.kinds = kinds;
    }

    /// @param slotMillis driving time of each slot of `costs`; only those of base edges are read
    static KindSums of(ArcCosts costs, int[] slotMillis, RoadKinds kinds) {
        int width = kinds.count();
        int[] bySlot = new int[Math.multiplyExact(width, costs.slots())];
        for (int slot = 0; costs.isBase(slot); slot++) {
            bySlot[width * slot + kinds.ofEdge(slot >> 1)] = Math.max(0, slotMillis[slot]);
        }
        costs.sum(bySlot, width, (at, node, millis) -> bySlot[at + kinds.ofTurnAt(node)] += millis);
        return new KindSums(bySlot, kinds);
    }

    @Override
    void addTurn(int[] sums, int at, int node, int millis) {
        sums[at + kinds.ofTurnAt(node)] += millis;
    }

    @Override
    void addSeed(int[] sums, int at, RoadPlace place, Seeds seeds, int seed, int node) {
        if (seeds.hasEdge(seed)) {
            int turn = seeds.turnMillis(seed);
            sums[at + kinds.ofEdge(seeds.edge(seed))] += seeds.millis(seed) - turn;
            addTurn(sums, at, node, turn);
        }
    }

    @Override
    void addDirect(int[] sums, int at, RoadPlace from, RoadPlace to, Drive drive) {
        int edge = from.atNode() ? to.edge() : from.edge();
        sums[at + kinds.ofEdge(edge)] += drive.millis();
    }
}
