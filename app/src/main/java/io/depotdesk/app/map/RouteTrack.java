package io.depotdesk.app.map;

import io.depotdesk.app.routelook.RouteLook;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;

import java.util.List;

/// One route on the map.
///
/// @param legs depot → first stop → … → depot; empty if it stays at the depot
/// @param stops in driving order
record RouteTrack(Route route, String name, RouteLook look, List<Leg> legs, List<Marker> stops) {

    RouteTrack {
        legs = List.copyOf(legs);
        stops = List.copyOf(stops);
    }

    VehicleId vehicle() {
        return route.vehicle();
    }

    /// Returns which leg passes nearest to a place of the unit square, -1 if there is none.
    int nearestLeg(double x, double y) {
        int nearest = -1;
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < legs.size(); i++) {
            double distance = legs.get(i).squaredDistance(x, y);
            if (distance < best) {
                best = distance;
                nearest = i;
            }
        }
        return nearest;
    }
}
