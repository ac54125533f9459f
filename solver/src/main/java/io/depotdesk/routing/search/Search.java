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

    // Temperatures in mean ways of the plan; the literature's 10 to 1 on Solomon's instances is the
    // same.
    private static final double HOT = 1.0;
    private static final double REHEATED = 0.3;
    private static final double WARM = 0.15;
    private static final double COLD = 0.07;

    private final Model model;
    private final @Nullable RoutingPlan warmStart;
    private final SearchLimits limits;
    private final long seed;
    private final SearchListener listener;
    private final List<Long> rounds = new ArrayList<>();
    private long steps;
    private long began;
    private double hot = HOT;

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
        boolean whole = false;
        if (warmStart != null) {
            whole = new PlanReader(model, annealing.tours, annealing.bank).load(warmStart);
            hot = WARM;
        }
        annealing.begin();
        int[][] firstRoutes = annealing.bestRoutes();
        int[] firstCarriers = annealing.bestCarriers();
        if (meter == null) {
            for (long round : limits.rounds()) {
                round(annealing, round);
            }
        } else {
            metered(annealing, meter);
        }
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

    private void metered(Annealing annealing, CpuMeter meter) {
        long pace = round(annealing, PILOT);
        while (true) {
            long left = limits.nanos() - (meter.nanos() - began);
            if (pace <= 0 || left < limits.nanos() / 50 || listener.stop()) {
                return;
            }
            long done = steps;
            long before = meter.nanos();
            round(annealing, Math.max(PILOT / 4, left / pace));
            pace = (meter.nanos() - before) / Math.max(1, steps - done);
        }
    }

    /// Runs one round and returns the nanoseconds per step since the search began.
    private long round(Annealing annealing, long length) {
        CpuMeter meter = limits.meter();
        if (!rounds.isEmpty()) {
            annealing.returnToBest();
        }
        rounds.add(length);
        double arc = annealing.meanArc();
        long before = meter == null ? 0 : meter.nanos();
        long at = 0;
        while (at < length && steps < limits.steps() && !listener.stop()) {
            long to = Math.min(Math.min(length, at + CHUNK), at + limits.steps() - steps);
            annealing.run(at, to, length, hot * arc, COLD * arc);
            steps += to - at;
            at = to;
            listener.at(steps, share(at, length), (long) (annealing.best() / model.ticksPerCent));
            if (meter != null && meter.nanos() - began > limits.nanos()) {
                break;
            }
        }
        hot = REHEATED;
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
