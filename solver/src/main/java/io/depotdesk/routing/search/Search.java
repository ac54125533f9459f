package io.depotdesk.routing.search;

import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.search.Elites.Elite;

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
    private final Crew crew;
    private final Annealing annealing;
    private final Generations generations;
    private final @Nullable DividedAnnealing divided;
    private final boolean whole;
    private final List<Long> rounds = new ArrayList<>();
    private long steps;

    private Search(
            RoutingProblem problem,
            @Nullable RoutingPlan warmStart,
            SearchLimits limits,
            long seed,
            Crew crew,
            SearchListener listener) {
        this.warmStart = warmStart;
        this.limits = limits;
        this.seed = seed;
        this.crew = crew;
        this.listener = listener;
        model = new Model(problem);
        var neighbours = Neighbours.of(model, AROUND, NEAR);
        annealing = new Annealing(model, neighbours, seed);
        whole =
                warmStart != null
                        && new PlanReader(model, annealing.tours, annealing.bank).load(warmStart);
        annealing.begin();
        generations = new Generations(model, annealing, neighbours, seed, warmStart != null);
        divided =
                DividedAnnealing.parts(model) == 1
                        ? null
                        : new DividedAnnealing(model, neighbours, seed, crew, limits.meter());
    }

    /// Searches.
    ///
    /// @param warmStart a plan to go on from, possibly of an older problem: what no longer fits is placed anew.
    ///     The answer never costs more than a warm start that still keeps every rule
    /// @param threads how many threads may be used, at least 1; never changes what a number of steps finds
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
        try (var crew = new Crew(threads, limits.meter())) {
            return new Search(problem, warmStart, limits, seed, crew, listener).solve();
        }
    }

    private RoutingPlan solve() {
        var writer = new PlanWriter(model);
        Elite first = annealing.elite();
        if (limits.meter() == null) {
            limits.rounds().forEach(this::round);
        } else {
            metered();
        }
        annealing.settle(generations.best());
        RoutingPlan plan = writer.write(annealing.elite(), seed, rounds, steps);
        LOG.debug("{} steps in rounds of {}: {} cents", steps, rounds, plan.costCents());
        if (whole) {
            // The search counts in ticks; rounding each line of a ledger may turn a tiny gain into
            // a loss.
            RoutingPlan before = writer.write(first, seed, rounds, steps);
            return before.costCents() < plan.costCents() ? before : plan;
        }
        return plan;
    }

    private void metered() {
        long before = crew.nanos();
        round(PILOT);
        long pace = (crew.nanos() - before) / Math.max(1, steps);
        while (true) {
            long left = limits.nanos() - crew.nanos();
            if (pace <= 0 || left < limits.nanos() / 50 || listener.stop()) {
                return;
            }
            long affordable =
                    divided != null && rounds.size() == 1 ? divided.affordable(left) : left / pace;
            long done = steps;
            before = crew.nanos();
            round(generations.length(rounds.size(), affordable));
            pace = (crew.nanos() - before) / Math.max(1, steps - done);
        }
    }

    private void round(long length) {
        Breeding breeding = generations.breeding(rounds.size());
        if (breeding != null) {
            rounds.add(length);
            breed(breeding, length);
            return;
        }
        double hot = generations.begin(rounds.size(), length);
        rounds.add(length);
        double arc = annealing.meanArc();
        if (divided == null) {
            whole(length, hot * arc, COLD * arc);
        } else {
            divided(divided, length, hot, arc);
        }
    }

    private void whole(long length, double hot, double cold) {
        long at = 0;
        while (at < length && steps < limits.steps() && !listener.stop()) {
            long to = Math.min(Math.min(length, at + CHUNK), at + limits.steps() - steps);
            annealing.run(at, to, length, hot, cold);
            steps += to - at;
            at = to;
            tell(share(at, length), generations.least());
            if (limits.meter() != null && crew.nanos() > limits.nanos()) {
                return;
            }
        }
    }

    private void breed(Breeding breeding, long length) {
        long at = 0;
        while (at < length && steps < limits.steps() && !listener.stop()) {
            long done = breeding.run(Math.min(CHUNK, length - at));
            at += done;
            steps += done;
            tell(share(at, length), generations.least());
            if (limits.meter() != null && crew.nanos() > limits.nanos()) {
                return;
            }
        }
    }

    private void divided(DividedAnnealing parts, long length, double hot, double arc) {
        parts.begin(annealing.elite(), arc);
        if (rounds.size() == 1 && length <= PILOT) {
            steps += parts.pilot(Math.min(length, limits.steps()), hot, COLD);
        } else {
            long before = steps;
            long most = limits.meter() == null ? Long.MAX_VALUE : limits.nanos();
            steps +=
                    parts.run(
                            length,
                            hot,
                            COLD,
                            limits.steps() - before,
                            () -> {
                                tell(
                                        share(0, length),
                                        Math.min(generations.least(), parts.best().ticks()));
                                return !listener.stop();
                            },
                            most);
        }
        annealing.resume(parts.best());
    }

    private void tell(double share, double least) {
        listener.at(steps, share, (long) (least / model.ticksPerCent));
    }

    private double share(long at, long length) {
        if (limits.meter() != null) {
            return Math.min(1, (double) crew.nanos() / Math.max(1, limits.nanos()));
        }
        return length == 0 ? 1 : (double) at / length;
    }
}
