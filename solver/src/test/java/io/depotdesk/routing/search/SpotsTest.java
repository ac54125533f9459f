package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.routing.DepotDays;
import io.depotdesk.routing.RandomProblems;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

class SpotsTest {

    @Test
    void the_cheapest_vehicles_are_those_that_looking_everywhere_finds() {
        for (int seed = 0; seed < 12; seed++) {
            check(seed, RandomProblems.mixed(seed, 30, 6));
            check(seed, RandomProblems.trips(seed, 25, 4));
        }
        for (int seed = 0; seed < 3; seed++) {
            check(seed, DepotDays.steady(seed, 60, 7));
            check(seed, DepotDays.rushHours(seed, 30, 4));
        }
    }

    @Test
    void a_visit_that_saves_the_next_its_set_up_may_go_where_the_route_alone_comes_late() {
        check(129, RandomProblems.mixed(129, 30, 6));
    }

    private static void check(int seed, RoutingProblem problem) {
        RoutingPlan plan =
                Search.solve(problem, null, SearchLimits.steps(50), seed, 1, SearchListener.NONE);
        var desk = new PlanDesk(problem, plan);
        for (int j = 0; j < desk.model.jobs; j++) {
            PlanDesk.Taken taken = desk.takeOut(j);
            for (int most : new int[] {0, 1, 3, desk.model.vehicles}) {
                assertThat(desk.spots.cheapest(j, most))
                        .as("seed %d, job %d, %d vehicles", seed, j, most)
                        .isEqualTo(everywhere(desk, j, most));
            }
            desk.putBack(taken);
        }
    }

    /// Prices every position of every vehicle by looking at each route alone.
    private static List<Spots.Spot> everywhere(PlanDesk desk, int job, int most) {
        var spots = new ArrayList<Spots.Spot>();
        for (int v = 0; v < desk.model.vehicles; v++) {
            desk.inserter.searchOnly(job, v);
            if (desk.inserter.bestRoute >= 0) {
                boolean linked = desk.model.linked[job];
                int before = desk.inserter.bestBefore;
                spots.add(
                        new Spots.Spot(
                                v,
                                before,
                                linked ? desk.inserter.bestSecond : before,
                                desk.inserter.bestReload,
                                desk.inserter.bestReload >= 0 && desk.inserter.bestReloadFirst,
                                desk.inserter.bestDelta));
            }
        }
        spots.sort(Comparator.comparingDouble(Spots.Spot::ticks).thenComparingInt(Spots.Spot::v));
        return spots.subList(0, Math.min(most, spots.size()));
    }
}
