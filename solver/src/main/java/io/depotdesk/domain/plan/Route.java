package io.depotdesk.domain.plan;

import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.measure.Load;

import java.time.Instant;
import java.util.List;

/// Ordered stops of one vehicle, depot to depot. A route without visits stays at the depot.
///
/// @param departs leaves the depot
/// @param returns is back at the depot
/// @param loadAtStart what is loaded at the depot
/// @param returnSeconds drive from the last step back to the depot
/// @param returnMetres length of that drive
/// @param cost what the route costs; its lines add up to its total
/// @param broken constraints that the route does not keep, empty for every plan of the optimiser
public record Route(
        VehicleId vehicle,
        Instant departs,
        Instant returns,
        Load loadAtStart,
        List<RouteStep> steps,
        int returnSeconds,
        int returnMetres,
        CostLedger cost,
        List<BrokenConstraint> broken) {

    public Route {
        steps = List.copyOf(steps);
        broken = List.copyOf(broken);
    }

    /// Returns the same route, not keeping these constraints.
    public Route with(List<BrokenConstraint> others) {
        return others.equals(broken)
                ? this
                : new Route(
                        vehicle,
                        departs,
                        returns,
                        loadAtStart,
                        steps,
                        returnSeconds,
                        returnMetres,
                        cost,
                        others);
    }

    public List<RouteStep.Visit> visits() {
        return steps.stream()
                .filter(RouteStep.Visit.class::isInstance)
                .map(RouteStep.Visit.class::cast)
                .toList();
    }

    public List<ShipmentId> shipments() {
        return visits().stream().map(RouteStep.Visit::shipment).toList();
    }

    public long metres() {
        return visits().stream().mapToLong(RouteStep.Visit::driveMetres).sum() + returnMetres;
    }

    public long driveSeconds() {
        return visits().stream().mapToLong(RouteStep.Visit::driveSeconds).sum() + returnSeconds;
    }
}
