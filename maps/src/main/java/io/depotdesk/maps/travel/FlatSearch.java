package io.depotdesk.maps.travel;

import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.RoutingCHGraphImpl;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;

/// What the searches of one profile need, in arrays: made from the prepared graph at import and stored with the
/// region, so that opening is reading.
///
/// @param states the states of a profile with turn costs, null for one without
/// @param stateOfNode the state of each node of a profile without turn costs, empty for one with
record FlatSearch(
        FlatHierarchy hierarchy,
        StoredWeighting weighting,
        @Nullable EdgeStates states,
        int[] stateOfNode) {

    /// The folder of the stored arrays inside the region's.
    private static final String FOLDER = "flat";

    /// Grows by one when arrays of an older program cannot be used any more; they are then made anew.
    private static final int VERSION = 2;

    /// Reads the arrays of `profile`, or makes them if they are missing, damaged or of another version.
    ///
    /// @param region the region's folder; what had to be made is left there, if it may be written
    static FlatSearch open(RoadNetwork network, VehicleProfile profile, Path region)
            throws IOException {
        try {
            FlatSearch stored = read(file(region, profile), profile);
            if (stored.fits(network)) {
                return stored;
            }
        } catch (IOException missingOrUnusable) {
            // Made anew below.
        }
        FlatSearch made = make(network, profile);
        try {
            made.write(region, profile);
        } catch (IOException readOnly) {
            // The next program that opens the region makes them again.
        }
        return made;
    }

    private static Path file(Path region, VehicleProfile profile) {
        return region.resolve(FOLDER).resolve(profile.id() + ".arrays");
    }

    private boolean fits(RoadNetwork network) {
        return weighting.edges() == network.graph().getEdges()
                && (states != null || stateOfNode.length == network.graph().getNodes());
    }

    /// Makes the arrays from the prepared graph.
    static FlatSearch make(RoadNetwork network, VehicleProfile profile) throws IOException {
        StoredWeighting weighting = network.storedWeighting(profile);
        RoutingCHGraph prepared =
                RoutingCHGraphImpl.fromGraph(
                        network.graph(),
                        network.storage(profile),
                        RoadNetwork.hierarchyConfig(profile, weighting));
        var costs = new ArcCosts(prepared);
        if (prepared.isEdgeBased()) {
            var states = new EdgeStates(prepared);
            return new FlatSearch(
                    EdgeHierarchyReader.read(prepared, costs, states),
                    weighting,
                    states,
                    new int[0]);
        }
        int[] stateOfNode = NodeHierarchyReader.states(prepared);
        return new FlatSearch(
                NodeHierarchyReader.read(prepared, costs, stateOfNode),
                weighting,
                null,
                stateOfNode);
    }

    /// Stores the arrays.
    void write(Path region, VehicleProfile profile) throws IOException {
        var file = new ArrayFile.Writer();
        file.add(hierarchy.nodeOfState());
        hierarchy.up().write(file);
        hierarchy.down().write(file);
        weighting.write(file);
        if (states != null) {
            states.write(file);
        } else {
            file.add(stateOfNode);
        }
        file.write(file(region, profile), VERSION);
    }

    private static FlatSearch read(Path stored, VehicleProfile profile) throws IOException {
        ArrayFile.Reader file = ArrayFile.Reader.open(stored, VERSION);
        int[] nodeOfState = file.ints();
        var hierarchy =
                new FlatHierarchy(
                        nodeOfState.length, nodeOfState, ArcTable.read(file), ArcTable.read(file));
        boolean withTurns = profile.turns() != null;
        StoredWeighting weighting = StoredWeighting.read(profile.id(), withTurns, file);
        FlatSearch search =
                withTurns
                        ? new FlatSearch(
                                hierarchy,
                                weighting,
                                EdgeStates.read(nodeOfState, file),
                                new int[0])
                        : new FlatSearch(hierarchy, weighting, null, file.ints());
        file.end();
        return search;
    }
}
