package io.depotdesk.app.peers;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.JobKind;
import io.depotdesk.routing.Limits;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.Zones;

import java.util.Optional;
import java.util.Set;

/// Which rules of a problem a peer's model has to know, beyond capacity, one window per customer, several depots,
/// and vehicles with costs of their own.
enum Rules {
    /// Customers may be left out at a price.
    LEAVING_OUT,
    /// Routes may only last so long.
    DURATION,
    /// Customers may be for some vehicles only.
    SOME_VEHICLES;

    private static final int HAS_TO_BE_SERVED = 10_000_000;

    /// Returns what of `problem` a model that knows `rules` does not cover.
    static Optional<String> beyond(RoutingProblem problem, Set<Rules> rules) {
        if (!problem.carriers().isEmpty() || problem.dimensions() != 1) {
            return Optional.of("carriers or several load dimensions");
        }
        for (Job job : problem.jobs()) {
            var task = job.tasks().getFirst();
            if (job.kind() != JobKind.DELIVERY
                    || task.windows().size() > 1
                    || task.setup() != 0
                    || job.skills() != 0
                    || job.release() > 0
                    || job.promise().isPresent()
                    || !job.surcharges().isEmpty()
                    || job.anchor().isPresent()) {
                return Optional.of("more than a delivery in one window");
            }
            if (!job.vehicles().isEmpty() && !rules.contains(SOME_VEHICLES)) {
                return Optional.of("customers for some vehicles only");
            }
            if (!required(job) && !rules.contains(LEAVING_OUT)) {
                return Optional.of("customers that may be left out");
            }
        }
        for (Vehicle vehicle : problem.vehicles()) {
            var prices = vehicle.prices();
            if (vehicle.start() != vehicle.end()
                    || vehicle.start() == Vehicle.ANYWHERE
                    || !vehicle.breaks().isEmpty()
                    || vehicle.overtimeSeconds() != 0
                    || !vehicle.frozen().isEmpty()
                    || prices.perDrivingHour() != 0
                    || prices.dependOnSchedule()
                    || problem.travelOf(vehicle).pace() != null
                    || vehicle.travel() != 0) {
                return Optional.of("vehicles with more than a shift and a price per distance");
            }
            if (vehicle.reloading().mostReloads() > 0
                    || vehicle.deliverFirst()
                    || !vehicle.zones().equals(Zones.ALL)) {
                return Optional.of("reloads, backhauls or zones");
            }
            Limits limits = vehicle.limits();
            int none = Integer.MAX_VALUE;
            boolean duration = limits.dutySeconds() != none;
            if (!limits.equals(new Limits(none, none, none, limits.dutySeconds()))
                    || duration && !rules.contains(DURATION)) {
                return Optional.of("limited routes");
            }
        }
        return Optional.empty();
    }

    static boolean required(Job job) {
        return job.unservedCents() >= HAS_TO_BE_SERVED;
    }
}
