package io.depotdesk.maps.travel;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.EdgeIteratorState;

import org.jspecify.annotations.Nullable;

/// Turns places into the seeds of searches over a hierarchy with turn costs, whose states are directed edges
/// arrived at their end.
///
/// A place along an edge leaves into the states of both directions of that edge, with the part that remains.
/// It is reached from every state before its edge, with the turn into the edge and the part up to the place;
/// so no cost is ever negative, and two places on one edge never meet wrongly. Where GraphHopper made copies
/// of an edge to express restrictions over several ways, all copies count, as in its own routes.
final class EdgeEndPoints implements EndPoints {

    private final BaseGraph graph;
    private final Weighting weighting;
    private final EdgeStates states;

    EdgeEndPoints(BaseGraph graph, Weighting weighting, EdgeStates states) {
        this.graph = graph;
        this.weighting = weighting;
        this.states = states;
    }

    @Override
    public void addDeparture(@Nullable RoadPlace place, Seeds seeds) {
        if (place != null && place.atNode()) {
            departFromNode(place.node(), seeds);
        } else if (place != null) {
            departFromEdge(place, place.adjacent(), place.forward(), place.after(), seeds);
            departFromEdge(place, place.base(), place.backward(), place.before(), seeds);
        }
        seeds.endPlace();
    }

    private void departFromNode(int node, Seeds seeds) {
        EdgeIterator edge = graph.createEdgeExplorer().setBaseNode(node);
        while (edge.next()) {
            int state = states.ofKey(edge.getEdgeKey());
            if (state >= 0) {
                seeds.add(
                        state,
                        FlatHierarchy.milliWeight(weighting.calcEdgeWeight(edge, false)),
                        (int) weighting.calcEdgeMillis(edge, false),
                        EdgeRate.centimetres(edge.getDistance()));
            }
        }
    }

    private void departFromEdge(
            RoadPlace place, int end, EdgeRate rate, double metres, Seeds seeds) {
        if (!rate.open()) {
            return;
        }
        forEachCopy(
                place,
                end,
                edge -> {
                    int state = states.ofKey(edge.getEdgeKey());
                    if (state >= 0) {
                        seeds.add(
                                state,
                                rate.milliWeight(metres),
                                rate.millis(metres),
                                EdgeRate.centimetres(metres));
                    }
                });
    }

    @Override
    public void addArrival(@Nullable RoadPlace place, Seeds seeds) {
        if (place != null && place.atNode()) {
            for (int state = states.firstAt(place.node());
                    state < states.endAt(place.node());
                    state++) {
                seeds.add(state, 0, 0, 0);
            }
        } else if (place != null) {
            arriveOnEdge(
                    place,
                    place.base(),
                    place.adjacent(),
                    place.arrivingForward(),
                    place.before(),
                    seeds);
            arriveOnEdge(
                    place,
                    place.adjacent(),
                    place.base(),
                    place.arrivingBackward(),
                    place.after(),
                    seeds);
        }
        seeds.endPlace();
    }

    /// @param tail the node at which the edge is entered
    /// @param end the node towards which it is driven
    private void arriveOnEdge(
            RoadPlace place, int tail, int end, EdgeRate rate, double metres, Seeds seeds) {
        if (!rate.open()) {
            return;
        }
        forEachCopy(
                place,
                end,
                edge -> {
                    for (int state = states.firstAt(tail); state < states.endAt(tail); state++) {
                        int from = states.edge(state);
                        int turn =
                                FlatHierarchy.milliWeight(
                                        weighting.calcTurnWeight(from, tail, edge.getEdge()));
                        if (turn < FlatHierarchy.NO_WAY) {
                            seeds.add(
                                    state,
                                    turn + rate.milliWeight(metres),
                                    (int) weighting.calcTurnMillis(from, tail, edge.getEdge())
                                            + rate.millis(metres),
                                    EdgeRate.centimetres(metres));
                        }
                    }
                });
    }

    private interface EdgeUse {
        void use(EdgeIteratorState edge);
    }

    /// Hands out the place's edge and its copies, turned so that they lead to `end`.
    private void forEachCopy(RoadPlace place, int end, EdgeUse use) {
        graph.forEdgeAndCopiesOfEdge(
                graph.createEdgeExplorer(),
                end,
                place.edge(),
                edge -> use.use(graph.getEdgeIteratorState(edge, end)));
    }

    @Override
    public int firstKey(int state) {
        return states.key(state);
    }
}
