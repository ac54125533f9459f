package io.depotdesk.maps.travel;

import com.graphhopper.storage.Graph;
import com.graphhopper.util.EdgeIteratorState;

import io.depotdesk.domain.measure.GeoPoint;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// Everything that searches for one profile need: where places are, the flat hierarchy, its end points.
final class RoadSearch {

    private final Graph graph;
    private final PlaceFinder finder;
    private final FlatHierarchy hierarchy;
    private final EndPoints endPoints;
    private final RoadNetwork network;
    private final VehicleProfile profile;
    private final StoredWeighting weighting;
    private @Nullable ArcCosts costs;

    private RoadSearch(RoadNetwork network, VehicleProfile profile, FlatSearch flat) {
        this.network = network;
        this.profile = profile;
        this.graph = network.graph();
        this.weighting = flat.weighting();
        this.finder = new PlaceFinder(network, profile, weighting);
        this.hierarchy = flat.hierarchy();
        EdgeStates states = flat.states();
        this.endPoints =
                states == null
                        ? new NodeEndPoints(flat.stateOfNode())
                        : new EdgeEndPoints(network.graph(), weighting, states);
    }

    /// @param region the region's folder
    static RoadSearch open(RoadNetwork network, VehicleProfile profile, Path region)
            throws IOException {
        return new RoadSearch(network, profile, FlatSearch.open(network, profile, region));
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

    /// Returns what takes shortcuts apart; opened when the first line is drawn.
    synchronized ArcCosts costs() {
        ArcCosts known = costs;
        if (known == null) {
            try {
                known = new ArcCosts(network.hierarchy(profile, weighting));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            costs = known;
        }
        return known;
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
