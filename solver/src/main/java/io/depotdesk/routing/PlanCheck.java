package io.depotdesk.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks a plan against its problem from first principles; shares no code with the search.
///
/// Recomputes coverage, times, windows, breaks, shifts, trips, loads, skills, zones, limits, carriers' bills and every
/// line of every ledger.
public final class PlanCheck {
    private final RoutingProblem problem;
    private final List<Violation> found = new ArrayList<>();
    private final Map<String, Integer> seen = new LinkedHashMap<>();

    private PlanCheck(RoutingProblem problem) {
        this.problem = problem;
    }

    /// Returns everything that is wrong with `plan`; an empty list means that it is sound.
    public static List<Violation> violations(RoutingProblem problem, RoutingPlan plan) {
        var check = new PlanCheck(problem);
        check.plan(plan);
        return List.copyOf(check.found);
    }

    /// Returns everything that is wrong with one route on its own.
    public static List<Violation> violations(RoutingProblem problem, PlannedRoute route) {
        Vehicle vehicle = problem.vehicle(route.vehicle());
        return List.copyOf(new RouteCheck(problem, vehicle, route).violations());
    }

    private void add(
            Violation.Kind kind, String where, long amount, String sentence, Object... values) {
        found.add(new Violation(kind, where, amount, sentence.formatted(values)));
    }

    private void plan(RoutingPlan plan) {
        long cost = 0;
        var vehicles = new ArrayList<String>();
        for (PlannedRoute route : plan.routes()) {
            if (vehicles.contains(route.vehicle())) {
                add(
                        Violation.Kind.COVERAGE,
                        route.vehicle(),
                        1,
                        "Vehicle %s has two routes.",
                        route.vehicle());
            }
            vehicles.add(route.vehicle());
            found.addAll(
                    new RouteCheck(problem, problem.vehicle(route.vehicle()), route).violations());
            route.visits()
                    .forEach(
                            visit -> seen.merge(visit.job() + "/" + visit.task(), 1, Integer::sum));
            cost += route.ledger().total();
        }
        for (Vehicle vehicle : problem.vehicles()) {
            if (!vehicle.frozen().isEmpty() && !vehicles.contains(vehicle.id())) {
                add(
                        Violation.Kind.FROZEN,
                        vehicle.id(),
                        1,
                        "Vehicle %s has frozen visits and no route.",
                        vehicle.id());
            }
        }
        for (RoutingPlan.Outsourced out : plan.outsourced()) {
            for (int t = 0; t < problem.job(out.job()).tasks().size(); t++) {
                seen.merge(out.job() + "/" + t, 1, Integer::sum);
            }
        }
        var carriers = new CarrierCheck(problem, plan);
        found.addAll(carriers.violations());
        cost += carriers.cost();
        for (RoutingPlan.Unserved left : plan.unserved()) {
            Job job = problem.job(left.job());
            job.tasks()
                    .forEach(task ->
                            seen.merge(
                                    job.id() + "/" + job.tasks().indexOf(task), 1, Integer::sum));
            long change = job.anchor().map(Anchor::moveCents).orElse(0);
            if (left.cents() != job.unservedCents() || left.changeCents() != change) {
                add(
                        Violation.Kind.COST,
                        job.id(),
                        1,
                        "Unserved job %s is priced %s.",
                        job.id(),
                        left);
            }
            cost += left.cents() + left.changeCents();
        }
        for (Job job : problem.jobs()) {
            for (int t = 0; t < job.tasks().size(); t++) {
                int times = seen.getOrDefault(job.id() + "/" + t, 0);
                if (times != 1) {
                    add(
                            Violation.Kind.COVERAGE,
                            job.id(),
                            Math.abs(times - 1),
                            "Task %d of job %s is in the plan %d times.",
                            t,
                            job.id(),
                            times);
                }
            }
        }
        if (cost != plan.costCents()) {
            add(
                    Violation.Kind.COST,
                    "plan",
                    Math.abs(cost - plan.costCents()),
                    "The parts of the plan add up to %d cents, it says %d.",
                    cost,
                    plan.costCents());
        }
    }
}
