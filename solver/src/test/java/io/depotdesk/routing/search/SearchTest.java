package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.RandomProblems;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;

import org.junit.jupiter.api.Test;

class SearchTest {

    private static RoutingPlan solve(RoutingProblem problem, long steps, long seed) {
        return Search.solve(problem, null, SearchLimits.steps(steps), seed, 1, SearchListener.NONE);
    }

    @Test
    void every_plan_of_a_random_problem_keeps_every_rule() {
        for (int seed = 0; seed < 50; seed++) {
            var problem = RandomProblems.mixed(seed, 5 + seed % 30, 1 + seed % 5);

            var plan = solve(problem, 300, seed);

            assertThat(PlanCheck.violations(problem, plan)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void the_same_seed_and_steps_give_the_same_plan() {
        for (int seed = 0; seed < 50; seed++) {
            var problem = RandomProblems.mixed(seed, 25, 4);

            var one = solve(problem, 500, seed);
            var again =
                    Search.solve(problem, null, SearchLimits.of(one), seed, 2, SearchListener.NONE);

            assertThat(again).as("seed %d", seed).isEqualTo(one);
        }
    }

    @Test
    void a_warm_start_never_costs_more_afterwards() {
        for (int seed = 0; seed < 40; seed++) {
            var problem = RandomProblems.mixed(seed, 20, 3);
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
    void more_steps_find_a_cheaper_plan() {
        var problem = RandomProblems.mixed(7, 60, 6);

        assertThat(solve(problem, 5000, 1).costCents())
                .isLessThan(solve(problem, 0, 1).costCents());
    }
}
