package io.depotdesk.maps.travel;

/// How many pieces of road a way has that lie in the area of some incidents.
final class TouchSums extends WaySums {

    private final EdgeEffects effects;

    private TouchSums(int[] bySlot, EdgeEffects effects) {
        super(1, bySlot);
        this.effects = effects;
    }

    static TouchSums of(ArcCosts costs, EdgeEffects effects) {
        int[] touched = new int[costs.slots()];
        for (int edge : effects.edges()) {
            touched[2 * edge] = 1;
            touched[2 * edge + 1] = 1;
        }
        costs.sum(touched, 1, ArcCosts.TurnSink.NONE);
        return new TouchSums(touched, effects);
    }

    @Override
    void addTurn(int[] sums, int at, int node, int millis) {
        // Turns take as long as always.
    }

    @Override
    void addSeed(int[] sums, int at, RoadPlace place, Seeds seeds, int seed, int node) {
        if (seeds.hasEdge(seed)
                && effects.touches(seeds.edge(seed))
                && touches(place, seeds, seed)) {
            sums[at]++;
        }
    }

    private boolean touches(RoadPlace place, Seeds seeds, int seed) {
        if (seeds.isPiece(seed, Seeds.Piece.WHOLE)) {
            return true;
        }
        RoadPlace slowed = effects.on(place);
        return seeds.isPiece(seed, Seeds.Piece.BEFORE)
                ? slowed.slowBefore() != 1
                : slowed.slowAfter() != 1;
    }

    @Override
    void addDirect(int[] sums, int at, RoadPlace from, RoadPlace to, Drive drive) {
        if (!drive.equals(DirectDrives.between(effects.on(from), effects.on(to)))) {
            sums[at]++;
        }
    }
}
