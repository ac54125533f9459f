package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RandomProblems;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;

import org.junit.jupiter.api.Test;

import java.util.SplittableRandom;

class PackingTest {
    private static final int HOLDS = 100;

    private static RoutingPlan solve(RoutingProblem problem, long steps) {
        return Search.solve(problem, null, SearchLimits.steps(steps), 1, 1, SearchListener.NONE);
    }

    private static RoutingProblem.Builder town(int seed, int places) {
        return RoutingProblem.builder()
                .travel(RandomProblems.town(new SplittableRandom(seed), places));
    }

    @Test
    void a_fleet_that_is_full_to_the_last_parcel_is_packed() {
        for (int seed = 0; seed < 20; seed++) {
            var problem = town(seed, 31);
            var dice = new SplittableRandom(seed);
            int place = 1;
            for (int v = 0; v < 5; v++) {
                problem.vehicle(
                        Vehicle.at("van " + v, 0)
                                .capacity(HOLDS)
                                .prices(Prices.distance(100))
                                .build());
                int left = HOLDS;
                for (int i = 0; i < 6; i++) {
                    int size = i == 5 ? left : 1 + dice.nextInt(left - 5 + i);
                    problem.job(Job.delivery("job " + place, place).demand(size).build());
                    left -= size;
                    place++;
                }
            }
            var built = problem.build();

            var plan = solve(built, 4000);

            assertThat(PlanCheck.violations(built, plan)).as("seed %d", seed).isEmpty();
            assertThat(plan.unserved()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void one_large_vehicle_replaces_small_ones_where_that_is_cheaper() {
        var problem = town(3, 21);
        for (int v = 0; v < 20; v++) {
            problem.vehicle(sized("small " + v, 10, 5_000));
            problem.vehicle(sized("large " + v, 100, 12_000));
        }
        for (int place = 1; place <= 20; place++) {
            problem.job(Job.delivery("job " + place, place).demand(5).build());
        }

        var plan = solve(problem.build(), 3000);

        assertThat(plan.routes())
                .extracting(PlannedRoute::vehicle)
                .singleElement()
                .asString()
                .startsWith("large");
    }

    @Test
    void fleets_of_several_sizes_keep_every_rule_and_repeat() {
        for (int seed = 0; seed < 20; seed++) {
            var problem = town(seed, 41);
            var dice = new SplittableRandom(seed);
            for (int v = 0; v < 8; v++) {
                problem.vehicle(
                        sized("van " + v, 20 + 30 * dice.nextInt(3), 1_000 + dice.nextInt(9_000)));
            }
            for (int place = 1; place <= 40; place++) {
                problem.job(
                        Job.delivery("job " + place, place).demand(1 + dice.nextInt(15)).build());
            }
            var built = problem.build();

            var plan = solve(built, 2000);
            var again = Search.solve(built, null, SearchLimits.of(plan), 1, 2, SearchListener.NONE);

            assertThat(PlanCheck.violations(built, plan)).as("seed %d", seed).isEmpty();
            assertThat(again).as("seed %d", seed).isEqualTo(plan);
        }
    }

    private static Vehicle sized(String id, int capacity, int fixed) {
        return Vehicle.at(id, 0)
                .capacity(capacity)
                .prices(new Prices(fixed, 100, 0, 0, 0, 0))
                .build();
    }
}
