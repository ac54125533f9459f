package io.depotdesk.maps.travel;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.Graph;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.util.EdgeIteratorState;

import io.depotdesk.domain.measure.GeoPoint;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Everything that searches for one profile need: where places are, the flat hierarchy, its end points.
final class RoadSearch {

    private final Graph graph;
    private final PlaceFinder finder;
    private final FlatHierarchy hierarchy;
    private final EndPoints endPoints;
    private final ArcCosts costs;

    private RoadSearch(
            Graph graph,
            PlaceFinder finder,
            FlatHierarchy hierarchy,
            EndPoints endPoints,
            ArcCosts costs) {
        this.graph = graph;
        this.finder = finder;
        this.hierarchy = hierarchy;
        this.endPoints = endPoints;
        this.costs = costs;
    }

    static RoadSearch open(RoadNetwork network, VehicleProfile profile) throws IOException {
        RoutingCHGraph prepared = network.hierarchy(profile);
        Weighting weighting = prepared.getWeighting();
        var finder = new PlaceFinder(network, profile, weighting);
        var costs = new ArcCosts(prepared);
        if (prepared.isEdgeBased()) {
            var states = new EdgeStates(prepared);
            return new RoadSearch(
                    network.graph(),
                    finder,
                    EdgeHierarchyReader.read(prepared, costs, states),
                    new EdgeEndPoints(network.graph(), weighting, states),
                    costs);
        }
        int[] states = NodeHierarchyReader.states(prepared);
        return new RoadSearch(
                network.graph(),
                finder,
                NodeHierarchyReader.read(prepared, costs, states),
                new NodeEndPoints(states),
                costs);
    }

    /// Returns where `place` touches the network, or null if no usable road is near.
    @Nullable RoadPlace find(GeoPoint place) {
        return finder.find(place);
    }

    PlaceFinder finder() {
        return finder;
    }

    int states() {
        return hierarchy.states();
    }

    FlatHierarchy hierarchy() {
        return hierarchy;
    }

    ArcCosts costs() {
        return costs;
    }

    /// Returns the edge, with its direction, that a departure from a node has driven when it is in its first
    /// state, or -1 if it is still at the node.
    int firstKey(int state) {
        return endPoints.firstKey(state);
    }

    /// Returns an edge of the road graph in the direction of `key`.
    EdgeIteratorState edge(int key) {
        return graph.getEdgeIteratorStateForKey(key);
    }

    void addDeparture(@Nullable RoadPlace place, Seeds seeds) {
        endPoints.addDeparture(place, seeds);
    }

    void addArrival(@Nullable RoadPlace place, Seeds seeds) {
        endPoints.addArrival(place, seeds);
    }

    /// Returns a new search from origins, for one thread.
    UpwardSearch forward() {
        return new UpwardSearch(hierarchy.states(), hierarchy.up(), hierarchy.down());
    }

    /// Returns a new search from destinations against the traffic, for one thread.
    UpwardSearch backward() {
        return new UpwardSearch(hierarchy.states(), hierarchy.down(), hierarchy.up());
    }
}
