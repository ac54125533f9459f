package io.depotdesk.maps.travel;

/// The road graph itself, without shortcuts, on the states of a hierarchy: turn costs are in its arcs.
///
/// @param forward arcs from each state
/// @param backward arcs into each state, leading back to where they begin
record BaseArcs(ArcTable forward, ArcTable backward) {

    /// A hierarchy has every arc of the road graph, each on the side where it leads up.
    static BaseArcs of(FlatHierarchy hierarchy, ArcCosts costs) {
        var forward = new ArcTableBuilder(hierarchy.states());
        var backward = new ArcTableBuilder(hierarchy.states());
        add(hierarchy.up(), hierarchy, costs, forward, backward, true);
        add(hierarchy.down(), hierarchy, costs, backward, forward, false);
        return new BaseArcs(forward.build(), backward.build());
    }

    private static void add(
            ArcTable table,
            FlatHierarchy hierarchy,
            ArcCosts costs,
            ArcTableBuilder along,
            ArcTableBuilder against,
            boolean loops) {
        for (int state = 0; state < hierarchy.states(); state++) {
            for (int arc = table.first()[state]; arc < table.first()[state + 1]; arc++) {
                int slot = table.slots()[arc];
                int other = table.arcs()[2 * arc];
                // Loops stand on both sides.
                boolean loop = hierarchy.nodeOfState()[state] == hierarchy.nodeOfState()[other];
                if (costs.isBase(slot) && (loops || !loop)) {
                    int weight = table.arcs()[2 * arc + 1];
                    int millis = table.millis()[arc];
                    int centimetres = table.centimetres()[arc];
                    along.add(state, other, weight, millis, centimetres, slot);
                    against.add(other, state, weight, millis, centimetres, slot);
                }
            }
        }
    }
}
