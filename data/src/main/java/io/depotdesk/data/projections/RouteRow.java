package io.depotdesk.data.projections;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.Vehicle;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// One route of the plan.
///
/// @param position in fleet order, from 0
/// @param broken how many rules it does not keep
public record RouteRow(
        String vehicle,
        int position,
        String name,
        String driver,
        Instant departs,
        Instant returns,
        int stops,
        long metres,
        long driveSeconds,
        long cents,
        int broken) {

    static SequencedMap<String, RouteRow> of(DispatchState state) {
        var rows = new LinkedHashMap<String, RouteRow>();
        for (Route route : state.plan().routes()) {
            Optional<Vehicle> vehicle = state.vehicle(route.vehicle());
            rows.put(
                    route.vehicle().value(),
                    new RouteRow(
                            route.vehicle().value(),
                            rows.size(),
                            vehicle.map(Vehicle::name).orElse(""),
                            vehicle.map(Vehicle::driver).orElse(""),
                            route.departs(),
                            route.returns(),
                            route.visits().size(),
                            route.metres(),
                            route.driveSeconds(),
                            route.cost().totalCents(),
                            route.broken().size()));
        }
        return rows;
    }
}
