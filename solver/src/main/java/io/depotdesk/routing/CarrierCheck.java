package io.depotdesk.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Checks what a plan gives to carriers: whether they take it, wave by wave, and what they charge.
final class CarrierCheck {
    private final RoutingProblem problem;
    private final RoutingPlan plan;
    private final List<Violation> found = new ArrayList<>();

    CarrierCheck(RoutingProblem problem, RoutingPlan plan) {
        this.problem = problem;
        this.plan = plan;
    }

    /// Returns what is wrong; [#cost()] says what it costs.
    List<Violation> violations() {
        Map<String, List<Job>> given = new LinkedHashMap<>();
        for (RoutingPlan.Outsourced out : plan.outsourced()) {
            Job job = problem.job(out.job());
            given.computeIfAbsent(out.carrier(), _ -> new ArrayList<>()).add(job);
            quote(out, job);
        }
        given.keySet().stream()
                .filter(id -> problem.carriers().stream().noneMatch(c -> c.id().equals(id)))
                .forEach(id -> add(Violation.Kind.CARRIER, id, 1, "No carrier %s.", id));
        for (Carrier carrier : problem.carriers()) {
            List<Job> jobs = given.getOrDefault(carrier.id(), List.of());
            bill(carrier, jobs);
            capacity(carrier, jobs);
        }
        return found;
    }

    /// Returns the sum of the bills and of the prices of change, as the plan has them.
    long cost() {
        return plan.carrierBills().stream().mapToLong(RoutingPlan.CarrierBill::cents).sum()
                + plan.outsourced().stream().mapToLong(RoutingPlan.Outsourced::changeCents).sum();
    }

    private void quote(RoutingPlan.Outsourced out, Job job) {
        long quote =
                problem.carriers().stream()
                        .filter(carrier -> carrier.id().equals(out.carrier()))
                        .mapToLong(carrier -> carrier.price(out.job()).orElse(-1L))
                        .findFirst()
                        .orElse(-1L);
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
    }

    private void bill(Carrier carrier, List<Job> jobs) {
        List<RoutingPlan.CarrierBill> bills =
                plan.carrierBills().stream()
                        .filter(bill -> bill.carrier().equals(carrier.id()))
                        .toList();
        long charged = bills.stream().mapToLong(RoutingPlan.CarrierBill::cents).sum();
        int counted = bills.stream().mapToInt(RoutingPlan.CarrierBill::jobs).sum();
        long due = due(carrier, jobs);
        if (due != charged || counted != jobs.size() || bills.size() > 1) {
            add(
                    Violation.Kind.COST,
                    carrier.id(),
                    Math.abs(due - charged),
                    "Carrier %s charges %d cents for %d jobs, the plan says %s.",
                    carrier.id(),
                    due,
                    jobs.size(),
                    bills);
        }
    }

    /// Goes through the jobs one by one, as an accountant would.
    private static long due(Carrier carrier, List<Job> jobs) {
        long sum = 0;
        long rebates = 0;
        int number = 0;
        int off = 0;
        for (Job job : jobs) {
            number++;
            sum += carrier.price(job.id()).orElse(0L);
            for (Carrier.Rebate rebate : carrier.rebates()) {
                rebates += number >= rebate.fromJobs() ? rebate.centsPerJob() : 0;
            }
            for (Carrier.Tier tier : carrier.tiers()) {
                off = number == tier.fromJobs() ? tier.discountPermille() : off;
            }
        }
        long exact = sum * (1000 - off);
        long rounded = exact / 1000 + (exact % 1000 >= 500 ? 1 : 0);
        long due = jobs.isEmpty() ? 0 : Math.max(rounded - rebates, carrier.minimumCents());
        for (; number < carrier.commitment().jobs(); number++) {
            due += carrier.commitment().centsPerMissingJob();
        }
        return due;
    }

    private void capacity(Carrier carrier, List<Job> jobs) {
        if (jobs.size() > carrier.capacity()) {
            add(
                    Violation.Kind.CARRIER,
                    carrier.id(),
                    jobs.size() - carrier.capacity(),
                    "Carrier %s takes %d jobs and was given %d.",
                    carrier.id(),
                    carrier.capacity(),
                    jobs.size());
        }
        for (Carrier.WaveLimit limit : carrier.waves()) {
            List<Job> wave = jobs.stream().filter(job -> job.wave() == limit.wave()).toList();
            if (wave.size() > limit.jobs()) {
                add(
                        Violation.Kind.CARRIER,
                        carrier.id(),
                        wave.size() - limit.jobs(),
                        "Carrier %s takes %d jobs of wave %d and was given %d.",
                        carrier.id(),
                        limit.jobs(),
                        limit.wave(),
                        wave.size());
            }
            for (int d = 0; d < limit.load().size(); d++) {
                int dimension = d;
                long load =
                        wave.stream()
                                .filter(job -> dimension < job.demand().size())
                                .mapToLong(job -> job.demand().get(dimension))
                                .sum();
                if (load > limit.load().get(d)) {
                    add(
                            Violation.Kind.CARRIER,
                            carrier.id(),
                            load - limit.load().get(d),
                            "Carrier %s takes %d in dimension %d of wave %d and was given %d.",
                            carrier.id(),
                            limit.load().get(d),
                            d + 1,
                            limit.wave(),
                            load);
                }
            }
        }
    }

    private void add(
            Violation.Kind kind, String where, long amount, String sentence, Object... values) {
        found.add(new Violation(kind, where, amount, sentence.formatted(values)));
    }
}
