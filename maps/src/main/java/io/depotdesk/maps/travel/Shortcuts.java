package io.depotdesk.maps.travel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/// What the shortcuts of one profile are made of, worked out when it is first asked for: the first line drawn, or the
/// first traffic that differs by kind of road. Matrices in free flow do without.
final class Shortcuts {

    private final RoadNetwork network;
    private final VehicleProfile profile;
    private final FlatSearch flat;
    private @Nullable ArcCosts costs;

    Shortcuts(RoadNetwork network, VehicleProfile profile, FlatSearch flat) {
        this.network = network;
        this.profile = profile;
        this.flat = flat;
    }

    synchronized ArcCosts costs() {
        ArcCosts known = costs;
        if (known == null) {
            try {
                known = new ArcCosts(network.hierarchy(profile, flat.weighting()));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            FlatHierarchy hierarchy = flat.hierarchy();
            learn(known, hierarchy, hierarchy.up(), true);
            learn(known, hierarchy, hierarchy.down(), false);
            costs = known;
        }
        return known;
    }

    private static void learn(
            ArcCosts costs, FlatHierarchy hierarchy, ArcTable table, boolean along) {
        int[] nodes = hierarchy.nodeOfState();
        for (int state = 0; state < hierarchy.states(); state++) {
            for (int arc = table.first()[state]; arc < table.first()[state + 1]; arc++) {
                int from = nodes[state];
                int to = nodes[table.arcs()[2 * arc]];
                int edge = table.slots()[arc] >> 1;
                int slot = along ? costs.slot(edge, from, to) : costs.slot(edge, to, from);
                if (slot != table.slots()[arc]) {
                    throw new IllegalStateException(
                            "The stored arcs do not belong to this road graph. Import the region"
                                    + " again.");
                }
            }
        }
    }
}
