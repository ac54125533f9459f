package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.depotdesk.routing.DepotDays;
import io.depotdesk.routing.RoutingProblem;

import org.junit.jupiter.api.Test;

class SchedulesTest {

    /// Routes of a real search, so that breaks, waiting and shifts are there in all combinations.
    private static Annealing searched(RoutingProblem problem, Model model, long seed) {
        var annealing = new Annealing(model, Neighbours.of(model, 30, 100), seed);
        annealing.begin();
        annealing.run(0, 400, 400, 1000, 10);
        return annealing;
    }

    @Test
    void a_route_told_by_its_stretches_costs_what_timing_it_visit_by_visit_says() {
        for (int seed = 0; seed < 20; seed++) {
            var problem = DepotDays.steady(seed, 60, 4);
            var model = new Model(problem);
            Tours tours = searched(problem, model, seed).tours;

            for (int v = 0; v < model.vehicles; v++) {
                assertThat(tours.schedules.ticks[v])
                        .as("seed %d, vehicle %d", seed, v)
                        .isCloseTo(tours.schedule(v), within(1e-6));
            }
        }
    }

    @Test
    void one_visit_more_mostly_costs_what_timing_the_whole_route_says() {
        int compared = 0;
        int equal = 0;
        for (int seed = 0; seed < 30; seed++) {
            var problem = DepotDays.steady(seed, 60, 4);
            var model = new Model(problem);
            var annealing = searched(problem, model, seed);
            Tours tours = annealing.tours;
            for (int i = 0; i < annealing.bank.size; i++) {
                int node = model.firstNode[annealing.bank.members[i]];
                for (int v = 0; v < model.vehicles; v++) {
                    for (int before = 0; before < tours.length[v] - 1; before++) {
                        int from = tours.seq[v][before];
                        int to = tours.seq[v][before + 1];
                        double exact = tours.scheduleWith(v, before, node);
                        if (exact < 0 || !tours.clock.fits(v, from, node, to)) {
                            continue;
                        }
                        double about =
                                tours.schedules.with(
                                        v, tours.seq[v], tours.length[v], before, node);
                        compared++;
                        equal += Math.abs(about - exact) < 1e-6 ? 1 : 0;
                    }
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
        assertThat(equal).isGreaterThan(compared / 2);
    }

    @Test
    void what_fits_by_the_clock_is_what_timing_the_whole_route_allows() {
        for (int seed = 0; seed < 6; seed++) {
            var problem =
                    seed % 2 == 0
                            ? DepotDays.steady(seed, 40, 3)
                            : DepotDays.rushHours(seed, 40, 3);
            var model = new Model(problem);
            var annealing = searched(problem, model, seed);
            Tours tours = annealing.tours;
            for (int node = 0; node < model.tasks; node++) {
                for (int v = 0; v < model.vehicles; v++) {
                    if (tours.route[node] == v) {
                        continue;
                    }
                    for (int before = 0; before < tours.length[v] - 1; before++) {
                        int from = tours.seq[v][before];
                        int to = tours.seq[v][before + 1];
                        assertThat(tours.clock.fits(v, from, node, to))
                                .as("seed %d, node %d behind %d of %d", seed, node, before, v)
                                .isEqualTo(tours.scheduleWith(v, before, node) >= 0);
                    }
                }
            }
        }
    }
}
