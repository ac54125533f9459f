package io.depotdesk.maps.travel;

import org.jspecify.annotations.Nullable;

/// Turns places into the seeds of searches over a hierarchy without turn costs.
///
/// A place along an edge can leave to both ends of it that the direction allows, with the part of the edge
/// that remains, and can be reached from both likewise.
final class NodeEndPoints implements EndPoints {

    private final int[] stateOfNode;

    NodeEndPoints(int[] stateOfNode) {
        this.stateOfNode = stateOfNode;
    }

    @Override
    public void addDeparture(@Nullable RoadPlace place, Seeds seeds) {
        if (place != null) {
            addEnds(place, place.toAdjacent(), place.toBase(), seeds);
        }
        seeds.endPlace();
    }

    @Override
    public void addArrival(@Nullable RoadPlace place, Seeds seeds) {
        if (place != null) {
            addEnds(place, place.fromAdjacent(), place.fromBase(), seeds);
        }
        seeds.endPlace();
    }

    /// @param atAdjacent the rate that holds between the place and the end of its edge
    /// @param atBase the rate that holds between the place and the beginning of its edge
    private void addEnds(RoadPlace place, EdgeRate atAdjacent, EdgeRate atBase, Seeds seeds) {
        if (place.atNode()) {
            seeds.add(stateOfNode[place.node()]);
            return;
        }
        add(place, place.adjacent(), atAdjacent, place.after(), Seeds.Piece.AFTER, seeds);
        add(place, place.base(), atBase, place.before(), Seeds.Piece.BEFORE, seeds);
    }

    private void add(
            RoadPlace place,
            int node,
            EdgeRate rate,
            double metres,
            Seeds.Piece piece,
            Seeds seeds) {
        if (rate.open()) {
            seeds.add(
                    stateOfNode[node],
                    rate.milliWeight(metres),
                    rate.millis(metres),
                    EdgeRate.centimetres(metres),
                    place.edge(),
                    piece,
                    0);
        }
    }

    /// Without turn costs only arcs and places know of incidents.
    @Override
    public NodeEndPoints under(EdgeEffects incidents) {
        return this;
    }

    @Override
    public int firstKey(int state) {
        return -1;
    }
}
