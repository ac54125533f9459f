package io.depotdesk.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks a plan against its problem from first principles; shares no code with the search.
///
/// Recomputes coverage, times, windows, breaks, shifts, loads, skills, limits and every line of every ledger.
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
        cost += carriers(plan);
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

    private long carriers(RoutingPlan plan) {
        var count = new LinkedHashMap<String, Integer>();
        var sum = new LinkedHashMap<String, Long>();
        long cost = 0;
        for (RoutingPlan.Outsourced out : plan.outsourced()) {
            Job job = problem.job(out.job());
            for (int t = 0; t < job.tasks().size(); t++) {
                seen.merge(job.id() + "/" + t, 1, Integer::sum);
            }
            Carrier carrier = carrier(out.carrier());
            long quote = carrier.price(out.job()).orElse(-1L);
            long change = job.anchor().map(Anchor::moveCents).orElse(0);
            if (quote < 0) {
                add(
                        Violation.Kind.CARRIER,
                        out.job(),
                        1,
                        "Carrier %s does not serve job %s.",
                        out.carrier(),
                        out.job());
            } else if (quote != out.cents() || change != out.changeCents()) {
                add(
                        Violation.Kind.COST,
                        out.job(),
                        Math.abs(quote - out.cents()),
                        "Job %s at carrier %s costs %d cents, the plan says %s.",
                        out.job(),
                        out.carrier(),
                        quote,
                        out);
            }
            count.merge(out.carrier(), 1, Integer::sum);
            sum.merge(out.carrier(), out.cents(), Long::sum);
            cost += out.changeCents();
        }
        for (RoutingPlan.CarrierBill bill : plan.carrierBills()) {
            Carrier carrier = carrier(bill.carrier());
            int jobs = count.getOrDefault(bill.carrier(), 0);
            long due = bill(carrier, jobs, sum.getOrDefault(bill.carrier(), 0L));
            if (jobs != bill.jobs() || due != bill.cents()) {
                add(
                        Violation.Kind.COST,
                        bill.carrier(),
                        Math.abs(due - bill.cents()),
                        "Carrier %s charges %d cents for %d jobs, the plan says %s.",
                        bill.carrier(),
                        due,
                        jobs,
                        bill);
            }
            if (jobs > carrier.capacity()) {
                add(
                        Violation.Kind.CARRIER,
                        bill.carrier(),
                        jobs - carrier.capacity(),
                        "Carrier %s takes %d jobs and was given %d.",
                        bill.carrier(),
                        carrier.capacity(),
                        jobs);
            }
            count.remove(bill.carrier());
            cost += bill.cents();
        }
        count.forEach((id, jobs) ->
                add(Violation.Kind.COST, id, 1, "Carrier %s has jobs and no bill.", id));
        return cost;
    }

    private static long bill(Carrier carrier, int jobs, long sum) {
        int off = 0;
        for (Carrier.Tier tier : carrier.tiers()) {
            off = jobs >= tier.fromJobs() ? tier.discountPermille() : off;
        }
        long exact = sum * (1000 - off);
        long due = exact / 1000 + (exact % 1000 >= 500 ? 1 : 0);
        return jobs == 0 ? 0 : Math.max(due, carrier.minimumCents());
    }

    private Carrier carrier(String id) {
        return problem.carriers().stream()
                .filter(carrier -> carrier.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No carrier %s.".formatted(id)));
    }
}
