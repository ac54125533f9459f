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
    private final EdgeEffects effects;

    EdgeEndPoints(BaseGraph graph, Weighting weighting, EdgeStates states, EdgeEffects effects) {
        this.graph = graph;
        this.weighting = weighting;
        this.states = states;
        this.effects = effects;
    }

    @Override
    public EdgeEndPoints under(EdgeEffects incidents) {
        return new EdgeEndPoints(graph, weighting, states, incidents);
    }

    @Override
    public void addDeparture(@Nullable RoadPlace place, Seeds seeds) {
        if (place != null && place.atNode()) {
            departFromNode(place.node(), seeds);
        } else if (place != null) {
            departFromEdge(
                    place,
                    place.adjacent(),
                    place.toAdjacent(),
                    place.after(),
                    Seeds.Piece.AFTER,
                    seeds);
            departFromEdge(
                    place, place.base(), place.toBase(), place.before(), Seeds.Piece.BEFORE, seeds);
        }
        seeds.endPlace();
    }

    private void departFromNode(int node, Seeds seeds) {
        EdgeIterator edge = graph.createEdgeExplorer().setBaseNode(node);
        while (edge.next()) {
            int state = states.ofKey(edge.getEdgeKey());
            double slowness = effects.slowness(edge.getEdge());
            if (state >= 0 && Double.isFinite(slowness)) {
                int millis = (int) weighting.calcEdgeMillis(edge, false);
                int lost = EdgeEffects.lostMillis(millis, slowness);
                seeds.add(
                        state,
                        FlatHierarchy.milliWeight(weighting.calcEdgeWeight(edge, false)) + lost,
                        millis + lost,
                        EdgeRate.centimetres(edge.getDistance()),
                        edge.getEdge(),
                        Seeds.Piece.WHOLE,
                        0);
            }
        }
    }

    private void departFromEdge(
            RoadPlace place,
            int end,
            EdgeRate rate,
            double metres,
            Seeds.Piece piece,
            Seeds seeds) {
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
                                EdgeRate.centimetres(metres),
                                edge.getEdge(),
                                piece,
                                0);
                    }
                });
    }

    @Override
    public void addArrival(@Nullable RoadPlace place, Seeds seeds) {
        if (place != null && place.atNode()) {
            for (int state = states.firstAt(place.node());
                    state < states.endAt(place.node());
                    state++) {
                seeds.add(state);
            }
        } else if (place != null) {
            arriveOnEdge(place, Seeds.Piece.BEFORE, seeds);
            arriveOnEdge(place, Seeds.Piece.AFTER, seeds);
        }
        seeds.endPlace();
    }

    /// @param piece what is driven of the edge
    private void arriveOnEdge(RoadPlace place, Seeds.Piece piece, Seeds seeds) {
        boolean fromBase = piece == Seeds.Piece.BEFORE;
        int tail = fromBase ? place.base() : place.adjacent();
        int end = fromBase ? place.adjacent() : place.base();
        EdgeRate rate = fromBase ? place.fromBase() : place.fromAdjacent();
        double metres = fromBase ? place.before() : place.after();
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
                            int turnMillis =
                                    (int) weighting.calcTurnMillis(from, tail, edge.getEdge());
                            seeds.add(
                                    state,
                                    turn + rate.milliWeight(metres),
                                    turnMillis + rate.millis(metres),
                                    EdgeRate.centimetres(metres),
                                    edge.getEdge(),
                                    piece,
                                    turnMillis);
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
