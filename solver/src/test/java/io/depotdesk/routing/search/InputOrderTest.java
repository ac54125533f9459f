package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.DepotDays;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RandomProblems;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class InputOrderTest {

    @Test
    void a_hundred_problems_with_everything_shuffled_are_solved_to_the_same_bytes() {
        for (int seed = 0; seed < 100; seed++) {
            RoutingProblem problem = problem(seed);
            RoutingProblem shuffled = shuffled(problem, new Random(seed));

            RoutingPlan plan = solve(problem, null, seed);
            RoutingPlan same = solve(shuffled, null, seed);
            assertThat(same.toString()).as("seed %d", seed).isEqualTo(plan.toString());

            RoutingPlan on = solve(problem, plan, ~seed);
            RoutingPlan alsoOn = solve(shuffled, upsideDown(plan), ~seed);
            assertThat(alsoOn.toString()).as("seed %d, on", seed).isEqualTo(on.toString());
        }
    }

    @Test
    void a_day_searched_in_parts_does_not_depend_on_the_order_either() {
        var problem = DepotDays.steady(7, 760, 12);
        var shuffled = shuffled(problem, new Random(7));
        var limits = new SearchLimits(List.of(100L, 900L), 1000, null, 0);

        var plan = Search.solve(problem, null, limits, 1, 1, SearchListener.NONE);
        var same = Search.solve(shuffled, null, limits, 1, 1, SearchListener.NONE);

        assertThat(same.toString()).isEqualTo(plan.toString());
    }

    @Test
    void places_where_nobody_has_to_go_change_nothing() {
        for (int seed = 0; seed < 20; seed++) {
            var problem =
                    seed % 2 == 0
                            ? DepotDays.steady(seed, 30, 4)
                            : RandomProblems.trips(seed, 20, 4);
            var wide = RoutingProblem.builder().travel(widened(problem.travels().getFirst()));
            problem.vehicles().forEach(wide::vehicle);
            problem.jobs().forEach(wide::job);
            problem.carriers().forEach(wide::carrier);

            var plan = solve(problem, null, seed);
            var same = solve(wide.build(), null, seed);

            assertThat(same.toString()).as("seed %d", seed).isEqualTo(plan.toString());
        }
    }

    @Test
    void ids_that_end_in_a_number_are_in_the_order_of_the_numbers() {
        var problem = shuffled(RandomProblems.mixed(1, 12, 11), new Random(1));

        assertThat(problem.vehicles()).extracting(v -> v.id()).startsWith("van0", "van1", "van2");
        assertThat(problem.vehicles().getLast().id()).isEqualTo("van10");
        assertThat(problem.jobs().getLast().id()).isEqualTo("job11");
    }

    private static RoutingProblem problem(int seed) {
        return switch (seed % 5) {
            case 0 -> DepotDays.steady(seed, 30, 4);
            case 1 -> DepotDays.rushHours(seed, 20, 3);
            case 2 -> RandomProblems.trips(seed, 8 + seed % 20, 1 + seed % 4);
            default -> RandomProblems.mixed(seed, 8 + seed % 25, 1 + seed % 12);
        };
    }

    private static RoutingPlan solve(RoutingProblem problem, @Nullable RoutingPlan from, int seed) {
        var limits = SearchLimits.steps(60);
        return Search.solve(problem, from, limits, seed, 1, SearchListener.NONE);
    }

    private static RoutingProblem shuffled(RoutingProblem problem, Random dice) {
        var parts = RoutingProblem.builder();
        problem.travels().forEach(parts::travel);
        mixed(problem.vehicles(), dice).forEach(parts::vehicle);
        mixed(problem.jobs(), dice).forEach(parts::job);
        mixed(problem.carriers(), dice).forEach(parts::carrier);
        return parts.build();
    }

    private static <T> List<T> mixed(List<T> all, Random dice) {
        var mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, dice);
        return mixed;
    }

    /// Returns the same plan with its lists the other way round.
    private static RoutingPlan upsideDown(RoutingPlan plan) {
        List<PlannedRoute> routes = plan.routes().reversed();
        return new RoutingPlan(
                routes,
                plan.outsourced().reversed(),
                plan.carrierBills().reversed(),
                plan.unserved().reversed(),
                plan.costCents(),
                plan.seed(),
                plan.rounds(),
                plan.steps());
    }

    private static Travel widened(Travel travel) {
        int n = travel.size();
        int wide = n + 5;
        int[] seconds = new int[wide * wide];
        int[] metres = new int[wide * wide];
        Arrays.fill(seconds, 4321);
        Arrays.fill(metres, 98_765);
        for (int row = 0; row < n; row++) {
            System.arraycopy(travel.seconds(), row * n, seconds, row * wide, n);
            System.arraycopy(travel.metres(), row * n, metres, row * wide, n);
        }
        return new Travel(wide, seconds, metres);
    }
}
