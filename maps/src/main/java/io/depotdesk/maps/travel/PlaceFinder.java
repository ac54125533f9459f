package io.depotdesk.maps.travel;

import static com.graphhopper.util.DistancePlaneProjection.DIST_PLANE;

import com.graphhopper.routing.ev.Country;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.util.DefaultSnapFilter;
import com.graphhopper.routing.util.EdgeFilter;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.storage.index.Snap;
import com.graphhopper.util.EdgeIteratorState;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;
import com.graphhopper.util.shapes.GHPoint;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.roads.CurbSide;
import io.depotdesk.roads.RoadStop;

import org.jspecify.annotations.Nullable;

/// Puts places on the road network of one profile: the nearest edge that the profile may use and that belongs
/// to no island. Each place is found on its own, so that its answer never depends on the other places.
final class PlaceFinder {

    /// A road farther away than this is not the place's road.
    static final double FARTHEST_METRES = 1000;

    private final RoadNetwork network;
    private final Weighting weighting;
    private final EdgeFilter usable;
    private final EnumEncodedValue<Country> country;

    PlaceFinder(RoadNetwork network, VehicleProfile profile, Weighting weighting) {
        this.network = network;
        this.weighting = weighting;
        this.usable = new DefaultSnapFilter(weighting, network.islands(profile));
        this.country = network.encoding().getEnumEncodedValue(Country.KEY, Country.class);
    }

    /// Returns where `place` touches the network, or null if no usable road is within [#FARTHEST_METRES].
    @Nullable RoadPlace find(GeoPoint place) {
        Snap snap = network.index().findClosest(place.latitude(), place.longitude(), usable);
        // The index answers for places outside its bounds too, with an edge at the border.
        if (!snap.isValid() || snap.getQueryDistance() > FARTHEST_METRES) {
            return null;
        }
        // In the direction in which it is stored, whatever the index handed out.
        EdgeIteratorState edge =
                network.graph()
                        .getEdgeIteratorState(snap.getClosestEdge().getEdge(), Integer.MIN_VALUE);
        PointList shape = edge.fetchWayGeometry(FetchMode.ALL);
        boolean atNode = snap.getSnappedPosition() == Snap.Position.TOWER;
        GHPoint on = snap.getSnappedPoint();
        int wayIndex = Math.min(snap.getWayIndex(), shape.size() - 1);
        return new RoadPlace(
                edge.getEdge(),
                edge.getBaseNode(),
                edge.getAdjNode(),
                atNode ? snap.getClosestNode() : -1,
                lengthBefore(shape, wayIndex, on),
                lengthAfter(shape, wayIndex, on),
                rate(edge, false),
                rate(edge, true),
                shape,
                wayIndex,
                new GeoPoint(on.lat, on.lon),
                snap.getQueryDistance(),
                edge.getName(),
                Approach.BOTH,
                1,
                1);
    }

    /// Returns where `stop` touches the network, to be arrived at from the side it asks for; null as above.
    @Nullable RoadPlace find(RoadStop stop) {
        RoadPlace place = find(stop.place());
        if (place == null || stop.side() == CurbSide.ANY) {
            return place;
        }
        EdgeIteratorState edge =
                network.graph().getEdgeIteratorState(place.edge(), Integer.MIN_VALUE);
        return place.with(
                OwnSide.approach(place, stop.place(), LeftHandTraffic.in(edge.get(country))));
    }

    /// Returns whether a place may be put on `edge`.
    boolean isUsable(EdgeIteratorState edge) {
        return usable.accept(edge);
    }

    private EdgeRate rate(EdgeIteratorState edge, boolean against) {
        // A metre's share; GraphHopper's weights grow in proportion to length. Edges without length
        // exist.
        double metres = Math.max(edge.getDistance(), 0.001);
        return new EdgeRate(
                weighting.calcEdgeWeight(edge, against) / metres,
                weighting.calcEdgeMillis(edge, against) / 1000.0 / metres);
    }

    private static double lengthBefore(PointList shape, int wayIndex, GHPoint on) {
        double metres = 0;
        for (int i = 0; i < wayIndex; i++) {
            metres += between(shape, i, i + 1);
        }
        return metres
                + DIST_PLANE.calcDist(
                        shape.getLat(wayIndex), shape.getLon(wayIndex), on.lat, on.lon);
    }

    private static double lengthAfter(PointList shape, int wayIndex, GHPoint on) {
        if (wayIndex == shape.size() - 1) {
            return 0;
        }
        double metres =
                DIST_PLANE.calcDist(
                        on.lat, on.lon, shape.getLat(wayIndex + 1), shape.getLon(wayIndex + 1));
        for (int i = wayIndex + 1; i < shape.size() - 1; i++) {
            metres += between(shape, i, i + 1);
        }
        return metres;
    }

    private static double between(PointList shape, int a, int b) {
        return DIST_PLANE.calcDist(
                shape.getLat(a), shape.getLon(a), shape.getLat(b), shape.getLon(b));
    }
}
