package io.depotdesk.maps.travel;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.RoutingCHEdgeIterator;
import com.graphhopper.storage.RoutingCHGraph;

/// Copies a hierarchy with turn costs into flat arrays.
///
/// An arc from state k to state l is an edge or shortcut that ends with l, with the turn from k into its first
/// edge. So turn costs vanish into arcs, and the same search serves as without turn costs.
///
/// Loops (shortcuts from a node to itself) belong to both sides of the search.
final class EdgeHierarchyReader {

    private final RoutingCHGraph hierarchy;
    private final Weighting weighting;
    private final ArcCosts costs;
    private final EdgeStates states;

    private EdgeHierarchyReader(RoutingCHGraph hierarchy, ArcCosts costs, EdgeStates states) {
        this.hierarchy = hierarchy;
        this.weighting = hierarchy.getWeighting();
        this.costs = costs;
        this.states = states;
    }

    static FlatHierarchy read(RoutingCHGraph hierarchy, ArcCosts costs, EdgeStates states) {
        var reader = new EdgeHierarchyReader(hierarchy, costs, states);
        return new FlatHierarchy(states.count(), states.nodes(), reader.up(), reader.down());
    }

    private ArcTable up() {
        var table = new ArcTableBuilder(states.count());
        var explorer = hierarchy.createOutEdgeExplorer();
        for (int node = 0; node < hierarchy.getNodes(); node++) {
            RoutingCHEdgeIterator edge = explorer.setBaseNode(node);
            while (edge.next()) {
                if (isUp(edge)) {
                    int end = states.ofKey(edge.getOrigEdgeKeyLast());
                    addArcs(
                            table,
                            edge,
                            node,
                            edge.getAdjNode(),
                            edge.getOrigEdgeKeyFirst(),
                            end,
                            false);
                }
            }
        }
        return table.build();
    }

    private ArcTable down() {
        var table = new ArcTableBuilder(states.count());
        var explorer = hierarchy.createInEdgeExplorer();
        for (int node = 0; node < hierarchy.getNodes(); node++) {
            RoutingCHEdgeIterator edge = explorer.setBaseNode(node);
            while (edge.next()) {
                if (isUp(edge)) {
                    // Base edges are seen against the traffic here, shortcuts say their keys along
                    // it.
                    int against = edge.isShortcut() ? 0 : 1;
                    int first = edge.getOrigEdgeKeyFirst() ^ against;
                    int end = states.ofKey(edge.getOrigEdgeKeyLast() ^ against);
                    addArcs(table, edge, edge.getAdjNode(), node, first, end, true);
                }
            }
        }
        return table.build();
    }

    /// Base edges are listed at both ends; they belong to the lower one.
    private boolean isUp(RoutingCHEdgeIterator edge) {
        int base = edge.getBaseNode();
        int adjacent = edge.getAdjNode();
        return base == adjacent || hierarchy.getLevel(adjacent) > hierarchy.getLevel(base);
    }

    /// Adds the arcs from every state at `from` along `edge` into the state `end`.
    private void addArcs(
            ArcTableBuilder table,
            RoutingCHEdgeIterator edge,
            int from,
            int to,
            int firstKey,
            int end,
            boolean against) {
        int along = FlatHierarchy.milliWeight(edge.getWeight(against && !edge.isShortcut()));
        if (end < 0 || along == FlatHierarchy.NO_WAY) {
            return;
        }
        int slot = costs.slot(edge.getEdge(), from, to);
        int firstEdge = firstKey >> 1;
        for (int state = states.firstAt(from); state < states.endAt(from); state++) {
            int turn =
                    FlatHierarchy.milliWeight(
                            weighting.calcTurnWeight(states.edge(state), from, firstEdge));
            if (turn == FlatHierarchy.NO_WAY) {
                continue;
            }
            int turnMillis = (int) weighting.calcTurnMillis(states.edge(state), from, firstEdge);
            table.add(
                    against ? end : state,
                    against ? state : end,
                    turn + along,
                    turnMillis + costs.millis()[slot],
                    costs.centimetres()[slot],
                    slot);
        }
    }
}
