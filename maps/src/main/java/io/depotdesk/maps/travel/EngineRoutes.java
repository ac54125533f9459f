package io.depotdesk.maps.travel;

import com.graphhopper.routing.DirectionResolver;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.ch.CHRoutingAlgorithmFactory;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.querygraph.VirtualEdgeIteratorState;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.storage.RoutingCHGraph;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIterator;
import com.graphhopper.util.EdgeIteratorState;
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

    /// Returns the engine's route that arrives at `to` with it on the right, not found if there is none; where
    /// the engine cannot tell the side, the route that may arrive from either.
    Path routeToTheRight(GeoPoint from, GeoPoint to) {
        Snap start = snap(from);
        Snap end = snap(to);
        QueryGraph query = QueryGraph.create(network.graph(), List.of(start, end));
        var sides =
                new DirectionResolver(
                                query,
                                (edge, reverse) ->
                                        Double.isFinite(
                                                weightOf(query, edge.getEdgeKey(), reverse)))
                        .resolveDirections(end.getClosestNode(), end.getQueryPoint());
        int inEdge =
                end.getSnappedPosition() == Snap.Position.TOWER
                        ? EdgeIterator.ANY_EDGE
                        : sides.getInEdgeRight();
        var search =
                new CHRoutingAlgorithmFactory(hierarchy, query)
                        .createAlgo(new PMap().putObject("algorithm", "dijkstrabi"));
        return search.calcPath(
                start.getClosestNode(), end.getClosestNode(), EdgeIterator.ANY_EDGE, inEdge);
    }

    private double weightOf(QueryGraph query, int key, boolean reverse) {
        EdgeIteratorState edge = query.getEdgeIteratorStateForKey(key);
        if (edge instanceof VirtualEdgeIteratorState virtual) {
            edge = network.graph().getEdgeIteratorStateForKey(virtual.getOriginalEdgeKey());
        }
        return hierarchy.getWeighting().calcEdgeWeight(edge, reverse);
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
