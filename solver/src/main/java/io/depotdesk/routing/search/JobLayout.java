package io.depotdesk.routing.search;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.JobKind;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Task;
import io.depotdesk.routing.Vehicle;

import java.util.Arrays;
import java.util.List;

/// Writes what is known of the jobs, and of their tasks as nodes, into the arrays of a [Model].
final class JobLayout {
    private final Model model;

    JobLayout(Model model) {
        this.model = model;
    }

    void layOut(List<Job> jobs) {
        int node = 0;
        for (int j = 0; j < jobs.size(); j++) {
            model.firstNode[j] = node;
            node = job(j, node, jobs.get(j));
        }
    }

    /// Fixes what each vehicle has begun with.
    void freeze(List<Vehicle> fleet) {
        for (int v = 0; v < fleet.size(); v++) {
            freeze(v, fleet.get(v));
        }
    }

    private int job(int j, int at, Job job) {
        int node = at;
        model.linked[j] = job.kind() == JobKind.LINKED;
        model.delivery[j] = job.kind() == JobKind.DELIVERY;
        model.release[j] = model.delivery[j] ? job.release() : Integer.MIN_VALUE;
        model.unservedTicks[j] = (long) job.unservedCents() * model.ticksPerCent;
        model.priority[j] = job.priority();
        for (int d = 0; d < job.demand().size(); d++) {
            model.demand[j * model.dims + d] = job.demand().get(d);
        }
        model.anchorVehicle[j] = -1;
        job.anchor()
                .ifPresent(anchor -> {
                    model.anchorVehicle[j] =
                            model.problem.vehicleIndex().getOrDefault(anchor.vehicle(), -1);
                    model.moveTicks[j] = (long) anchor.moveCents() * model.ticksPerCent;
                });
        for (int t = 0; t < job.tasks().size(); t++) {
            task(node, j, job, t);
            node++;
        }
        return node;
    }

    private void task(int node, int j, Job job, int t) {
        Task task = job.tasks().get(t);
        boolean last = t == job.tasks().size() - 1;
        model.jobOf[node] = j;
        model.place[node] = task.place();
        model.service[node] = task.service();
        model.setup[node] = task.setup();
        int from = t == 0 && !model.delivery[j] ? job.release() : Integer.MIN_VALUE;
        model.windows[node] =
                task.windows().stream()
                        .filter(window -> window.closes() >= from)
                        .flatMapToInt(window ->
                                Arrays.stream(
                                        new int[] {
                                            Math.max(from, window.opens()), window.closes()
                                        }))
                        .toArray();
        if (model.windows[node].length == 0) {
            // Released after the last window closed: nobody can serve it.
            model.windows[node] = new int[] {Integer.MAX_VALUE / 2, Integer.MAX_VALUE / 2};
        }
        model.opens[node] = model.windows[node][0];
        model.closes[node] = model.windows[node][model.windows[node].length - 1];
        model.due[node] = Integer.MAX_VALUE;
        if (last && job.promise().isPresent()) {
            model.due[node] = job.promise().get().due();
            model.lateTicks[node] =
                    (double) job.promise().get().centsPerMinute() * model.ticksPerCent / 60;
        }
        if (last && job.anchor().isPresent()) {
            model.anchorStart[node] = job.anchor().get().start();
            model.anchorFree[node] = job.anchor().get().freeShiftSeconds();
            model.shiftTicks[node] =
                    (double) job.anchor().get().shiftCentsPerMinute() * model.ticksPerCent / 60;
        }
        model.soft[node] = model.lateTicks[node] > 0 || model.shiftTicks[node] > 0;
        int sign =
                switch (job.kind()) {
                    case DELIVERY -> -1;
                    case PICKUP -> 1;
                    case LINKED -> t == 0 ? 1 : -1;
                };
        for (int d = 0; d < job.demand().size(); d++) {
            model.load[node * model.dims + d] = sign * job.demand().get(d);
        }
    }

    private void freeze(int v, Vehicle vehicle) {
        model.frozen[v] = new int[vehicle.frozen().size()];
        for (int k = 0; k < model.frozen[v].length; k++) {
            String id = vehicle.frozen().get(k);
            int j = model.problem.jobIndex().getOrDefault(id, -1);
            boolean second = vehicle.frozen().subList(0, k).contains(id);
            int node = second ? model.lastNode(j) : model.firstNode[j];
            model.frozen[v][k] = node;
            model.frozenNode[node] = true;
            // What is under way goes on, late or not.
            model.windows[node] = new int[] {model.opens[node], RoutingProblem.LATEST};
            model.closes[node] = RoutingProblem.LATEST;
        }
    }
}
