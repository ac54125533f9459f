package io.depotdesk.data.problems;

import io.depotdesk.roads.Roads;
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
    /// @param feasible whether the plan keeps every rule, by [PlanCheck], and serves every job or [may leave some
    ///     out][LoadedProblem#mayLeaveOut]
    public record Answer(
            double cost,
            int routes,
            int unserved,
            long steps,
            double cpuSeconds,
            boolean feasible,
            LoadedProblem problem,
            RoutingPlan plan) {

        /// Returns how much of the cost is for leaving jobs out.
        public double unservedCost() {
            return problem.cost(plan.unserved().stream().mapToLong(left -> left.cents()).sum());
        }

        /// Returns how good that is, in words.
        public String verdict() {
            boolean sound = PlanCheck.violations(problem.problem(), plan).isEmpty();
            return feasible ? "feasible" : sound ? "not all served" : "not feasible";
        }
    }

    /// Returns whether the file is a VROOM problem, or said to be one.
    public boolean isVroom() {
        return format.orElseGet(() -> ProblemFormat.of(file)) == ProblemFormat.VROOM;
    }

    /// Reads the file and solves.
    ///
    /// @throws ProblemFileException if the file cannot be read or understood
    /// @throws io.depotdesk.routing.ProblemFaults if it contradicts itself
    public Answer run(SearchListener listener) {
        return run(load(Optional.empty()), listener);
    }

    /// Reads the file.
    ///
    /// @param roads to drive on where it has places on earth and no driving times
    public LoadedProblem load(Optional<Roads> roads) {
        ProblemFormat known = format.orElseGet(() -> ProblemFormat.of(file));
        return known.read(file, measure.orElse(null), roads);
    }

    /// Times and checks the routes that the file gives, without searching.
    public Answer check(LoadedProblem loaded) {
        if (loaded.given().isEmpty()) {
            throw new ProblemFileException(
                    "%s: There are no routes to check; give each vehicle its \"steps\"."
                            .formatted(file));
        }
        if (loaded.timed()) {
            throw new ProblemFileException(
                    "%s: Steps with service_at, service_after or service_before are not supported."
                            .formatted(file));
        }
        RoutingPlan plan = new GivenRoutes(loaded.problem()).plan(loaded.given());
        return answer(loaded, plan, 0);
    }

    /// Solves a problem that is read already, beginning from the routes that it gives.
    public Answer run(LoadedProblem loaded, SearchListener listener) {
        var cpu = new ThreadCpu();
        SearchLimits limits =
                seconds.map(s -> SearchLimits.cpuSeconds(s, cpu))
                        .orElseGet(() -> SearchLimits.steps(steps));
        long before = cpu.nanos();
        RoutingPlan begin =
                loaded.given().isEmpty()
                        ? null
                        : new GivenRoutes(loaded.problem()).plan(loaded.given());
        RoutingPlan plan = Search.solve(loaded.problem(), begin, limits, seed, threads, listener);
        return answer(loaded, plan, (cpu.nanos() - before) / 1e9);
    }

    private static Answer answer(LoadedProblem loaded, RoutingPlan plan, double used) {
        boolean sound = PlanCheck.violations(loaded.problem(), plan).isEmpty();
        return new Answer(
                loaded.cost(plan.costCents()),
                plan.routes().size(),
                plan.unserved().size(),
                plan.steps(),
                used,
                sound && (plan.unserved().isEmpty() || loaded.mayLeaveOut()),
                loaded,
                plan);
    }
}
