package io.depotdesk.routing.search;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.Zones;

import java.util.List;

/// What each pair of a job and a vehicle is worth: whether they go together, and what it costs on top.
///
/// Shape of all tables: `job * vehicles + vehicle`.
final class Pairings {
    private Pairings() {}

    /// Returns whether a vehicle may serve a job: skills, reservations, zones, and the job alone is not too big.
    static boolean[] fits(Model model) {
        List<Vehicle> fleet = model.problem.vehicles();
        boolean[] table = new boolean[model.jobs * model.vehicles];
        for (int j = 0; j < model.jobs; j++) {
            Job job = model.problem.jobs().get(j);
            for (int v = 0; v < model.vehicles; v++) {
                boolean ok = mayServe(job, fleet.get(v));
                for (int d = 0; d < model.dims && ok; d++) {
                    ok = model.demand[j * model.dims + d] <= model.capacity[v * model.dims + d];
                }
                table[j * model.vehicles + v] = ok;
            }
        }
        for (int v = 0; v < model.vehicles; v++) {
            for (int node : model.frozen[v]) {
                for (int w = 0; w < model.vehicles; w++) {
                    table[model.jobOf[node] * model.vehicles + w] = w == v;
                }
            }
        }
        return table;
    }

    /// Returns whether skills, reservations and zones let `vehicle` serve `job`.
    static boolean mayServe(Job job, Vehicle vehicle) {
        return (job.skills() & ~vehicle.skills()) == 0
                && (job.vehicles().isEmpty() || job.vehicles().contains(vehicle.id()))
                && vehicle.zones().price(job) != Zones.FORBIDDEN;
    }

    /// Returns ticks for giving a job to a vehicle: surcharges, zones and departing from the known plan; empty if
    /// there are none.
    static int[] extras(Model model) {
        if (model.problem.jobs().stream().allMatch(job -> isFree(model, job))) {
            return new int[0];
        }
        int[] table = new int[model.jobs * model.vehicles];
        for (int j = 0; j < model.jobs; j++) {
            Job job = model.problem.jobs().get(j);
            int row = j * model.vehicles;
            for (var surcharge : job.surcharges()) {
                int v = model.problem.vehicleIndex().getOrDefault(surcharge.vehicle(), 0);
                table[row + v] += surcharge.cents() * model.ticksPerCent;
            }
            for (int v = 0; v < model.vehicles; v++) {
                int zone = model.problem.vehicles().get(v).zones().price(job);
                table[row + v] += Math.max(0, zone) * model.ticksPerCent;
                if (model.anchorVehicle[j] >= 0 && v != model.anchorVehicle[j]) {
                    table[row + v] += (int) model.moveTicks[j];
                }
            }
        }
        return table;
    }

    private static boolean isFree(Model model, Job job) {
        return job.surcharges().isEmpty()
                && job.anchor().map(anchor -> anchor.moveCents() == 0).orElse(true)
                && (job.zone() == Job.NO_ZONE
                        || model.problem.vehicles().stream()
                                .allMatch(vehicle -> vehicle.zones().price(job) <= 0));
    }
}
