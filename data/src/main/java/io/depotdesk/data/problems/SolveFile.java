package io.depotdesk.data.problems;

import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.search.Search;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;

import java.nio.file.Path;
import java.util.Optional;

/// What `depotdesk solve` does: reads a problem, solves it, checks the plan.
///
/// @param format how the file is written; empty to find out
/// @param measure how distances follow from coordinates; empty for the usual one
/// @param seconds CPU time of the search; empty if `steps` decides
/// @param steps search steps, if no time is given
public record SolveFile(
        Path file,
        Optional<ProblemFormat> format,
        Optional<Measure> measure,
        Optional<Double> seconds,
        long steps,
        long seed,
        int threads) {

    /// What came out.
    ///
    /// @param cost in the unit of the file
    /// @param routes number of vehicles used
    /// @param unserved number of jobs on no route and with no carrier
    /// @param steps used by the search; with the same seed and rounds they find the plan again
    /// @param cpuSeconds of the search
    /// @param feasible whether every job is served and the plan keeps every rule, by [PlanCheck]
    public record Answer(
            double cost,
            int routes,
            int unserved,
            long steps,
            double cpuSeconds,
            boolean feasible,
            LoadedProblem problem,
            RoutingPlan plan) {}

    /// Solves.
    ///
    /// @throws ProblemFileException if the file cannot be read or understood
    /// @throws io.depotdesk.routing.ProblemFaults if it contradicts itself
    public Answer run(SearchListener listener) {
        ProblemFormat known = format.orElseGet(() -> ProblemFormat.of(file));
        LoadedProblem loaded = known.read(file, measure.orElse(null));
        return run(loaded, listener);
    }

    /// Solves a problem that is read already.
    public Answer run(LoadedProblem loaded, SearchListener listener) {
        var cpu = new ThreadCpu();
        SearchLimits limits =
                seconds.map(s -> SearchLimits.cpuSeconds(s, cpu))
                        .orElseGet(() -> SearchLimits.steps(steps));
        long before = cpu.nanos();
        RoutingPlan plan = Search.solve(loaded.problem(), null, limits, seed, threads, listener);
        double used = (cpu.nanos() - before) / 1e9;
        boolean sound = PlanCheck.violations(loaded.problem(), plan).isEmpty();
        boolean priced = !Double.isNaN(loaded.allUnserved());
        return new Answer(
                loaded.cost(plan.costCents()),
                plan.routes().size(),
                plan.unserved().size(),
                plan.steps(),
                used,
                sound && (priced || plan.unserved().isEmpty()),
                loaded,
                plan);
    }
}
