package io.depotdesk.maps.travel;

import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.weighting.TurnCostProvider;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.EdgeIterator;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// The weight and time of every turn of a graph, worked out once: the contraction asks for each a thousand
/// times.
///
/// A node with n usable edges has n × n cells, from each edge into each.
final class TurnTable implements TurnCostProvider {

    private static final short UNUSABLE = -1;

    private final int[] baseOf;
    private final short[] placeAtBase;
    private final short[] placeAtAdjacent;
    private final int[] first;
    private final short[] degree;
    private final int[] weights;
    private final int[] millis;

    /// @param rules what a turn weighs and takes
    /// @param usable whether the vehicle may use an edge in some direction
    TurnTable(BaseGraph graph, TurnCostProvider rules, IntPredicate usable) {
        int edges = graph.getEdges();
        int nodes = graph.getNodes();
        baseOf = new int[edges];
        placeAtBase = new short[edges];
        placeAtAdjacent = new short[edges];
        Arrays.fill(placeAtBase, UNUSABLE);
        Arrays.fill(placeAtAdjacent, UNUSABLE);
        degree = new short[nodes];
        AllEdgesIterator edge = graph.getAllEdges();
        while (edge.next()) {
            baseOf[edge.getEdge()] = edge.getBaseNode();
            if (usable.test(edge.getEdge())) {
                placeAtBase[edge.getEdge()] = degree[edge.getBaseNode()]++;
                placeAtAdjacent[edge.getEdge()] = degree[edge.getAdjNode()]++;
            }
        }
        first = new int[nodes + 1];
        for (int node = 0; node < nodes; node++) {
            first[node + 1] = Math.addExact(first[node], degree[node] * degree[node]);
        }
        weights = new int[first[nodes]];
        millis = new int[first[nodes]];
        var in = graph.createEdgeExplorer();
        var out = graph.createEdgeExplorer();
        for (int node = 0; node < nodes; node++) {
            EdgeIterator from = in.setBaseNode(node);
            while (from.next()) {
                EdgeIterator to = out.setBaseNode(node);
                while (place(from.getEdge(), node) != UNUSABLE && to.next()) {
                    if (place(to.getEdge(), node) != UNUSABLE) {
                        fill(rules, from.getEdge(), node, to.getEdge());
                    }
                }
            }
        }
    }

    private TurnTable(
            int[] baseOf,
            short[] placeAtBase,
            short[] placeAtAdjacent,
            int[] first,
            short[] degree,
            int[] weights,
            int[] millis) {
        this.baseOf = baseOf;
        this.placeAtBase = placeAtBase;
        this.placeAtAdjacent = placeAtAdjacent;
        this.first = first;
        this.degree = degree;
        this.weights = weights;
        this.millis = millis;
    }

    void write(ArrayFile.Writer file) {
        file.add(baseOf);
        file.add(placeAtBase);
        file.add(placeAtAdjacent);
        file.add(first);
        file.add(degree);
        file.add(weights);
        file.add(millis);
    }

    static TurnTable read(ArrayFile.Reader file) throws IOException {
        return new TurnTable(
                file.ints(),
                file.shorts(),
                file.shorts(),
                file.ints(),
                file.shorts(),
                file.ints(),
                file.ints());
    }

    private void fill(TurnCostProvider rules, int from, int node, int to) {
        int cell = cell(from, node, to);
        weights[cell] = FlatHierarchy.milliWeight(rules.calcTurnWeight(from, node, to));
        millis[cell] =
                weights[cell] == FlatHierarchy.NO_WAY
                        ? 0
                        : (int) rules.calcTurnMillis(from, node, to);
    }

    private short place(int edge, int node) {
        return baseOf[edge] == node ? placeAtBase[edge] : placeAtAdjacent[edge];
    }

    /// Returns where a turn is kept, or -1 if one of the edges is closed to the vehicle.
    private int cell(int inEdge, int viaNode, int outEdge) {
        int in = place(inEdge, viaNode);
        int out = place(outEdge, viaNode);
        return in < 0 || out < 0 ? -1 : first[viaNode] + in * degree[viaNode] + out;
    }

    /// Returns the weight of a turn in whole milliseconds, [FlatHierarchy#NO_WAY] if it is closed.
    int milliWeight(int inEdge, int viaNode, int outEdge) {
        int cell = cell(inEdge, viaNode, outEdge);
        return cell < 0 ? FlatHierarchy.NO_WAY : weights[cell];
    }

    @Override
    public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
        if (!EdgeIterator.Edge.isValid(inEdge) || !EdgeIterator.Edge.isValid(outEdge)) {
            return 0;
        }
        int weight = milliWeight(inEdge, viaNode, outEdge);
        return weight == FlatHierarchy.NO_WAY ? Double.POSITIVE_INFINITY : weight / 1000.0;
    }

    @Override
    public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
        if (!EdgeIterator.Edge.isValid(inEdge) || !EdgeIterator.Edge.isValid(outEdge)) {
            return 0;
        }
        int cell = cell(inEdge, viaNode, outEdge);
        return cell < 0 ? 0 : millis[cell];
    }
}
