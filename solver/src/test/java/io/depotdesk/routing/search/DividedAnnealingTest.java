package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.Anchor;
import io.depotdesk.routing.DepotDays;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RandomProblems;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

class DividedAnnealingTest {

    /// A day that is divided: too few vehicles, jobs that may be left out, known places, skills, windows.
    private static RoutingProblem day(long seed) {
        var dice = new SplittableRandom(seed);
        int jobs = 400;
        var parts = RoutingProblem.builder().travel(RandomProblems.town(dice, jobs + 1));
        for (int v = 0; v < 24; v++) {
            parts.vehicle(
                    Vehicle.at("van" + v, 0)
                            .shift(0, 8 * 3600)
                            .capacity(60)
                            .skills(v % 3)
                            .prices(new Prices(3000, 40, 0, v % 2 == 0 ? 0 : 1800, 0, 0))
                            .build());
        }
        for (int j = 0; j < jobs; j++) {
            String id = "job" + j;
            var job = j % 7 == 0 ? Job.pickup(id, j + 1) : Job.delivery(id, j + 1);
            int opens = dice.nextInt(6 * 3600);
            job.service(120).window(opens, opens + 5400).demand(1 + dice.nextInt(5));
            job.unservedCents(500 + dice.nextInt(2000));
            if (j % 9 == 0) {
                job.skills(1 + dice.nextInt(2)).surcharge("van" + dice.nextInt(24), 300);
            }
            if (j % 11 == 0) {
                job.anchor(new Anchor("van" + dice.nextInt(24), opens, 400, 5, 600));
            }
            if (j % 13 == 0) {
                job.onlyOn(List.of("van" + dice.nextInt(24), "van" + dice.nextInt(24)));
            }
            parts.job(job.build());
        }
        return parts.build();
    }

    private static RoutingPlan solve(RoutingProblem problem, SearchLimits limits, int threads) {
        return Search.solve(problem, null, limits, 3, threads, SearchListener.NONE);
    }

    private static SearchLimits rounds(long... steps) {
        List<Long> rounds = java.util.Arrays.stream(steps).boxed().toList();
        return new SearchLimits(rounds, java.util.Arrays.stream(steps).sum(), null, 0);
    }

    @Test
    void a_divided_search_keeps_every_rule_and_never_shows_how_many_threads_it_had() {
        for (int seed = 0; seed < 2; seed++) {
            var problem = day(seed);

            var one = solve(problem, rounds(200, 2000, 1000), 1);
            var two = solve(problem, rounds(200, 2000, 1000), 2);
            var five = solve(problem, SearchLimits.of(one), 5);

            assertThat(PlanCheck.violations(problem, one)).as("seed %d", seed).isEmpty();
            assertThat(two).as("seed %d", seed).isEqualTo(one);
            assertThat(five).as("seed %d", seed).isEqualTo(one);
        }
    }

    @Test
    void parts_together_give_a_carrier_no_more_than_it_takes() {
        for (int seed = 0; seed < 2; seed++) {
            var problem = DepotDays.steady(seed, 380, 6);

            var plan = solve(problem, rounds(200, 1500), 2);

            assertThat(PlanCheck.violations(problem, plan)).as("seed %d", seed).isEmpty();
            assertThat(plan.outsourced()).as("seed %d", seed).isNotEmpty();
            assertThat(solve(problem, SearchLimits.of(plan), 1)).isEqualTo(plan);
        }
    }

    @Test
    void a_search_stopped_between_parts_is_repeated_from_its_steps() {
        var problem = day(1);
        var stopping =
                new SearchListener() {
                    private int heard;

                    @Override
                    public void at(long steps, double share, long costCents) {
                        heard++;
                    }

                    @Override
                    public boolean stop() {
                        return heard > 5;
                    }
                };

        var stopped = Search.solve(problem, null, rounds(300, 9000), 3, 2, stopping);

        assertThat(stopped.steps()).isBetween(300L, 9299L);
        assertThat(solve(problem, SearchLimits.of(stopped), 1)).isEqualTo(stopped);
    }

    @Test
    void a_search_with_time_is_repeated_from_its_rounds() {
        var problem = day(2);
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        var limits = SearchLimits.cpuSeconds(0.6, threads::getCurrentThreadCpuTime);

        var timed = solve(problem, limits, 2);

        assertThat(timed.steps()).isPositive();
        assertThat(solve(problem, SearchLimits.of(timed), 1)).isEqualTo(timed);
    }

    @Test
    void going_on_from_a_plan_never_loses() {
        var problem = day(5);
        var first = solve(problem, rounds(300, 3000), 1);

        var then = Search.solve(problem, first, rounds(300, 2000), 4, 2, SearchListener.NONE);

        assertThat(PlanCheck.violations(problem, then)).isEmpty();
        assertThat(then.costCents()).isLessThanOrEqualTo(first.costCents());
    }
}
