package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.depotdesk.routing.DepotDays;
import io.depotdesk.routing.RandomProblems;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;

import org.junit.jupiter.api.Test;

import java.util.List;

class SameBytesTest {

    @Test
    void a_thousand_problems_are_solved_to_the_same_bytes_by_one_thread_and_by_two() {
        for (int seed = 0; seed < 1000; seed++) {
            RoutingProblem problem =
                    seed % 10 == 0
                            ? DepotDays.steady(seed, 20, 3)
                            : RandomProblems.mixed(seed, 4 + seed % 25, 1 + seed % 4);

            byte[] one = bytes(solve(problem, seed, 1));
            byte[] two = bytes(solve(problem, seed, 2));

            assertThat(two).as("seed %d", seed).isEqualTo(one);
        }
    }

    @Test
    void days_searched_in_parts_are_solved_to_the_same_bytes_by_one_thread_and_by_two() {
        var limits = new SearchLimits(List.of(100L, 900L, 400L), 1400, null, 0);
        for (int seed = 0; seed < 3; seed++) {
            int jobs = 750 + 120 * seed;
            RoutingProblem problem =
                    seed == 0
                            ? DepotDays.rushHours(seed, jobs, 12)
                            : DepotDays.steady(seed, jobs, 12);
            assertThat(DividedAnnealing.parts(new Model(problem))).isGreaterThan(2);

            byte[] one = bytes(solve(problem, limits, seed, 1));
            byte[] two = bytes(solve(problem, limits, seed, 2));

            assertThat(two).as("seed %d", seed).isEqualTo(one);
        }
    }

    private static RoutingPlan solve(RoutingProblem problem, int seed, int threads) {
        return solve(problem, SearchLimits.steps(40 + seed % 60), seed, threads);
    }

    private static RoutingPlan solve(
            RoutingProblem problem, SearchLimits limits, int seed, int threads) {
        return Search.solve(problem, null, limits, seed, threads, SearchListener.NONE);
    }

    /// A plan is made of records, lists and numbers: its words are all there is to it.
    private static byte[] bytes(RoutingPlan plan) {
        return plan.toString().getBytes(UTF_8);
    }
}
