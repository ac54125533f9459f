package io.depotdesk.routing.search;

import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Keeps a running plan good while jobs come in one by one, moving few others.
///
/// Made for a problem and a plan of it. Jobs that the plan has nowhere are not known yet: they stay out of everything
/// until [#add] brings them in. Equal plans, jobs, limits and seeds give equal answers. Not for use by several threads
/// at once.
public final class Repair {
    private static final int AROUND = 30;
    private static final int NEAR = 100;

    private final Model model;
    private final Tours tours;
    private final Bank bank;
    private final RepairSteps steps;
    private final Inserter inserter;
    private final PlanWriter writer;
    private final long seed;

    public Repair(RoutingProblem problem, RoutingPlan plan, long seed) {
        this.seed = seed;
        model = new Model(problem);
        tours = new Tours(model);
        bank = new Bank(model);
        new PlanReader(model, tours, bank).load(plan);
        new Aboard(model, tours).deliver();
        plan.unserved().stream()
                .mapToInt(left -> problem.jobIndex().getOrDefault(left.job(), -1))
                .sorted()
                .filter(j -> j >= 0 && !bank.holds(j) && tours.route[model.firstNode[j]] < 0)
                .forEach(j -> bank.put(j, Bank.UNSERVED));
        var neighbours = Neighbours.of(model, AROUND, NEAR);
        steps = new RepairSteps(model, tours, bank, neighbours, seed);
        inserter = new Inserter(model, tours, Neighbours.none(model), new Dice(0));
        writer = new PlanWriter(model);
    }

    /// Brings `job` in: at its cheapest place, and then by steps of ruin-and-recreate around it that move at most as
    /// many others as `limits` allow. The plan stays as it is then for the next job.
    ///
    /// @throws IllegalArgumentException if the job is unknown to the problem or in the plan already
    public Repaired add(String job, RepairLimits limits) {
        Integer j = model.problem.jobIndex().get(job);
        if (j == null) {
            throw new IllegalArgumentException("The problem has no job %s.".formatted(job));
        }
        if (tours.route[model.firstNode[j]] >= 0 || bank.holds(j)) {
            throw new IllegalArgumentException("The plan has job %s already.".formatted(job));
        }
        double before = steps.ticks();
        int moved = steps.run(j, limits);
        double ticks = steps.ticks();
        var calmer = new ArrayList<Repaired.Calmer>();
        for (int m = 0; m <= moved; m++) {
            double least = steps.plans().ticks(m);
            calmer.add(
                    new Repaired.Calmer(
                            m,
                            least < Double.POSITIVE_INFINITY
                                    ? Optional.of(cents(least - before))
                                    : Optional.empty()));
        }
        return new Repaired(
                job,
                plan(limits.steps()),
                cents(steps.plain() - before),
                cents(ticks - before),
                moves(j),
                calmer,
                limits.steps());
    }

    /// Returns the plan as it is now; jobs that are not known yet are unserved in it.
    public RoutingPlan plan() {
        return plan(0);
    }

    private RoutingPlan plan(long used) {
        int[][] routes = new int[model.vehicles][];
        for (int v = 0; v < routes.length; v++) {
            routes[v] = Arrays.copyOf(tours.seq[v], tours.length[v]);
        }
        int[] carriers = bank.carrier.clone();
        for (int j = 0; j < model.jobs; j++) {
            if (tours.route[model.firstNode[j]] < 0 && !bank.holds(j)) {
                carriers[j] = Bank.UNSERVED;
            }
        }
        return writer.write(routes, carriers, seed, List.of(), used);
    }

    private List<Repaired.Moved> moves(int newcomer) {
        Homes homes = steps.homes();
        var moves = new ArrayList<Repaired.Moved>();
        for (int j = 0; j < model.jobs; j++) {
            if (j != newcomer && homes.away(j)) {
                moves.add(
                        new Repaired.Moved(
                                model.problem.jobs().get(j).id(),
                                name(homes.of(j)),
                                name(homes.where(j)),
                                undone(j, homes.of(j), homes.where(j))));
            }
        }
        return moves;
    }

    private String name(int where) {
        if (where >= 0) {
            return model.problem.vehicles().get(where).id();
        }
        int c = Homes.carrier(where);
        return c == Bank.UNSERVED ? "" : model.problem.carriers().get(c).id();
    }

    /// Returns what it would cost more to have `job` back home and all else where it is.
    private Optional<Long> undone(int job, int home, int here) {
        double saved;
        int[] was = new int[0];
        if (here >= 0) {
            was = Arrays.copyOf(tours.seq[here], tours.length[here]);
            saved = tours.cost(here);
            boolean[] gone = new boolean[model.nodes];
            gone[model.firstNode[job]] = true;
            gone[model.lastNode(job)] = true;
            tours.compact(here, gone);
            saved -= tours.cost(here);
        } else {
            saved = bank.ticks;
            bank.take(job);
            saved -= bank.ticks;
        }
        double back = home < 0 ? bank.price(job, Homes.carrier(home)) : onRoute(job, home);
        if (here >= 0) {
            tours.seq[here] = Arrays.copyOf(was, was.length + 8);
            tours.length[here] = was.length;
            tours.refresh(here);
        } else {
            bank.put(job, Homes.carrier(here));
        }
        return back < Double.POSITIVE_INFINITY
                ? Optional.of(cents(back - saved))
                : Optional.empty();
    }

    private double onRoute(int job, int v) {
        inserter.searchOnly(job, v);
        return inserter.bestRoute >= 0 ? inserter.bestDelta : Double.POSITIVE_INFINITY;
    }

    private long cents(double ticks) {
        return Math.round(ticks / model.ticksPerCent);
    }
}
