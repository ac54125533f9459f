package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RandomProblems;

import org.junit.jupiter.api.Test;

class InsertionTest {

    @Test
    void every_ranked_option_is_sound_and_costs_what_it_says() {
        for (int seed = 0; seed < 20; seed++) {
            var problem = RandomProblems.mixed(seed, 20, 4);
            var plan =
                    Search.solve(problem, null, SearchLimits.steps(100), 1, 1, SearchListener.NONE);
            for (var job : problem.jobs()) {
                var options = Insertion.rank(problem, plan, job.id());

                assertThat(options).isNotEmpty();
                for (var option : options) {
                    if (option instanceof InsertionOption.OnRoute on) {
                        assertThat(PlanCheck.violations(problem, on.route()))
                                .as("seed %d, %s", seed, job.id())
                                .isEmpty();
                        assertThat(on.route().visits().get(on.position()).job())
                                .isEqualTo(job.id());
                    }
                }
                assertThat(options)
                        .isSortedAccordingTo(
                                java.util.Comparator.comparingLong(InsertionOption::costCents));
            }
        }
    }

    @Test
    void a_route_tried_by_hand_names_what_it_breaks() {
        for (int seed = 0; seed < 20; seed++) {
            var problem = RandomProblems.mixed(seed, 12, 3);
            var plan =
                    Search.solve(problem, null, SearchLimits.steps(100), 1, 1, SearchListener.NONE);
            var evaluate = new Evaluate(problem);
            for (PlannedRoute route : plan.routes()) {
                var jobs = route.visits().stream().map(visit -> visit.job()).toList();

                var same = evaluate.order(route.vehicle(), jobs);

                assertThat(same.violations()).isEmpty();
                assertThat(same.route()).isEqualTo(route);
                var back = evaluate.order(route.vehicle(), jobs.reversed());
                assertThat(back.route().visits()).hasSameSizeAs(jobs);
            }
        }
    }
}
