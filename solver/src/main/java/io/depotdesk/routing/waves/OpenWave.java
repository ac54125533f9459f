package io.depotdesk.routing.waves;

import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One moment of decision: vehicles leave now, others will leave later, and some open jobs may wait for these.
///
/// @param now all open jobs, the vehicles that leave with this wave, the travel tables
/// @param mustGo ids of the jobs for which the next wave is too late
/// @param later the vehicles of each later wave, in the order of their leaving; empty if this wave is the last,
///     and then everything goes
public record OpenWave(RoutingProblem now, List<String> mustGo, List<List<Vehicle>> later) {

    public OpenWave {
        mustGo = List.copyOf(mustGo);
        later = later.stream().map(List::copyOf).toList();
        mustGo.forEach(now::job);
        Set<String> known = new HashSet<>(now.vehicleIndex().keySet());
        for (List<Vehicle> wave : later) {
            for (Vehicle vehicle : wave) {
                if (!known.add(vehicle.id())) {
                    throw new IllegalArgumentException(
                            "Vehicle %s is in two waves.".formatted(vehicle.id()));
                }
            }
        }
    }
}
