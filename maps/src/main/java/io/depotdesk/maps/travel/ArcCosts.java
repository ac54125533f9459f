package io.depotdesk.maps.travel;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.RoutingCHEdgeIteratorState;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.EdgeIteratorState;

import java.util.Arrays;

/// Time and length of every edge and shortcut of a hierarchy, in both directions, summed from the bottom up,
/// turns inside shortcuts included.
///
/// A shortcut stores only its weight. Its time and length are those of the two edges it skips, which may be
/// shortcuts themselves and may have a higher number than their own shortcut; so this goes down by
/// recursion and remembers. Times are rounded once per base edge, as GraphHopper does.
final class ArcCosts {

    private static final int UNKNOWN = -1;

    private final RoutingCHGraph hierarchy;
    private final Weighting weighting;
    private final int baseEdges;
    private final int[] millis;
    private final int[] centimetres;

    ArcCosts(RoutingCHGraph hierarchy) {
        this.hierarchy = hierarchy;
        this.weighting = hierarchy.getWeighting();
        this.baseEdges = hierarchy.getBaseGraph().getEdges();
        this.millis = new int[2 * hierarchy.getEdges()];
        this.centimetres = new int[2 * hierarchy.getEdges()];
        Arrays.fill(millis, UNKNOWN);
    }

    /// Told of the base edges of a way, in driving order.
    interface EdgeVisitor {
        void visit(EdgeIteratorState edge);
    }

    /// Returns the milliseconds from node `from` to node `to` along `edge`, an edge or a shortcut.
    int millis(int edge, int from, int to) {
        return millis[known(edge, from, to)];
    }

    /// Returns the centimetres from node `from` to node `to` along `edge`, an edge or a shortcut.
    int centimetres(int edge, int from, int to) {
        return centimetres[known(edge, from, to)];
    }

    /// Takes `visitor` along `edge` from node `from` to node `to`.
    void walk(int edge, int from, int to, EdgeVisitor visitor) {
        if (edge < baseEdges) {
            visitor.visit(baseEdge(edge, from, to));
            return;
        }
        RoutingCHEdgeIteratorState shortcut = state(edge, from, to);
        int second = secondHalf(shortcut, to);
        int first =
                second == shortcut.getSkippedEdge2()
                        ? shortcut.getSkippedEdge1()
                        : shortcut.getSkippedEdge2();
        int middle = otherEnd(second, to);
        walk(first, from, middle, visitor);
        walk(second, middle, to, visitor);
    }

    private int known(int edge, int from, int to) {
        int slot = 2 * edge + (from <= to ? 0 : 1);
        if (millis[slot] == UNKNOWN) {
            if (edge < baseEdges) {
                EdgeIteratorState base = baseEdge(edge, from, to);
                millis[slot] = (int) weighting.calcEdgeMillis(base, false);
                centimetres[slot] = (int) Math.round(base.getDistance() * 100);
            } else {
                RoutingCHEdgeIteratorState shortcut = state(edge, from, to);
                int second = secondHalf(shortcut, to);
                int first =
                        second == shortcut.getSkippedEdge2()
                                ? shortcut.getSkippedEdge1()
                                : shortcut.getSkippedEdge2();
                int middle = otherEnd(second, to);
                int a = known(first, from, middle);
                int b = known(second, middle, to);
                millis[slot] =
                        Math.addExact(
                                Math.addExact(millis[a], millis[b]),
                                turnMillis(first, from, second, to, middle));
                centimetres[slot] = Math.addExact(centimetres[a], centimetres[b]);
            }
        }
        return slot;
    }

    /// Returns the time of the turn between the halves of a shortcut.
    private int turnMillis(int first, int from, int second, int to, int middle) {
        if (!hierarchy.isEdgeBased()) {
            return 0;
        }
        int in = state(first, from, middle).getOrigEdgeKeyLast() >> 1;
        int out = state(second, middle, to).getOrigEdgeKeyFirst() >> 1;
        return (int) weighting.calcTurnMillis(in, middle, out);
    }

    /// Returns which of the two skipped edges ends at `to`. Edge-based shortcuts name them in driving order;
    /// node-based ones serve both directions, so the order has to be found.
    private int secondHalf(RoutingCHEdgeIteratorState shortcut, int to) {
        int second = shortcut.getSkippedEdge2();
        return hierarchy.getEdgeIteratorState(second, to) != null
                ? second
                : shortcut.getSkippedEdge1();
    }

    private int otherEnd(int edge, int node) {
        return hierarchy.getEdgeIteratorState(edge, node).getBaseNode();
    }

    private RoutingCHEdgeIteratorState state(int edge, int from, int to) {
        RoutingCHEdgeIteratorState state = hierarchy.getEdgeIteratorState(edge, to);
        if (state == null || state.getBaseNode() != from) {
            throw new IllegalStateException(
                    "Edge %d of the hierarchy does not lead from node %d to node %d."
                            .formatted(edge, from, to));
        }
        return state;
    }

    private EdgeIteratorState baseEdge(int edge, int from, int to) {
        EdgeIteratorState state = hierarchy.getBaseGraph().getEdgeIteratorState(edge, to);
        if (state == null || state.getBaseNode() != from) {
            throw new IllegalStateException(
                    "Edge %d does not lead from node %d to node %d.".formatted(edge, from, to));
        }
        return state;
    }
}
