package io.depotdesk.maps.travel;

import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.RoutingCHGraph;

import io.depotdesk.domain.measure.GeoPoint;

import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Everything that searches for one profile need: where places are, the flat hierarchy, its end points.
final class RoadSearch {

    private final PlaceFinder finder;
    private final FlatHierarchy hierarchy;
    private final NodeEndPoints endPoints;
    private final ArcCosts costs;

    private RoadSearch(PlaceFinder finder, FlatHierarchy hierarchy, ArcCosts costs) {
        this.finder = finder;
        this.hierarchy = hierarchy;
        this.endPoints = new NodeEndPoints(hierarchy);
        this.costs = costs;
    }

    static RoadSearch open(RoadNetwork network, VehicleProfile profile) throws IOException {
        RoutingCHGraph prepared = network.hierarchy(profile);
        Weighting weighting = prepared.getWeighting();
        var costs = new ArcCosts(prepared);
        return new RoadSearch(
                new PlaceFinder(network, profile, weighting),
                NodeHierarchyReader.read(prepared, costs),
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
