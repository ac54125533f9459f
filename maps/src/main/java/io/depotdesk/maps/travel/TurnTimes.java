package io.depotdesk.maps.travel;

import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.Country;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.weighting.TurnCostProvider;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.EdgeIteratorState;

import java.util.function.IntPredicate;

/// Adds the time of turns and signals to GraphHopper's turn restrictions; GraphHopper itself counts none, and
/// its times come out a fifth too short in a city.
///
/// The same seconds go into the weight, which chooses the way, and into the time, which is promised.
final class TurnTimes implements TurnCostProvider {

    private final BaseGraph graph;
    private final TurnCostProvider restrictions;
    private final TurnModel model;
    private final Headings headings;
    private final byte[] roadsAt;
    private final BooleanEncodedValue signalAhead;
    private final EnumEncodedValue<Country> country;

    /// @param restrictions says which turns are closed, and what entering restricted roads weighs
    /// @param usable whether the vehicle may use an edge in some direction
    TurnTimes(
            BaseGraph graph,
            EncodingManager encoding,
            TurnCostProvider restrictions,
            TurnModel model,
            Headings headings,
            IntPredicate usable) {
        this.graph = graph;
        this.restrictions = restrictions;
        this.model = model;
        this.headings = headings;
        this.roadsAt = countRoads(graph, usable);
        this.signalAhead = encoding.getBooleanEncodedValue(SignalParser.KEY);
        this.country = encoding.getEnumEncodedValue(Country.KEY, Country.class);
    }

    private static byte[] countRoads(BaseGraph graph, IntPredicate usable) {
        byte[] counts = new byte[graph.getNodes()];
        EdgeExplorer explorer = graph.createEdgeExplorer();
        for (int node = 0; node < counts.length; node++) {
            EdgeIterator edge = explorer.setBaseNode(node);
            while (edge.next()) {
                if (counts[node] < Byte.MAX_VALUE && usable.test(edge.getEdge())) {
                    counts[node]++;
                }
            }
        }
        return counts;
    }

    @Override
    public double calcTurnWeight(int inEdge, int viaNode, int outEdge) {
        if (!EdgeIterator.Edge.isValid(inEdge) || !EdgeIterator.Edge.isValid(outEdge)) {
            return 0;
        }
        if (inEdge == outEdge) {
            return roadsAt[viaNode] == 1 ? model.uTurnSeconds() : Double.POSITIVE_INFINITY;
        }
        double weight = restrictions.calcTurnWeight(inEdge, viaNode, outEdge);
        return Double.isInfinite(weight)
                ? weight
                : weight + calcTurnMillis(inEdge, viaNode, outEdge) / 1000.0;
    }

    /// Returns the time of a turn that is open; whole milliseconds, so that sums are exact.
    @Override
    public long calcTurnMillis(int inEdge, int viaNode, int outEdge) {
        if (!EdgeIterator.Edge.isValid(inEdge) || !EdgeIterator.Edge.isValid(outEdge)) {
            return 0;
        }
        if (inEdge == outEdge) {
            return Math.round(model.uTurnSeconds() * 1000);
        }
        EdgeIteratorState in = graph.getEdgeIteratorState(inEdge, viaNode);
        double seconds = in.get(signalAhead) ? model.signalSeconds() : 0;
        if (roadsAt[viaNode] > 2) {
            EdgeIteratorState out = graph.getEdgeIteratorState(outEdge, viaNode);
            double angle = headings.turn(in.getEdgeKey(), out.getReverseEdgeKey());
            seconds += model.turnSeconds(angle, !LeftHandTraffic.in(in.get(country)));
        }
        return Math.round(seconds * 1000);
    }
}
