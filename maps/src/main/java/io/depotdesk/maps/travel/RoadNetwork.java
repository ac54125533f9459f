package io.depotdesk.maps.travel;

import com.graphhopper.routing.DefaultWeightingFactory;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.CHConfig;
import com.graphhopper.storage.CHStorage;
import com.graphhopper.storage.Directory;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.RoutingCHGraphImpl;
import com.graphhopper.storage.StorableProperties;
import com.graphhopper.storage.index.LocationIndexTree;
import com.graphhopper.util.PMap;

import java.io.IOException;

/// The stored road graph of one region, opened: nodes, edges, the index by place, and a contraction hierarchy
/// for each vehicle profile. Reading is safe for many threads; several programs may have it open at once.
final class RoadNetwork implements AutoCloseable {

    /// Width of the place index's cells. Part of the stored format.
    static final int INDEX_CELL_METRES = 300;

    /// How many cells around a place are searched for a road: about 1.2 km.
    static final int INDEX_RINGS = 4;

    private final Directory directory;
    private final EncodingManager encoding;
    private final BaseGraph graph;
    private final LocationIndexTree index;

    /// @param directory where the graph is stored, and whether it is copied to memory or mapped
    RoadNetwork(Directory directory) throws IOException {
        this.directory = directory;
        var properties = new StorableProperties(directory);
        if (!properties.loadExisting()) {
            throw new IOException(
                    "There is no road graph in %s. Import the region again."
                            .formatted(directory.getLocation()));
        }
        encoding = EncodingManager.fromProperties(properties);
        graph = new BaseGraph.Builder(encoding).setDir(directory).build();
        graph.loadExisting();
        graph.freeze();
        index = new LocationIndexTree(graph, directory);
        index.setResolution(INDEX_CELL_METRES);
        index.setMaxRegionSearch(INDEX_RINGS);
        if (!index.loadExisting()) {
            throw new IOException(
                    "The road graph in %s has no index of places. Import the region again."
                            .formatted(directory.getLocation()));
        }
    }

    BaseGraph graph() {
        return graph;
    }

    LocationIndexTree index() {
        return index;
    }

    EncodingManager encoding() {
        return encoding;
    }

    Weighting weighting(VehicleProfile profile) {
        return new DefaultWeightingFactory(graph, encoding)
                .createWeighting(profile.graphHopperProfile(), new PMap(), false);
    }

    /// Returns what marks the edges of small islands, on which no place is put.
    BooleanEncodedValue islands(VehicleProfile profile) {
        return encoding.getBooleanEncodedValue(Subnetwork.key(profile.id()));
    }

    CHConfig hierarchyConfig(VehicleProfile profile) {
        return CHConfig.nodeBased(profile.id(), weighting(profile));
    }

    RoutingCHGraph hierarchy(VehicleProfile profile) throws IOException {
        CHConfig config = hierarchyConfig(profile);
        var storage =
                new CHStorage(
                        directory, config.getName(), graph.getSegmentSize(), config.isEdgeBased());
        if (!storage.loadExisting()) {
            throw new IOException(
                    "The road graph in %s is not prepared for \"%s\". Import the region again."
                            .formatted(directory.getLocation(), profile.id()));
        }
        return RoutingCHGraphImpl.fromGraph(graph, storage, config);
    }

    @Override
    public void close() {
        directory.close();
    }
}
