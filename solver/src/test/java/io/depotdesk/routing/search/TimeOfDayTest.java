package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.DepotDays;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;

import org.junit.jupiter.api.Test;

/// Plans for days on which driving takes longer at some hours, and some ways are shut.
class TimeOfDayTest {

    private static RoutingPlan solve(RoutingProblem problem, long seed) {
        return Search.solve(problem, null, SearchLimits.steps(400), seed, 1, SearchListener.NONE);
    }

    @Test
    void plans_keep_every_rule_at_the_speeds_of_the_hour() {
        for (int seed = 0; seed < 12; seed++) {
            var problem = DepotDays.rushHours(seed, 30 + seed, 3);

            assertThat(PlanCheck.violations(problem, solve(problem, seed)))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void a_plan_made_for_free_flow_is_found_out_in_the_rush_hour() {
        int found = 0;
        for (int seed = 0; seed < 12; seed++) {
            var free = solve(DepotDays.steady(seed, 40, 3), seed);

            found += PlanCheck.violations(DepotDays.rushHours(seed, 40, 3), free).isEmpty() ? 0 : 1;
        }
        assertThat(found).isGreaterThan(6);
    }

    @Test
    void equal_seeds_and_steps_give_equal_plans() {
        var problem = DepotDays.rushHours(3, 40, 3);

        assertThat(solve(problem, 5)).isEqualTo(solve(problem, 5));
    }
}
