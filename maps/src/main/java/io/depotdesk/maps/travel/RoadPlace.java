package io.depotdesk.maps.travel;

import com.graphhopper.util.PointList;

import io.depotdesk.domain.measure.GeoPoint;

import java.util.ArrayList;
import java.util.List;

/// Where a place touches the road network.
///
/// @param edge the edge it was put on
/// @param base the node at which the stored edge begins
/// @param adjacent the node at which it ends
/// @param node the node the place is at, or -1 if it is somewhere along the edge
/// @param before metres along the edge from `base` to the place
/// @param after metres along the edge from the place to `adjacent`
/// @param forward what driving the edge from `base` to `adjacent` takes
/// @param backward what driving it the other way takes
/// @param shape the edge's line from `base` to `adjacent`
/// @param wayIndex the last point of `shape` before or at the place
/// @param onRoad the nearest point of the road
/// @param metresAway how far the place is from it
/// @param street the name of the road, empty if it has none
/// @param approach in which direction it may be arrived at; places at a node are arrived at from everywhere
/// @param slowBefore how many times as long as usual the piece before the place takes: 1 if nothing is the
///     matter there, infinite if it is closed
/// @param slowAfter the same for the piece after it
record RoadPlace(
        int edge,
        int base,
        int adjacent,
        int node,
        double before,
        double after,
        EdgeRate forward,
        EdgeRate backward,
        PointList shape,
        int wayIndex,
        GeoPoint onRoad,
        double metresAway,
        String street,
        Approach approach,
        double slowBefore,
        double slowAfter) {

    /// Two places nearer than this (in degrees) are one: GraphHopper merges them too.
    private static final double SAME = 1e-6;

    /// Returns the place with incidents on the pieces of its edge.
    RoadPlace slowed(double before, double after) {
        return new RoadPlace(
                edge,
                base,
                adjacent,
                node,
                this.before,
                this.after,
                forward,
                backward,
                shape,
                wayIndex,
                onRoad,
                metresAway,
                street,
                approach,
                before,
                after);
    }

    EdgeRate toAdjacent() {
        return forward.slowed(slowAfter);
    }

    EdgeRate toBase() {
        return backward.slowed(slowBefore);
    }

    EdgeRate fromAdjacent() {
        return arrivingBackward().slowed(slowAfter);
    }

    EdgeRate fromBase() {
        return arrivingForward().slowed(slowBefore);
    }

    boolean atNode() {
        return node >= 0;
    }

    /// Returns what arriving in the stored direction takes.
    EdgeRate arrivingForward() {
        return approach.forward() ? forward : EdgeRate.CLOSED;
    }

    /// Returns what arriving against the stored direction takes.
    EdgeRate arrivingBackward() {
        return approach.backward() ? backward : EdgeRate.CLOSED;
    }

    /// Returns the same place, to be arrived at in some direction.
    RoadPlace with(Approach other) {
        return new RoadPlace(
                edge,
                base,
                adjacent,
                node,
                before,
                after,
                forward,
                backward,
                shape,
                wayIndex,
                onRoad,
                metresAway,
                street,
                other,
                slowBefore,
                slowAfter);
    }

    /// Returns whether both places touch the road at the same point.
    boolean touchesLike(RoadPlace other) {
        if (atNode() || other.atNode()) {
            return node == other.node;
        }
        return edge == other.edge
                && Math.abs(onRoad.latitude() - other.onRoad.latitude()) < SAME
                && Math.abs(onRoad.longitude() - other.onRoad.longitude()) < SAME;
    }

    /// Returns the line from this place along its edge to the node where the edge begins or ends.
    List<GeoPoint> lineTo(int end) {
        List<GeoPoint> line = new ArrayList<>();
        line.add(onRoad);
        if (end == adjacent) {
            for (int i = wayIndex + 1; i < shape.size(); i++) {
                line.add(point(i));
            }
        } else {
            for (int i = wayIndex; i >= 0; i--) {
                line.add(point(i));
            }
        }
        return line;
    }

    /// Returns the line along the shared edge from this place to `other`.
    List<GeoPoint> lineTo(RoadPlace other) {
        List<GeoPoint> line = new ArrayList<>();
        line.add(onRoad);
        if (other.before >= before) {
            for (int i = wayIndex + 1; i <= other.wayIndex; i++) {
                line.add(point(i));
            }
        } else {
            for (int i = wayIndex; i > other.wayIndex; i--) {
                line.add(point(i));
            }
        }
        line.add(other.onRoad);
        return line;
    }

    GeoPoint point(int i) {
        return new GeoPoint(shape.getLat(i), shape.getLon(i));
    }
}
