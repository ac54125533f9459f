package io.depotdesk.maps.travel;

/// Searches on the road graph itself, without any hierarchy: slow, and too simple to be wrong.
final class PlainSearches {

    private PlainSearches() {}

    /// Returns searches like `usual` while incidents hold, by Dijkstra's algorithm over every state.
    static RoadSearch under(RoadSearch usual, EdgeEffects effects) {
        FlatHierarchy hierarchy = usual.hierarchy();
        ArcTable arcs = usual.baseArcs().forward();
        var open = new ArcTableBuilder(hierarchy.states());
        for (int state = 0; state < hierarchy.states(); state++) {
            for (int arc = arcs.first()[state]; arc < arcs.first()[state + 1]; arc++) {
                int slot = arcs.slots()[arc];
                double slowness = effects.slowness(slot >> 1);
                if (Double.isFinite(slowness)) {
                    int lost = (int) Math.round(usual.costs().millis()[slot] * (slowness - 1));
                    open.add(
                            state,
                            arcs.arcs()[2 * arc],
                            arcs.arcs()[2 * arc + 1] + lost,
                            arcs.millis()[arc] + lost,
                            arcs.centimetres()[arc],
                            slot);
                }
            }
        }
        var nothing = new ArcTableBuilder(hierarchy.states()).build();
        return usual.on(
                new FlatHierarchy(
                        hierarchy.states(), hierarchy.nodeOfState(), open.build(), nothing),
                usual.slotMillis(),
                effects);
    }
}
