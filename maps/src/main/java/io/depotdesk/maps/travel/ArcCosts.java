package io.depotdesk.maps.travel;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.Graph;
import com.graphhopper.storage.RoutingCHEdgeIteratorState;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.EdgeIteratorState;

import java.util.Arrays;

/// Time and length of every edge and shortcut of a hierarchy, in both directions, summed from the bottom up,
/// turns inside shortcuts included; and what each shortcut is made of, so that other sums are one quick pass.
///
/// A slot is an edge or shortcut with a direction: twice its number, plus one if it leads to the node with
/// the lower number.
///
/// A shortcut stores only its weight. Its time and length are those of the two edges it skips, which may be
/// shortcuts themselves and may have a higher number than their own shortcut; so this goes down by
/// recursion and remembers. Times are rounded once per base edge, as GraphHopper does.
///
/// Memory: 12 bytes for each slot and 16 more for each of a shortcut.
final class ArcCosts {

    private static final int UNKNOWN = -1;

    /// Numbers kept of a shortcut's slot: both halves in driving order, the time of the turn between them,
    /// the node of that turn.
    private static final int NUMBERS = 4;

    private final RoutingCHGraph hierarchy;
    private final Weighting weighting;
    private final int baseSlots;
    private final int[] millis;
    private final int[] centimetres;
    private final int[] halves;
    private final int[] order;
    private int known;

    ArcCosts(RoutingCHGraph hierarchy) {
        this.hierarchy = hierarchy;
        this.weighting = hierarchy.getWeighting();
        int slots = 2 * hierarchy.getEdges();
        this.baseSlots = 2 * hierarchy.getBaseGraph().getEdges();
        this.millis = new int[slots];
        this.centimetres = new int[slots];
        this.halves = new int[NUMBERS * (slots - baseSlots)];
        this.order = new int[slots];
        Arrays.fill(millis, UNKNOWN);
    }

    /// Told of the base edges of a way, in driving order.
    interface EdgeVisitor {
        void visit(EdgeIteratorState edge);
    }

    /// Returns the slot of `edge`, an edge or a shortcut, driven from node `from` to node `to`. From then on
    /// its costs are known.
    int slot(int edge, int from, int to) {
        int slot = 2 * edge + (from <= to ? 0 : 1);
        if (millis[slot] == UNKNOWN) {
            if (slot < baseSlots) {
                EdgeIteratorState base = baseEdge(slot);
                millis[slot] = (int) weighting.calcEdgeMillis(base, false);
                centimetres[slot] = (int) Math.round(base.getDistance() * 100);
            } else {
                join(slot, edge, from, to);
            }
            order[known++] = slot;
        }
        return slot;
    }

    private void join(int slot, int edge, int from, int to) {
        RoutingCHEdgeIteratorState shortcut = state(edge, from, to);
        int second = secondHalf(shortcut, to);
        int first =
                second == shortcut.getSkippedEdge2()
                        ? shortcut.getSkippedEdge1()
                        : shortcut.getSkippedEdge2();
        int middle = hierarchy.getEdgeIteratorState(second, to).getBaseNode();
        int a = slot(first, from, middle);
        int b = slot(second, middle, to);
        int turn = turnMillis(first, from, second, to, middle);
        millis[slot] = Math.addExact(Math.addExact(millis[a], millis[b]), turn);
        centimetres[slot] = Math.addExact(centimetres[a], centimetres[b]);
        int at = NUMBERS * (slot - baseSlots);
        halves[at] = a;
        halves[at + 1] = b;
        halves[at + 2] = turn;
        halves[at + 3] = middle;
    }

    /// Returns how many slots there are; not all are in use.
    int slots() {
        return millis.length;
    }

    /// Returns whether `slot` is an edge of the road graph and not a shortcut.
    boolean isBase(int slot) {
        return slot < baseSlots;
    }

    /// Returns the driving time of each slot in use; shared, not to be written.
    int[] millis() {
        return millis;
    }

    /// Returns the length of each slot in use; shared, not to be written.
    int[] centimetres() {
        return centimetres;
    }

    /// Adds up what lies along shortcuts.
    ///
    /// @param values `width` numbers for each slot; those of base edges are given, those of shortcuts are set
    /// @param turns told of the turn inside each shortcut
    void sum(int[] values, int width, TurnSink turns) {
        for (int i = 0; i < known; i++) {
            int slot = order[i];
            if (slot >= baseSlots) {
                int at = NUMBERS * (slot - baseSlots);
                int a = width * halves[at];
                int b = width * halves[at + 1];
                for (int column = 0; column < width; column++) {
                    // Closed edges hold NO_WAY, of which two still fit into an int.
                    values[width * slot + column] =
                            Math.min(FlatHierarchy.NO_WAY, values[a + column] + values[b + column]);
                }
                if (halves[at + 2] != 0) {
                    turns.add(width * slot, halves[at + 3], halves[at + 2]);
                }
            }
        }
    }

    /// Told of turns.
    interface TurnSink {
        /// Turns do not count.
        TurnSink NONE = (at, node, millis) -> {};

        /// @param at where the sums begin to which the turn belongs
        void add(int at, int node, int millis);
    }

    /// Takes `visitor` along `slot`.
    void walk(int slot, EdgeVisitor visitor) {
        if (slot < baseSlots) {
            visitor.visit(baseEdge(slot));
        } else {
            walk(halves[NUMBERS * (slot - baseSlots)], visitor);
            walk(halves[NUMBERS * (slot - baseSlots) + 1], visitor);
        }
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

    private RoutingCHEdgeIteratorState state(int edge, int from, int to) {
        RoutingCHEdgeIteratorState state = hierarchy.getEdgeIteratorState(edge, to);
        if (state == null || state.getBaseNode() != from) {
            throw new IllegalStateException(
                    "Edge %d of the hierarchy does not lead from node %d to node %d."
                            .formatted(edge, from, to));
        }
        return state;
    }

    private EdgeIteratorState baseEdge(int slot) {
        Graph graph = hierarchy.getBaseGraph();
        EdgeIteratorState stored = graph.getEdgeIteratorStateForKey(slot & ~1);
        boolean upwards = stored.getBaseNode() <= stored.getAdjNode();
        return upwards == ((slot & 1) == 0) || stored.getBaseNode() == stored.getAdjNode()
                ? stored
                : stored.detach(true);
    }
}
