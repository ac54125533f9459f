package io.depotdesk.routing;

import java.util.List;

/// What one vehicle does, start to end.
///
/// @param vehicle its id
/// @param departure second of leaving the start place
/// @param arrival second of reaching the end place; for an open end, of leaving the last visit
/// @param metres distance driven
/// @param drivingSeconds time at the wheel
/// @param steps visits, breaks and reloads in order of time
public record PlannedRoute(
        String vehicle,
        int departure,
        int arrival,
        int metres,
        int drivingSeconds,
        List<RouteStep> steps,
        Ledger ledger) {

    public PlannedRoute {
        steps = List.copyOf(steps);
    }

    /// Returns the visits without breaks and reloads.
    public List<RouteStep.Visit> visits() {
        return steps.stream()
                .filter(RouteStep.Visit.class::isInstance)
                .map(RouteStep.Visit.class::cast)
                .toList();
    }
}
