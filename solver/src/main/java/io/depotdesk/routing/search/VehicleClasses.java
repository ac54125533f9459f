package io.depotdesk.routing.search;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;

import java.util.LinkedHashMap;

/// Finds vehicles that are alike in all but their name, so that only one empty one of each kind is looked at.
final class VehicleClasses {
    private VehicleClasses() {}

    /// Returns the number of the class of each vehicle.
    static int[] of(RoutingProblem problem) {
        boolean[] named = named(problem);
        int[] classes = new int[named.length];
        var seen = new LinkedHashMap<Vehicle, Integer>();
        int next = 0;
        for (int v = 0; v < classes.length; v++) {
            Vehicle twin = nameless(problem.vehicles().get(v));
            Integer known = named[v] ? null : seen.get(twin);
            if (known == null) {
                known = next++;
                if (!named[v]) {
                    seen.put(twin, known);
                }
            }
            classes[v] = known;
        }
        return classes;
    }

    /// Returns which vehicles some job speaks of.
    private static boolean[] named(RoutingProblem problem) {
        var index = problem.vehicleIndex();
        boolean[] named = new boolean[problem.vehicles().size()];
        for (Job job : problem.jobs()) {
            job.vehicles().forEach(id -> named[index.getOrDefault(id, 0)] = true);
            job.surcharges().forEach(s -> named[index.getOrDefault(s.vehicle(), 0)] = true);
            job.anchor().map(anchor -> index.get(anchor.vehicle())).ifPresent(v -> named[v] = true);
        }
        return named;
    }

    private static Vehicle nameless(Vehicle v) {
        return new Vehicle(
                "",
                v.travel(),
                v.start(),
                v.end(),
                v.shiftEarliest(),
                v.shiftLatest(),
                v.overtimeSeconds(),
                v.breaks(),
                v.capacity(),
                v.skills(),
                v.prices(),
                v.limits(),
                v.frozen(),
                v.reloading(),
                v.deliverFirst(),
                v.zones());
    }
}
