package io.depotdesk.routing.search;

import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RoutingProblem;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Times any order of visits, sound or not, so that a hand can try things out.
///
/// Make one for a problem and ask it often; not for use by several threads at once.
public final class Evaluate {
    private final Model model;
    private final PlanWriter writer;

    public Evaluate(RoutingProblem problem) {
        model = new Model(problem);
        writer = new PlanWriter(model);
    }

    /// Returns what becomes of `vehicle` visiting `jobs` in this order; a linked job is named twice.
    ///
    /// @throws IllegalArgumentException if a vehicle or job is unknown, or a job is named too often
    public Evaluation order(String vehicle, List<String> jobs) {
        return trips(vehicle, List.of(jobs));
    }

    /// Returns what becomes of `vehicle` making these trips one after the other; it reloads between them where the
    /// way round is the cheapest.
    ///
    /// @throws IllegalArgumentException if a vehicle or job is unknown, a job is named too often, or there are more
    ///     trips than one and the vehicle cannot reload, or more than there are jobs
    public Evaluation trips(String vehicle, List<List<String>> trips) {
        Integer v = model.problem.vehicleIndex().get(vehicle);
        if (v == null) {
            throw new IllegalArgumentException("The problem has no vehicle %s.".formatted(vehicle));
        }
        boolean able = model.reloads.kinds[v].length > 0 && trips.size() <= model.reloads.pool;
        if (trips.size() > 1 && !able) {
            throw new IllegalArgumentException(
                    "Vehicle %s cannot make %d trips.".formatted(vehicle, trips.size()));
        }
        int[] nodes = new int[trips.stream().mapToInt(List::size).sum() + trips.size() + 1];
        int at = 0;
        nodes[at++] = model.startNode(v);
        Set<Integer> seen = new HashSet<>();
        for (List<String> trip : trips) {
            if (at > 1) {
                nodes[at++] = -1;
            }
            for (String job : trip) {
                nodes[at++] = node(job, seen);
            }
        }
        nodes[at] = model.endNode(v);
        for (int p = 1; p < at; p++) {
            if (nodes[p] < 0) {
                int next = p + 1;
                while (nodes[next] < 0) {
                    next++;
                }
                nodes[p] = reload(v, nodes[p - 1], nodes[next], seen);
            }
        }
        PlannedRoute route = writer.route(v, nodes);
        return new Evaluation(route, PlanCheck.violations(model.problem, route));
    }

    private int node(String job, Set<Integer> seen) {
        Integer j = model.problem.jobIndex().get(job);
        if (j == null) {
            throw new IllegalArgumentException("The problem has no job %s.".formatted(job));
        }
        int node = model.firstNode[j];
        if (!seen.add(node) && (node == model.lastNode(j) || !seen.add(++node))) {
            throw new IllegalArgumentException("Job %s is named too often.".formatted(job));
        }
        return node;
    }

    private int reload(int v, int from, int to, Set<Integer> seen) {
        int node = model.reloads.firstOf(model.reloads.nearest(model, v, from, to));
        while (!seen.add(node)) {
            node++;
        }
        return node;
    }
}
