package io.depotdesk.maps.travel;

import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.EdgeIteratorState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// What edges and turns take, as numbers: the same as the profile's own weighting, without its formulas, whose
/// compiling takes longer than reading the numbers.
///
/// Knows the edges of the stored graph only, not pieces of them.
final class StoredWeighting implements Weighting {

    private final String name;

    /// Weight and time by edge key; a closed direction weighs infinity.
    private final double[] weights;

    private final int[] millis;
    private final @Nullable TurnTable turns;

    private StoredWeighting(
            String name, double[] weights, int[] millis, @Nullable TurnTable turns) {
        this.name = name;
        this.weights = weights;
        this.millis = millis;
        this.turns = turns;
    }

    /// @param turns null if turns do not count
    static StoredWeighting of(
            String name, Weighting weighting, BaseGraph graph, @Nullable TurnTable turns) {
        double[] weights = new double[2 * graph.getEdges()];
        int[] millis = new int[weights.length];
        AllEdgesIterator edge = graph.getAllEdges();
        while (edge.next()) {
            int key = edge.getEdgeKey();
            weights[key] = weighting.calcEdgeWeight(edge, false);
            weights[key ^ 1] = weighting.calcEdgeWeight(edge, true);
            millis[key] = (int) weighting.calcEdgeMillis(edge, false);
            millis[key ^ 1] = (int) weighting.calcEdgeMillis(edge, true);
        }
        return new StoredWeighting(name, weights, millis, turns);
    }

    static StoredWeighting read(String name, boolean withTurns, ArrayFile.Reader file)
            throws IOException {
        return new StoredWeighting(
                name, file.doubles(), file.ints(), withTurns ? TurnTable.read(file) : null);
    }

    void write(ArrayFile.Writer file) {
        file.add(weights);
        file.add(millis);
        if (turns != null) {
            turns.write(file);
        }
    }

    /// Returns how many edges it knows.
    int edges() {
        return weights.length / 2;
    }

    private static int key(EdgeIteratorState edge, boolean reverse) {
        return reverse ? edge.getReverseEdgeKey() : edge.getEdgeKey();
    }

    @Override
    public double calcMinWeightPerDistance() {
        return 0;
    }

    @Override
    public double calcEdgeWeight(EdgeIteratorState edge, boolean reverse) {
        return weights[key(edge, reverse)];
    }

    @Override
    public long calcEdgeMillis(EdgeIteratorState edge, boolean reverse) {
        return millis[key(edge, reverse)];
    }

    @Override
    public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
        return turns == null ? 0 : turns.calcTurnWeight(inEdge, viaNode, outEdge);
    }

    @Override
    public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
        return turns == null ? 0 : turns.calcTurnMillis(inEdge, viaNode, outEdge);
    }

    @Override
    public boolean hasTurnCosts() {
        return turns != null;
    }

    @Override
    public String getName() {
        return name;
    }
}
