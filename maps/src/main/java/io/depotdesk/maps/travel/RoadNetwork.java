package io.depotdesk.maps.travel;

import com.graphhopper.config.Profile;
import com.graphhopper.routing.ch.NodeOrderingProvider;
import com.graphhopper.routing.ev.BooleanEncodedValue;
import com.graphhopper.routing.ev.RoadClass;
import com.graphhopper.routing.ev.Subnetwork;
import com.graphhopper.routing.ev.TurnRestriction;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EncodingManager;
import com.graphhopper.routing.weighting.DefaultTurnCostProvider;
import com.graphhopper.routing.weighting.TurnCostProvider;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.routing.weighting.custom.CustomModelParser;
import com.graphhopper.routing.weighting.custom.CustomWeighting;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.CHConfig;
import com.graphhopper.storage.CHStorage;
import com.graphhopper.storage.Directory;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.RoutingCHGraphImpl;
import com.graphhopper.storage.StorableProperties;
import com.graphhopper.storage.index.LocationIndexTree;
import com.graphhopper.util.EdgeIteratorState;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntPredicate;

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
    private final Map<VehicleProfile, CHStorage> storages = new EnumMap<>(VehicleProfile.class);
    private @Nullable Headings headings;

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
        return rules(profile).weighting;
    }

    /// Returns the same weighting as numbers.
    StoredWeighting storedWeighting(VehicleProfile profile) {
        Rules rules = rules(profile);
        return StoredWeighting.of(profile.id(), rules.weighting, graph, rules.turns);
    }

    /// @param turns null if turns do not count
    private record Rules(Weighting weighting, @Nullable TurnTable turns) {}

    private Rules rules(VehicleProfile profile) {
        Profile known = profile.graphHopperProfile();
        CustomWeighting.Parameters parameters =
                CustomModelParser.createWeightingParameters(known.getCustomModel(), encoding);
        TurnModel turns = profile.turns();
        if (turns == null) {
            return new Rules(
                    new CustomWeighting(TurnCostProvider.NO_TURN_COST_PROVIDER, parameters), null);
        }
        var restrictions =
                new DefaultTurnCostProvider(
                        encoding.getTurnBooleanEncodedValue(TurnRestriction.key(profile.id())),
                        graph,
                        known.getTurnCostsConfig(),
                        parameters.getTurnPenaltyMapping());
        var withoutTurns = new CustomWeighting(TurnCostProvider.NO_TURN_COST_PROVIDER, parameters);
        IntPredicate usable =
                edge -> isUsable(withoutTurns, graph.getEdgeIteratorState(edge, Integer.MIN_VALUE));
        var times = new TurnTimes(graph, encoding, restrictions, turns, headings(), usable);
        var table = new TurnTable(graph, times, usable);
        return new Rules(new CustomWeighting(table, parameters), table);
    }

    private static boolean isUsable(Weighting weighting, EdgeIteratorState edge) {
        return Double.isFinite(weighting.calcEdgeWeight(edge, false))
                || Double.isFinite(weighting.calcEdgeWeight(edge, true));
    }

    private synchronized Headings headings() {
        Headings known = headings;
        if (known == null) {
            known = new Headings(graph);
            headings = known;
        }
        return known;
    }

    /// Returns what marks the edges of small islands, on which no place is put.
    BooleanEncodedValue islands(VehicleProfile profile) {
        return encoding.getBooleanEncodedValue(Subnetwork.key(profile.id()));
    }

    RoadGraph roadGraph(VehicleProfile profile) {
        Weighting weighting = weighting(profile);
        return new RoadGraph(
                graph,
                index,
                weighting,
                new DefaultSnapFilter(weighting, islands(profile)),
                encoding.getEnumEncodedValue(RoadClass.KEY, RoadClass.class));
    }

    CHConfig hierarchyConfig(VehicleProfile profile) {
        return hierarchyConfig(profile, weighting(profile));
    }

    static CHConfig hierarchyConfig(VehicleProfile profile, Weighting weighting) {
        return profile.turns() == null
                ? CHConfig.nodeBased(profile.id(), weighting)
                : CHConfig.edgeBased(profile.id(), weighting);
    }

    RoutingCHGraph hierarchy(VehicleProfile profile) throws IOException {
        return RoutingCHGraphImpl.fromGraph(graph, storage(profile), hierarchyConfig(profile));
    }

    /// Returns the hierarchy with what is known of its weights already.
    RoutingCHGraph hierarchy(VehicleProfile profile, StoredWeighting weighting) throws IOException {
        return RoutingCHGraphImpl.fromGraph(
                graph, storage(profile), hierarchyConfig(profile, weighting));
    }

    /// Returns the order in which the nodes were contracted for `profile`.
    NodeOrderingProvider order(VehicleProfile profile) throws IOException {
        return storage(profile).getNodeOrderingProvider();
    }

    /// Returns the stored hierarchy; a directory can open each only once, so it is kept.
    synchronized CHStorage storage(VehicleProfile profile) throws IOException {
        CHStorage known = storages.get(profile);
        if (known != null) {
            return known;
        }
        var storage =
                new CHStorage(
                        directory, profile.id(), graph.getSegmentSize(), profile.turns() != null);
        if (!storage.loadExisting()) {
            throw new IOException(
                    "The road graph in %s is not prepared for \"%s\". Import the region again."
                            .formatted(directory.getLocation(), profile.id()));
        }
        storages.put(profile, storage);
        return storage;
    }

    @Override
    public void close() {
        directory.close();
    }
}
