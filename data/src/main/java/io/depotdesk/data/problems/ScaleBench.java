package io.depotdesk.data.problems;

import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.search.Search;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What `depotdesk bench scale` does: solves made-up days of growing size and tells how cost falls with time.
///
/// Budgets are CPU time of the busiest searching thread, with everything that a search sets up for itself, after a
/// warm-up of three seconds. Every plan is checked by an evaluator that shares no code with the search.
///
/// @param stops sizes of the days
/// @param seconds budgets, each a search of its own
/// @param reference budget of the search that the others are compared with
/// @param threads how many threads search
/// @param seed of the days and the searches
public record ScaleBench(
        List<Integer> stops, List<Double> seconds, double reference, int threads, long seed) {
    private static final int WARM_UP_STOPS = 1000;

    public ScaleBench {
        stops = List.copyOf(stops);
        seconds = List.copyOf(seconds);
    }

    /// One day solved for each budget.
    ///
    /// @param firstSeconds CPU time to the first complete plan, neighbour lists included
    /// @param first that plan
    /// @param found one plan per budget
    /// @param best the plan of the reference budget
    /// @param sound whether every plan was complete and kept every rule
    /// @param peakMegabytes most heap in use at any time so far, tables of the day included
    public record Line(
            int stops,
            double firstSeconds,
            Found first,
            List<Found> found,
            Found best,
            boolean sound,
            long peakMegabytes) {
        public Line {
            found = List.copyOf(found);
        }
    }

    /// What is left of a plan.
    public record Found(long costCents, int routes, long steps, boolean sound) {

        /// Returns how much dearer this is than `best`, in percent.
        public double percentAbove(Found best) {
            return 100.0 * (costCents - best.costCents) / best.costCents;
        }
    }

    /// Runs everything, one day after the other.
    ///
    /// @param heard called after each day
    public List<Line> run(Consumer<Line> heard) {
        solve(LargeDay.of(WARM_UP_STOPS, seed), timed(3));
        var lines = new ArrayList<Line>();
        for (int size : stops) {
            Line line = line(size);
            heard.accept(line);
            lines.add(line);
        }
        return lines;
    }

    private Line line(int size) {
        RoutingProblem day = LargeDay.of(size, seed);
        var cpu = new ThreadCpu();
        long before = cpu.nanos();
        Found first = solve(day, SearchLimits.steps(0));
        double firstSeconds = (cpu.nanos() - before) / 1e9;
        List<Found> found = seconds.stream().map(budget -> solve(day, timed(budget))).toList();
        Found best = solve(day, timed(reference));
        boolean sound = first.sound() && best.sound() && found.stream().allMatch(Found::sound);
        return new Line(size, firstSeconds, first, found, best, sound, peakMegabytes());
    }

    private static SearchLimits timed(double budget) {
        return SearchLimits.cpuSeconds(budget, new ThreadCpu());
    }

    private Found solve(RoutingProblem day, SearchLimits limits) {
        RoutingPlan plan = Search.solve(day, null, limits, seed, threads, SearchListener.NONE);
        boolean sound = plan.unserved().isEmpty() && PlanCheck.violations(day, plan).isEmpty();
        return new Found(plan.costCents(), plan.routes().size(), plan.steps(), sound);
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }
}
