package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.RandomProblems;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;

import org.junit.jupiter.api.Test;

class SeveralTripsTest {

    private static RoutingPlan solve(RoutingProblem problem, long steps, long seed) {
        return Search.solve(problem, null, SearchLimits.steps(steps), seed, 1, SearchListener.NONE);
    }

    private static long reloads(RoutingPlan plan) {
        return plan.routes().stream()
                .flatMap(route -> route.steps().stream())
                .filter(RouteStep.Reload.class::isInstance)
                .count();
    }

    @Test
    void every_plan_with_reloads_zones_and_waves_keeps_every_rule() {
        long reloads = 0;
        for (int seed = 0; seed < 200; seed++) {
            var problem = RandomProblems.trips(seed, 5 + seed % 40, 1 + seed % 5);

            var plan = solve(problem, 300, seed);

            assertThat(PlanCheck.violations(problem, plan)).as("seed %d", seed).isEmpty();
            reloads += reloads(plan);
        }
        assertThat(reloads).isGreaterThan(50);
    }

    @Test
    void the_same_seed_and_steps_give_the_same_plan() {
        for (int seed = 0; seed < 50; seed++) {
            var problem = RandomProblems.trips(seed, 25, 4);

            var one = solve(problem, 500, seed);
            var again =
                    Search.solve(problem, null, SearchLimits.of(one), seed, 2, SearchListener.NONE);

            assertThat(again).as("seed %d", seed).isEqualTo(one);
        }
    }

    @Test
    void a_warm_start_with_reloads_never_costs_more_afterwards() {
        for (int seed = 0; seed < 60; seed++) {
            var problem = RandomProblems.trips(seed, 20, 3);
            var first = solve(problem, 200, seed);

            var then =
                    Search.solve(
                            problem,
                            first,
                            SearchLimits.steps(50),
                            seed + 1,
                            1,
                            SearchListener.NONE);

            assertThat(PlanCheck.violations(problem, then)).as("seed %d", seed).isEmpty();
            assertThat(then.costCents()).as("seed %d", seed).isLessThanOrEqualTo(first.costCents());
        }
    }

    @Test
    void no_unserved_job_fits_anywhere_as_it_stands() {
        for (int seed = 0; seed < 60; seed++) {
            var problem = RandomProblems.trips(seed, 30, 2);

            var plan = solve(problem, 100, seed);

            assertThat(new Explain(problem, plan).unservedThatFit()).as("seed %d", seed).isEmpty();
        }
    }
}
