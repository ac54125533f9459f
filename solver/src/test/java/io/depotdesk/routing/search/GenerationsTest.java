package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.DepotDays;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.RandomProblems;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class GenerationsTest {

    /// A pilot, three annealings anew, then crossings.
    private static final List<Long> ROUNDS = rounds();

    private static List<Long> rounds() {
        var rounds = new ArrayList<>(List.of(50L, 200L, 200L, 200L));
        for (int i = 0; i < 10; i++) {
            rounds.add(60L);
        }
        return rounds;
    }

    private static RoutingPlan solve(RoutingProblem problem, List<Long> rounds) {
        long steps = rounds.stream().mapToLong(Long::longValue).sum();
        return Search.solve(
                problem,
                null,
                new SearchLimits(rounds, steps, null, 0),
                11,
                1,
                SearchListener.NONE);
    }

    @Test
    void crossed_plans_keep_every_rule_whatever_the_rules_are() {
        for (int seed = 0; seed < 25; seed++) {
            var problem = RandomProblems.mixed(seed, 10 + seed, 1 + seed % 5);

            var plan = solve(problem, ROUNDS);

            assertThat(PlanCheck.violations(problem, plan)).as("seed %d", seed).isEmpty();
            assertThat(solve(problem, plan.rounds())).as("seed %d", seed).isEqualTo(plan);
        }
    }

    @Test
    void rounds_more_never_lose_what_was_found() {
        for (int seed = 0; seed < 8; seed++) {
            var problem = DepotDays.steady(seed, 40, 3);
            long least = Long.MAX_VALUE;
            for (int count = 1; count <= ROUNDS.size(); count += 2) {
                long cost = solve(problem, ROUNDS.subList(0, count)).costCents();
                assertThat(cost).as("seed %d, %d rounds", seed, count).isLessThanOrEqualTo(least);
                least = cost;
            }
        }
    }
}
