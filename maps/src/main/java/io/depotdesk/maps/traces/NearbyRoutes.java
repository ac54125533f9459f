package io.depotdesk.maps.traces;

import com.graphhopper.matching.MapMatching;
import com.graphhopper.routing.DijkstraBidirectionRef;
import com.graphhopper.routing.Path;
import com.graphhopper.routing.querygraph.QueryGraph;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.util.TraversalMode;
import com.graphhopper.routing.weighting.Weighting;

import io.depotdesk.maps.travel.RoadGraph;

import java.util.ArrayList;
import java.util.List;

/// Ways between neighbouring points of a trace, found by the engine on the graph without its hierarchy: they
/// are short.
final class NearbyRoutes implements MapMatching.Router {

    /// Between two points of a trace lie a few dozen edges; who has to look at more is on the wrong road.
    private static final int MOST_VISITED = 3000;

    private final RoadGraph roads;

    NearbyRoutes(RoadGraph roads) {
        this.roads = roads;
    }

    @Override
    public EdgeFilter getSnapFilter() {
        return roads.usable();
    }

    @Override
    public List<Path> calcPaths(
            QueryGraph query, int from, int outEdge, int[] toNodes, int[] inEdges) {
        Weighting weighting = query.wrapWeighting(roads.weighting());
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < toNodes.length; i++) {
            var search =
                    new DijkstraBidirectionRef(query, weighting, TraversalMode.EDGE_BASED) {
                        @Override
                        protected void initCollections(int size) {
                            super.initCollections(50);
                        }
                    };
            search.setMaxVisitedNodes(MOST_VISITED);
            paths.add(search.calcPath(from, toNodes[i], outEdge, inEdges[i]));
        }
        return paths;
    }

    @Override
    public Weighting getWeighting() {
        return roads.weighting();
    }
}
