package io.depotdesk.maps.travel;

import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.EdgeExplorer;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;

import io.depotdesk.domain.traffic.RoadIncident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What some incidents that hold at the same time do to the edges of a road graph.
///
/// An edge counts as a whole if any part of it lies in an area. Only the piece of an edge that leads to a place
/// counts by itself, so that a place beside a closed area is still served from the other side. Where areas lie
/// over one another the slowest counts. Turns and signals take as long as always.
final class EdgeEffects {

    static final EdgeEffects NONE = new EdgeEffects(List.of(), Map.of());

    private final List<Effect> effects;
    private final Map<Integer, Double> slowness;

    private record Effect(DrawnArea area, double slowness) {}

    private EdgeEffects(List<Effect> effects, Map<Integer, Double> slowness) {
        this.effects = effects;
        this.slowness = slowness;
    }

    static EdgeEffects of(RoadNetwork network, List<Obstacle> obstacles) {
        List<Effect> effects = new ArrayList<>();
        Map<Integer, Double> slowness = new HashMap<>();
        for (Obstacle obstacle : obstacles) {
            var effect = new Effect(new DrawnArea(obstacle.area()), slowness(obstacle.effect()));
            effects.add(effect);
            addEdges(network, effect, slowness);
        }
        return new EdgeEffects(effects, slowness);
    }

    private static double slowness(RoadIncident.Effect effect) {
        return switch (effect) {
            case RoadIncident.Closed _ -> Double.POSITIVE_INFINITY;
            case RoadIncident.Slowed(int percent) -> 100.0 / percent;
        };
    }

    private static void addEdges(
            RoadNetwork network, Effect effect, Map<Integer, Double> slowness) {
        BaseGraph graph = network.graph();
        EdgeExplorer explorer = graph.createEdgeExplorer();
        network.index()
                .query(
                        effect.area.bounds(),
                        id -> {
                            EdgeIteratorState edge =
                                    graph.getEdgeIteratorState(id, Integer.MIN_VALUE);
                            if (effect.area.touches(edge.fetchWayGeometry(FetchMode.ALL))) {
                                // The index knows an edge, but not its copies for restrictions.
                                graph.forEdgeAndCopiesOfEdge(
                                        explorer,
                                        edge,
                                        copy ->
                                                slowness.merge(
                                                        copy.getEdge(),
                                                        effect.slowness,
                                                        Math::max));
                            }
                        });
    }

    /// Returns the edges that are closed or slow, in no order.
    Iterable<Integer> edges() {
        return slowness.keySet();
    }

    boolean touches(int edge) {
        return slowness.containsKey(edge);
    }

    /// Returns how many times as long as usual an edge takes; infinite if it is closed.
    double slowness(int edge) {
        return slowness.getOrDefault(edge, 1.0);
    }

    /// Returns the milliseconds that a slowness adds; [FlatHierarchy#NO_WAY] if the road is closed.
    static int lostMillis(int millis, double slowness) {
        return Double.isInfinite(slowness)
                ? FlatHierarchy.NO_WAY
                : (int) Math.min(FlatHierarchy.NO_WAY, Math.round(millis * (slowness - 1)));
    }

    /// Returns a place with what holds on the pieces of its edge.
    RoadPlace on(RoadPlace place) {
        if (place.atNode() || !touches(place.edge())) {
            return place;
        }
        double before = 1;
        double after = 1;
        for (Effect effect : effects) {
            if (effect.area.touches(place.lineTo(place.base()))) {
                before = Math.max(before, effect.slowness);
            }
            if (effect.area.touches(place.lineTo(place.adjacent()))) {
                after = Math.max(after, effect.slowness);
            }
        }
        return place.slowed(before, after);
    }
}
