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
            addEnds(place, place.forward(), place.backward(), seeds);
        }
        seeds.endPlace();
    }

    @Override
    public void addArrival(@Nullable RoadPlace place, Seeds seeds) {
        if (place != null) {
            addEnds(place, place.arrivingBackward(), place.arrivingForward(), seeds);
        }
        seeds.endPlace();
    }

    /// @param towardsAdjacent the rate that holds between the place and the end of its edge
    /// @param towardsBase the rate that holds between the place and the beginning of its edge
    private void addEnds(
            RoadPlace place, EdgeRate towardsAdjacent, EdgeRate towardsBase, Seeds seeds) {
        if (place.atNode()) {
            seeds.add(stateOfNode[place.node()], 0, 0, 0);
            return;
        }
        if (towardsAdjacent.open()) {
            add(place.adjacent(), towardsAdjacent, place.after(), seeds);
        }
        if (towardsBase.open()) {
            add(place.base(), towardsBase, place.before(), seeds);
        }
    }

    private void add(int node, EdgeRate rate, double metres, Seeds seeds) {
        seeds.add(
                stateOfNode[node],
                rate.milliWeight(metres),
                rate.millis(metres),
                EdgeRate.centimetres(metres));
    }

    @Override
    public int firstKey(int state) {
        return -1;
    }
}
