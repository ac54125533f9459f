package io.depotdesk.data.projections;

import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// One step of a route.
///
/// @param position on the route, from 0
/// @param shipment null for a break
public record StopRow(
        String vehicle,
        int position,
        @Nullable String shipment,
        Instant arrival,
        Instant departure,
        long latenessSeconds) {

    /// Names a step.
    record Key(String vehicle, int position) {}

    static SequencedMap<Key, StopRow> of(Plan plan) {
        var rows = new LinkedHashMap<Key, StopRow>();
        for (Route route : plan.routes()) {
            String vehicle = route.vehicle().value();
            for (int i = 0; i < route.steps().size(); i++) {
                rows.put(new Key(vehicle, i), of(vehicle, i, route.steps().get(i)));
            }
        }
        return rows;
    }

    private static StopRow of(String vehicle, int position, RouteStep step) {
        return switch (step) {
            case RouteStep.Visit visit ->
                    new StopRow(
                            vehicle,
                            position,
                            visit.shipment().value(),
                            visit.arrival(),
                            visit.departure(),
                            visit.lateness().toSeconds());
            case RouteStep.Pause pause ->
                    new StopRow(vehicle, position, null, pause.arrival(), pause.departure(), 0);
        };
    }
}
