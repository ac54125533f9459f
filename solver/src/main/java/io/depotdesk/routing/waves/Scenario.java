package io.depotdesk.routing.waves;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.search.Evaluate;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// One future as a routing problem: the open jobs and those that will come, the vehicles of this wave and of later ones.
///
/// Skills say who may be in which wave: vehicles of wave `k` (0 leaves now) have the bits of waves `0..k`, a job known
/// from wave `k` on asks for bit `k`. What has to go now asks for a bit that only the vehicles of this wave have.
final class Scenario {
    private final OpenWave wave;
    private final RoutingProblem problem;

    /// @param coming what becomes known for each later wave
    /// @param stands what is decided of each open job
    /// @param waves how many later waves to look at
    Scenario(OpenWave wave, List<List<Job>> coming, Stand[] stands, int waves) {
        this.wave = wave;
        var bits = new WaveBits(wave, coming, waves);
        var parts = RoutingProblem.builder();
        wave.now().travels().forEach(parts::travel);
        wave.now().carriers().forEach(parts::carrier);
        for (Vehicle vehicle : wave.now().vehicles()) {
            parts.vehicle(bits.leavingNow(vehicle));
        }
        for (int w = 0; w < waves; w++) {
            for (Vehicle vehicle : wave.later().get(w)) {
                parts.vehicle(bits.leaving(vehicle, w + 1));
            }
        }
        for (int j = 0; j < stands.length; j++) {
            Job job = wave.now().jobs().get(j);
            parts.job(
                    switch (stands[j]) {
                        case OPEN -> job;
                        case GOES -> bits.goingNow(job);
                        case WAITS -> bits.knownFrom(job, 1);
                    });
        }
        for (int w = 0; w < Math.min(waves, coming.size()); w++) {
            for (Job job : coming.get(w)) {
                parts.job(bits.knownFrom(job, w + 1));
            }
        }
        problem = parts.build();
    }

    RoutingProblem problem() {
        return problem;
    }

    /// Returns the open jobs that go now in `plan`. A route that could as well leave with the next wave does not.
    Set<String> goingNow(RoutingPlan plan) {
        Set<String> going = new LinkedHashSet<>();
        var evaluate = new Evaluate(problem);
        String next = wave.later().getFirst().getFirst().id();
        for (PlannedRoute route : plan.routes()) {
            if (wave.now().vehicleIndex().containsKey(route.vehicle())) {
                List<String> jobs = route.visits().stream().map(RouteStep.Visit::job).toList();
                if (!evaluate.order(next, jobs).violations().isEmpty()) {
                    going.addAll(jobs);
                }
            }
        }
        return going;
    }
}
