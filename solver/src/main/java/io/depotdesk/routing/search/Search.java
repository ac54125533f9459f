package io.depotdesk.routing.search;

import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.List;

/// Finds good plans: anytime, from nothing or from a plan already made, exactly repeatable.
///
/// Equal problem, warm start, limits and seed give equal plans, on any machine and for any number of threads.
public final class Search {
    private static final Logger LOG = LoggerFactory.getLogger(Search.class);
    private static final int AROUND = 30;
    private static final int NEAR = 100;
    private static final int CHUNK = 512;
    private static final long PILOT = 2_000;

    /// Where annealing ends, in mean ways of the plan.
    private static final double COLD = 0.1;

    private final Model model;
    private final @Nullable RoutingPlan warmStart;
    private final SearchLimits limits;
    private final long seed;
    private final SearchListener listener;
    private final List<Long> rounds = new ArrayList<>();
    private long steps;
    private long began;

    private Search(
            RoutingProblem problem,
            @Nullable RoutingPlan warmStart,
            SearchLimits limits,
            long seed,
            SearchListener listener) {
        model = new Model(problem);
        this.warmStart = warmStart;
        this.limits = limits;
        this.seed = seed;
        this.listener = listener;
    }

    /// Searches.
    ///
    /// @param warmStart a plan to go on from, possibly of an older problem: what no longer fits is placed anew.
    ///     The answer never costs more than a warm start that still keeps every rule
    /// @param threads how many threads may be used, at least 1; never changes the answer
    public static RoutingPlan solve(
            RoutingProblem problem,
            @Nullable RoutingPlan warmStart,
            SearchLimits limits,
            long seed,
            int threads,
            SearchListener listener) {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "A search needs a thread, got %d.".formatted(threads));
        }
        return new Search(problem, warmStart, limits, seed, listener).solve();
    }

    private RoutingPlan solve() {
        CpuMeter meter = limits.meter();
        began = meter == null ? 0 : meter.nanos();
        var neighbours = new Neighbours(model, AROUND, NEAR);
        var annealing = new Annealing(model, neighbours, seed);
        var writer = new PlanWriter(model);
        boolean whole =
                warmStart != null
                        && new PlanReader(model, annealing.tours, annealing.bank).load(warmStart);
        annealing.begin();
        var generations = new Generations(model, annealing, neighbours, seed, warmStart != null);
        int[][] firstRoutes = annealing.bestRoutes();
        int[] firstCarriers = annealing.bestCarriers();
        if (meter == null) {
            for (long round : limits.rounds()) {
                round(annealing, generations, round);
            }
        } else {
            metered(annealing, generations, meter);
        }
        annealing.settle(generations.best());
        RoutingPlan plan =
                writer.write(annealing.bestRoutes(), annealing.bestCarriers(), seed, rounds, steps);
        LOG.debug("{} steps in rounds of {}: {} cents", steps, rounds, plan.costCents());
        if (whole) {
            // The search counts in ticks; rounding each line of a ledger may turn a tiny gain into
            // a loss.
            RoutingPlan first = writer.write(firstRoutes, firstCarriers, seed, rounds, steps);
            return first.costCents() < plan.costCents() ? first : plan;
        }
        return plan;
    }

    private void metered(Annealing annealing, Generations generations, CpuMeter meter) {
        long pace = round(annealing, generations, PILOT);
        while (true) {
            long left = limits.nanos() - (meter.nanos() - began);
            if (pace <= 0 || left < limits.nanos() / 50 || listener.stop()) {
                return;
            }
            long done = steps;
            long before = meter.nanos();
            round(annealing, generations, generations.length(rounds.size(), left / pace));
            pace = (meter.nanos() - before) / Math.max(1, steps - done);
        }
    }

    /// Runs one round and returns the nanoseconds per step since the search began.
    private long round(Annealing annealing, Generations generations, long length) {
        CpuMeter meter = limits.meter();
        double hot = generations.begin(rounds.size());
        rounds.add(length);
        double arc = annealing.meanArc();
        long before = meter == null ? 0 : meter.nanos();
        long at = 0;
        while (at < length && steps < limits.steps() && !listener.stop()) {
            long to = Math.min(Math.min(length, at + CHUNK), at + limits.steps() - steps);
            annealing.run(at, to, length, hot * arc, COLD * arc);
            steps += to - at;
            at = to;
            listener.at(
                    steps, share(at, length), (long) (generations.least() / model.ticksPerCent));
            if (meter != null && meter.nanos() - began > limits.nanos()) {
                break;
            }
        }
        return meter == null ? 0 : (meter.nanos() - before) / Math.max(1, at);
    }

    private double share(long at, long length) {
        CpuMeter meter = limits.meter();
        if (meter != null) {
            return Math.min(1, (double) (meter.nanos() - began) / Math.max(1, limits.nanos()));
        }
        return length == 0 ? 1 : (double) at / length;
    }
}
