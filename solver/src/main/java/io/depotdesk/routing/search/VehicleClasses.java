package io.depotdesk.routing.search;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Finds vehicles that are alike in all but their name, so that only one empty one of each kind is looked at.
final class VehicleClasses {

    /// Makes a vehicle unlike all others.
    private static final long ITS_OWN = -1;

    private VehicleClasses() {}

    private record Kind(Vehicle twin, List<Long> said) {}

    /// Returns the number of the class of each vehicle.
    static int[] of(RoutingProblem problem) {
        List<List<Long>> said = said(problem);
        int[] classes = new int[said.size()];
        var seen = new LinkedHashMap<Kind, Integer>();
        for (int v = 0; v < classes.length; v++) {
            var kind = new Kind(nameless(problem.vehicles().get(v)), said.get(v));
            classes[v] = seen.computeIfAbsent(kind, unknown -> seen.size());
        }
        return classes;
    }

    /// Returns what jobs say of each vehicle: which ones may go with it, at which surcharge, and who is at home there.
    private static List<List<Long>> said(RoutingProblem problem) {
        var index = problem.vehicleIndex();
        List<List<Long>> said = new ArrayList<>();
        for (int v = 0; v < problem.vehicles().size(); v++) {
            said.add(new ArrayList<>());
        }
        for (int j = 0; j < problem.jobs().size(); j++) {
            Job job = problem.jobs().get(j);
            long number = j;
            job.vehicles()
                    .forEach(id -> said.get(index.getOrDefault(id, 0)).addAll(List.of(number, 0L)));
            job.surcharges()
                    .forEach(s ->
                            said.get(index.getOrDefault(s.vehicle(), 0))
                                    .addAll(List.of(number, 1L + s.cents())));
            job.anchor()
                    .map(anchor -> index.get(anchor.vehicle()))
                    .ifPresent(v -> said.get(v).addAll(List.of(ITS_OWN, (long) v)));
        }
        return said;
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
