package io.depotdesk.maps.travel;

import com.graphhopper.routing.Path;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.PMap;

import io.depotdesk.domain.measure.GeoPoint;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/// GraphHopper's own single routes on the same prepared graph: what our searches are measured against.
final class EngineRoutes {

    private final RoadNetwork network;
    private final RoutingCHGraph hierarchy;
    private final DefaultSnapFilter usable;

    EngineRoutes(GraphHopperRoads roads, VehicleProfile profile) throws IOException {
        // A network of its own: one storage cannot open the same hierarchy twice.
        network = roads.openAgain();
        hierarchy = network.hierarchy(profile);
        usable = new DefaultSnapFilter(hierarchy.getWeighting(), network.islands(profile));
    }

    /// Returns the CPU nanoseconds of one route between places that are on the graph already.
    long searchNanos(GeoPoint from, GeoPoint to) {
        Snap start = snap(from);
        Snap end = snap(to);
        var clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        route(start, end);
        return clock.getCurrentThreadCpuTime() - before;
    }

    Path route(GeoPoint from, GeoPoint to) {
        return route(snap(from), snap(to));
    }

    private Path route(Snap start, Snap end) {
        QueryGraph query = QueryGraph.create(network.graph(), List.of(start, end));
        return new CHRoutingAlgorithmFactory(hierarchy, query)
                .createAlgo(new PMap().putObject("algorithm", "dijkstrabi"))
                .calcPath(start.getClosestNode(), end.getClosestNode());
    }

    private Snap snap(GeoPoint place) {
        return network.index().findClosest(place.latitude(), place.longitude(), usable);
    }
}
