package io.depotdesk.routing.search;

import io.depotdesk.routing.ProblemPart;
import io.depotdesk.routing.search.Elites.Elite;

import java.util.Arrays;

/// Some routes and unserved jobs of a plan, annealed as a problem of their own.
///
/// Its tables and arrays are small enough to stay at hand, whatever the size of the whole.
final class Part {
    private final Model whole;
    private final Model model;
    private final int[] vehicles;
    private final int[] jobs;
    private final int[] tasks;
    private final Annealing annealing;

    /// How many ticks of the part are one of the whole.
    private final double scale;

    private final double before;

    /// @param vehicles indexes in the whole, at least one
    /// @param jobs indexes in the whole: those on the routes of `vehicles`, and others that `plan` leaves unserved
    Part(Model whole, Neighbours all, Elite plan, int[] vehicles, int[] jobs, long seed) {
        this.whole = whole;
        this.vehicles = vehicles;
        this.jobs = jobs;
        model = new Model(ProblemPart.of(whole.problem, vehicles, jobs));
        tasks = new int[model.tasks];
        int[] numbers = new int[whole.tasks];
        Arrays.fill(numbers, -1);
        for (int j = 0; j < jobs.length; j++) {
            int node = whole.firstNode[jobs[j]];
            for (int i = model.firstNode[j]; i <= model.lastNode(j); i++) {
                tasks[i] = node;
                numbers[node++] = i;
            }
        }
        annealing = new Annealing(model, all.part(model, tasks, numbers), seed);
        scale = (double) model.ticksPerCent / whole.ticksPerCent;
        annealing.resume(cut(plan, numbers));
        before = annealing.best();
    }

    private Elite cut(Elite plan, int[] numbers) {
        int[][] routes = new int[vehicles.length][];
        for (int v = 0; v < routes.length; v++) {
            int[] route = plan.routes()[vehicles[v]].clone();
            route[0] = model.startNode(v);
            for (int p = 1; p < route.length - 1; p++) {
                route[p] = numbers[route[p]];
            }
            route[route.length - 1] = model.endNode(v);
            routes[v] = route;
        }
        int[] carriers = new int[jobs.length];
        for (int j = 0; j < jobs.length; j++) {
            carriers[j] = plan.carriers()[jobs[j]];
        }
        return new Elite(0, routes, carriers);
    }

    /// Runs steps `from` to `to` of `total`, as [Annealing#run]; temperatures in ticks of the whole.
    void run(long from, long to, long total, double hot, double cold) {
        annealing.run(from, to, total, hot * scale, cold * scale);
    }

    /// Returns the state that the last step left; its ticks say how much more than before it costs in the whole.
    Elite now() {
        return more(annealing.now());
    }

    /// Returns the best state; its ticks say how much more than before it costs in the whole.
    Elite best() {
        return more(annealing.elite());
    }

    private Elite more(Elite state) {
        return new Elite((state.ticks() - before) / scale, state.routes(), state.carriers());
    }

    /// Writes a state of the part into routes and carriers of the whole.
    void write(Elite state, int[][] routes, int[] carriers) {
        for (int v = 0; v < vehicles.length; v++) {
            int[] route = state.routes()[v].clone();
            route[0] = whole.startNode(vehicles[v]);
            for (int p = 1; p < route.length - 1; p++) {
                route[p] = tasks[route[p]];
            }
            route[route.length - 1] = whole.endNode(vehicles[v]);
            routes[vehicles[v]] = route;
        }
        for (int j = 0; j < jobs.length; j++) {
            carriers[jobs[j]] = state.carriers()[j];
        }
    }
}
