package io.depotdesk.maps.travel;

import com.graphhopper.storage.RoutingCHEdgeExplorer;
import com.graphhopper.storage.RoutingCHEdgeIterator;
import com.graphhopper.storage.RoutingCHGraph;

/// Copies a hierarchy without turn costs into flat arrays.
final class NodeHierarchyReader {

    private final RoutingCHGraph hierarchy;
    private final ArcCosts costs;
    private final int[] stateOfNode;

    private NodeHierarchyReader(RoutingCHGraph hierarchy, ArcCosts costs, int[] stateOfNode) {
        this.hierarchy = hierarchy;
        this.costs = costs;
        this.stateOfNode = stateOfNode;
    }

    /// Returns the state of each node.
    static int[] states(RoutingCHGraph hierarchy) {
        int[] nodeOfState = LevelOrder.nodesFromTheTop(hierarchy);
        int[] stateOfNode = new int[nodeOfState.length];
        for (int state = 0; state < nodeOfState.length; state++) {
            stateOfNode[nodeOfState[state]] = state;
        }
        return stateOfNode;
    }

    static FlatHierarchy read(RoutingCHGraph hierarchy, ArcCosts costs, int[] stateOfNode) {
        return new NodeHierarchyReader(hierarchy, costs, stateOfNode).read();
    }

    private FlatHierarchy read() {
        return new FlatHierarchy(
                hierarchy.getNodes(),
                LevelOrder.nodesFromTheTop(hierarchy),
                read(hierarchy.createOutEdgeExplorer(), false),
                read(hierarchy.createInEdgeExplorer(), true));
    }

    private ArcTable read(RoutingCHEdgeExplorer explorer, boolean into) {
        var table = new ArcTableBuilder(hierarchy.getNodes());
        for (int node = 0; node < hierarchy.getNodes(); node++) {
            RoutingCHEdgeIterator edge = explorer.setBaseNode(node);
            while (edge.next()) {
                int other = edge.getAdjNode();
                // Base edges are listed at both ends; they belong to the lower one.
                if (stateOfNode[other] < stateOfNode[node]) {
                    add(table, edge, node, other, into);
                }
            }
        }
        return table.build();
    }

    private void add(
            ArcTableBuilder table, RoutingCHEdgeIterator edge, int node, int other, boolean into) {
        int weight = FlatHierarchy.milliWeight(edge.getWeight(into));
        if (weight == FlatHierarchy.NO_WAY) {
            return;
        }
        int from = into ? other : node;
        int to = into ? node : other;
        int slot = costs.slot(edge.getEdge(), from, to);
        table.add(
                stateOfNode[node],
                stateOfNode[other],
                weight,
                costs.millis()[slot],
                costs.centimetres()[slot],
                slot);
    }
}
