package io.depotdesk.maps.travel;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.RoadIncident;

import java.util.List;

/// What an incident means for the roads, whenever it holds.
record Obstacle(List<GeoPoint> area, RoadIncident.Effect effect) {

    static Obstacle of(RoadIncident incident) {
        return new Obstacle(incident.area(), incident.effect());
    }
}
