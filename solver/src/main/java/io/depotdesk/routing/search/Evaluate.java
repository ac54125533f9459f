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
        Integer v = model.problem.vehicleIndex().get(vehicle);
        if (v == null) {
            throw new IllegalArgumentException("The problem has no vehicle %s.".formatted(vehicle));
        }
        int[] nodes = new int[jobs.size() + 2];
        nodes[0] = model.startNode(v);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < jobs.size(); i++) {
            Integer j = model.problem.jobIndex().get(jobs.get(i));
            if (j == null) {
                throw new IllegalArgumentException(
                        "The problem has no job %s.".formatted(jobs.get(i)));
            }
            int node = model.firstNode[j];
            if (!seen.add(node) && (node == model.lastNode(j) || !seen.add(++node))) {
                throw new IllegalArgumentException(
                        "Job %s is named too often.".formatted(jobs.get(i)));
            }
            nodes[i + 1] = node;
        }
        nodes[jobs.size() + 1] = model.endNode(v);
        PlannedRoute route = writer.route(v, nodes);
        return new Evaluation(route, PlanCheck.violations(model.problem, route));
    }
}
