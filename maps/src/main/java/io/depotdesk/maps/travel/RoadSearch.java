package io.depotdesk.maps.travel;

import com.graphhopper.storage.Graph;
import com.graphhopper.util.EdgeIteratorState;

import io.depotdesk.domain.measure.GeoPoint;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/// Everything that searches for one profile need: where places are, the flat hierarchy, its end points.
final class RoadSearch {

    private final Graph graph;
    private final PlaceFinder finder;
    private final FlatHierarchy hierarchy;
    private final EndPoints endPoints;
    private final Shortcuts shortcuts;
    private final EdgeEffects effects;

    // What incidents change; null while there are none.
    private final int @Nullable [] changedMillis;

    private @Nullable BaseArcs baseArcs;

    private RoadSearch(
            Graph graph,
            PlaceFinder finder,
            FlatHierarchy hierarchy,
            EndPoints endPoints,
            Shortcuts shortcuts,
            EdgeEffects effects,
            int @Nullable [] changedMillis) {
        this.graph = graph;
        this.finder = finder;
        this.hierarchy = hierarchy;
        this.endPoints = endPoints;
        this.shortcuts = shortcuts;
        this.effects = effects;
        this.changedMillis = changedMillis;
    }

    /// @param region the region's folder
    static RoadSearch open(RoadNetwork network, VehicleProfile profile, Path region)
            throws IOException {
        FlatSearch flat = FlatSearch.open(network, profile, region);
        EdgeStates states = flat.states();
        return new RoadSearch(
                network.graph(),
                new PlaceFinder(network, profile, flat.weighting()),
                flat.hierarchy(),
                states == null
                        ? new NodeEndPoints(flat.stateOfNode())
                        : new EdgeEndPoints(
                                network.graph(), flat.weighting(), states, EdgeEffects.NONE),
                new Shortcuts(network, profile, flat),
                EdgeEffects.NONE,
                null);
    }

    /// Returns the same searches while incidents hold.
    RoadSearch under(EdgeEffects incidents) {
        DetourHierarchy.Made made = DetourHierarchy.of(this, incidents);
        return on(made.hierarchy(), made.slotMillis(), incidents);
    }

    /// Returns the same searches on another hierarchy of the same states.
    RoadSearch on(FlatHierarchy other, int[] millis, EdgeEffects incidents) {
        return new RoadSearch(
                graph, finder, other, endPoints.under(incidents), shortcuts, incidents, millis);
    }

    /// Returns where `place` touches the network, or null if no usable road is near. Incidents change nothing
    /// about the road on which it lies, only what the pieces of that take.
    @Nullable RoadPlace find(GeoPoint place) {
        return under(finder.find(place));
    }

    /// Returns a place with what holds on its edge now.
    @Nullable RoadPlace under(@Nullable RoadPlace place) {
        return place == null ? null : effects.on(place);
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

    /// Returns what takes shortcuts apart.
    ArcCosts costs() {
        return shortcuts.costs();
    }

    /// Returns the driving time of each slot of [#costs()] as it is now; shared, not to be written.
    int[] slotMillis() {
        return changedMillis == null ? costs().millis() : changedMillis;
    }

    /// Returns the road graph without shortcuts.
    synchronized BaseArcs baseArcs() {
        BaseArcs known = baseArcs;
        if (known == null) {
            known = BaseArcs.of(hierarchy, costs());
            baseArcs = known;
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
