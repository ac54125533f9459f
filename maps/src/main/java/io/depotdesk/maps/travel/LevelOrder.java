package io.depotdesk.maps.travel;

import com.graphhopper.storage.RoutingCHGraph;

/// The order of importance that a contraction gave to the nodes.
final class LevelOrder {

    private LevelOrder() {}

    /// Returns all nodes, the most important first; equals by number.
    static int[] nodesFromTheTop(RoutingCHGraph hierarchy) {
        int nodes = hierarchy.getNodes();
        int[] first = new int[nodes + 2];
        for (int node = 0; node < nodes; node++) {
            first[depth(hierarchy, node) + 1]++;
        }
        for (int depth = 0; depth <= nodes; depth++) {
            first[depth + 1] += first[depth];
        }
        int[] ordered = new int[nodes];
        for (int node = 0; node < nodes; node++) {
            ordered[first[depth(hierarchy, node)]++] = node;
        }
        return ordered;
    }

    /// Levels run from 0 to the number of nodes, which is the level of what was never contracted.
    private static int depth(RoutingCHGraph hierarchy, int node) {
        return hierarchy.getNodes() - hierarchy.getLevel(node);
    }
}
