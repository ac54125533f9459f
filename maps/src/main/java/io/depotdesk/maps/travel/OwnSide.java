package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;

/// Tells in which direction of its edge a vehicle has a place on its own side.
final class OwnSide {

    /// So near to the middle of the road there is no side.
    static final double NO_SIDE_METRES = 0.5;

    private OwnSide() {}

    /// Returns the direction in which `beside` is on the driver's side; both if that cannot be told, as at
    /// junctions.
    ///
    /// @param leftHand whether people drive on the left
    static Approach approach(RoadPlace place, GeoPoint beside, boolean leftHand) {
        if (place.atNode() || place.metresAway() < NO_SIDE_METRES) {
            return Approach.BOTH;
        }
        GeoPoint on = place.onRoad();
        double before = angle(on, pointBefore(place));
        double after = angle(on, pointAfter(place));
        double there = angle(on, beside);
        // Driven forward, the right-hand side is what is passed on the way, counter-clockwise, from
        // where one
        // came from to where one goes. At a bend one side has less than half the circle.
        boolean right = turn(before, there) < turn(before, after);
        return right == leftHand ? Approach.BACKWARD : Approach.FORWARD;
    }

    private static GeoPoint pointBefore(RoadPlace place) {
        GeoPoint last = place.point(place.wayIndex());
        return isSame(last, place.onRoad()) && place.wayIndex() > 0
                ? place.point(place.wayIndex() - 1)
                : last;
    }

    private static GeoPoint pointAfter(RoadPlace place) {
        return place.point(Math.min(place.wayIndex() + 1, place.shape().size() - 1));
    }

    private static boolean isSame(GeoPoint a, GeoPoint b) {
        return Math.abs(a.latitude() - b.latitude()) < 1e-9
                && Math.abs(a.longitude() - b.longitude()) < 1e-9;
    }

    /// Returns the direction from one point to another, counter-clockwise from east, in radians.
    private static double angle(GeoPoint from, GeoPoint to) {
        double scale = StrictMath.cos(StrictMath.toRadians(from.latitude()));
        return StrictMath.atan2(
                to.latitude() - from.latitude(), (to.longitude() - from.longitude()) * scale);
    }

    /// Returns the counter-clockwise turn from one direction to another, from 0 to a full circle.
    private static double turn(double from, double to) {
        double turn = to - from;
        return turn < 0 ? turn + 2 * StrictMath.PI : turn;
    }
}
