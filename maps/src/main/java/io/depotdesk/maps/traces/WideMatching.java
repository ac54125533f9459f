package io.depotdesk.maps.traces;

import static com.graphhopper.util.DistancePlaneProjection.DIST_PLANE;

import com.carrotsearch.hppc.IntHashSet;
import com.graphhopper.matching.MapMatching;
import com.graphhopper.matching.Observation;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.DistanceCalcEarth;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.shapes.BBox;

import io.depotdesk.maps.travel.RoadGraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// GraphHopper's matching, with more roads to choose from.
///
/// The module stops at the first ring around a point in which there is any road, one standard deviation at
/// first; a third of all points lies outside of it, and then only a wrong road is on offer. Here every road
/// within a radius is on offer, nearest first, up to a number.
final class WideMatching extends MapMatching {

    private static final int MOST_CANDIDATES = 8;

    private final RoadGraph roads;
    private final double radiusMetres;

    WideMatching(RoadGraph roads, Router router, double radiusMetres) {
        super(roads.graph(), roads.index(), router);
        this.roads = roads;
        this.radiusMetres = radiusMetres;
    }

    /// Takes all: the trace was thinned before.
    @Override
    public List<Observation> filterObservations(List<Observation> observations) {
        return observations;
    }

    @Override
    public List<Snap> findCandidateSnaps(double latitude, double longitude) {
        double lon = radiusMetres * 360 / DistanceCalcEarth.DIST_EARTH.calcCircumference(latitude);
        double lat = radiusMetres / DistanceCalcEarth.METERS_PER_DEGREE;
        var box = new BBox(longitude - lon, longitude + lon, latitude - lat, latitude + lat);
        List<Snap> snaps = new ArrayList<>();
        var edges = new IntHashSet();
        var nodes = new IntHashSet();
        roads.index()
                .query(
                        box,
                        edge -> {
                            if (edges.add(edge)) {
                                EdgeIteratorState state =
                                        roads.graph().getEdgeIteratorStateForKey(2 * edge);
                                if (roads.usable().accept(state)) {
                                    Snap snap = snap(latitude, longitude, state);
                                    if (snap.isValid()
                                            && snap.getQueryDistance() <= radiusMetres
                                            && (snap.getSnappedPosition() != Snap.Position.TOWER
                                                    || nodes.add(snap.getClosestNode()))) {
                                        snap.calcSnappedPoint(DistanceCalcEarth.DIST_EARTH);
                                        snaps.add(snap);
                                    }
                                }
                            }
                        });
        snaps.sort(Comparator.comparingDouble(Snap::getQueryDistance));
        return snaps.size() <= MOST_CANDIDATES
                ? snaps
                : new ArrayList<>(snaps.subList(0, MOST_CANDIDATES));
    }

    private Snap snap(double latitude, double longitude, EdgeIteratorState edge) {
        var snap = new Snap(latitude, longitude);
        roads.index()
                .traverseEdge(
                        latitude,
                        longitude,
                        edge,
                        (node, normedDistance, wayIndex, position) -> {
                            if (normedDistance < snap.getQueryDistance()) {
                                snap.setQueryDistance(normedDistance);
                                snap.setClosestNode(node);
                                snap.setWayIndex(wayIndex);
                                snap.setSnappedPosition(position);
                            }
                        });
        snap.setClosestEdge(edge);
        snap.setQueryDistance(DIST_PLANE.calcDenormalizedDist(snap.getQueryDistance()));
        return snap;
    }
}
