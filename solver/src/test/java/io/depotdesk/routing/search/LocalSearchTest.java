package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.Limits;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

class LocalSearchTest {
    private static final int HORIZON = 300;

    /// Two depots, several kinds of vehicles at each, narrow and wide windows, skills; some with short duties, ways that
    /// differ by direction or price, and jobs that fetch something.
    private static RoutingProblem day(long seed, int jobs) {
        var dice = new SplittableRandom(seed);
        int places = jobs + 2;
        int[] seconds = new int[places * places];
        int[] metres = new int[places * places];
        int[] x = dice.ints(places, 0, 40).toArray();
        int[] y = dice.ints(places, 0, 40).toArray();
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                int far = (int) Math.hypot(x[i] - x[j], y[i] - y[j]);
                seconds[i * places + j] = far;
                metres[i * places + j] = 10 * far + (seed % 2 == 0 || i == j ? 0 : (3 * i + j) % 9);
            }
        }
        var parts = RoutingProblem.builder().travel(new Travel(places, seconds, metres));
        boolean fetching = seed % 5 == 0;
        for (int v = 0; v < jobs; v++) {
            int perKm = seed % 4 < 2 ? 1000 : 1000 * (1 + v % 3);
            var vehicle =
                    Vehicle.at("van" + v, v % 2)
                            .shift(10, HORIZON)
                            .capacity(20 + 10 * (v % 4 / 2), 30)
                            .skills(v % 3 == 0 ? 0 : 1)
                            .limits(
                                    new Limits(
                                            Integer.MAX_VALUE,
                                            Integer.MAX_VALUE,
                                            Integer.MAX_VALUE,
                                            seed % 3 == 0 ? Integer.MAX_VALUE : HORIZON - 60))
                            .prices(new Prices(v % 4 * 20, perKm, 0, 0, 0, 0));
            parts.vehicle(fetching ? vehicle.deliverFirst().build() : vehicle.build());
        }
        for (int j = 0; j < jobs; j++) {
            int opens = dice.nextInt(HORIZON - 120);
            String id = "job" + j;
            var job = fetching && j % 3 == 0 ? Job.pickup(id, j + 2) : Job.delivery(id, j + 2);
            parts.job(
                    job.window(opens, opens + 20 + dice.nextInt(100))
                            .service(dice.nextInt(8))
                            .demand(1 + dice.nextInt(9), 1 + dice.nextInt(9))
                            .skills(dice.nextInt(5) == 0 ? 1 : 0)
                            .unservedCents(1_000_000)
                            .build());
        }
        return parts.build();
    }

    /// All jobs dealt to vehicles that may serve them, in any order.
    private static int[][] dealt(Model model, SplittableRandom dice, int routes) {
        List<List<Integer>> dealt = new ArrayList<>();
        for (int v = 0; v < model.vehicles; v++) {
            dealt.add(new ArrayList<>());
        }
        for (int j = 0; j < model.jobs; j++) {
            int v = dice.nextInt(routes);
            while (!model.fits[j * model.vehicles + v]) {
                v = (v + 1) % model.vehicles;
            }
            dealt.get(v).add(dice.nextInt(dealt.get(v).size() + 1), j);
        }
        int[][] all = new int[model.vehicles][];
        for (int v = 0; v < model.vehicles; v++) {
            all[v] = new int[dealt.get(v).size() + 2];
            all[v][0] = model.startNode(v);
            for (int p = 0; p < dealt.get(v).size(); p++) {
                all[v][p + 1] = dealt.get(v).get(p);
            }
            all[v][all[v].length - 1] = model.endNode(v);
        }
        return all;
    }

    private static double priced(Lanes lanes) {
        var again = new Lanes(lanes.ground);
        again.prices(lanes.latePrice, lanes.loadPrice);
        again.load(lanes.routes());
        return again.cost() + again.late() * lanes.latePrice + overload(again) * lanes.loadPrice;
    }

    private static long overload(Lanes lanes) {
        Ground ground = lanes.ground;
        long over = 0;
        for (int v = 0; v < ground.vehicles; v++) {
            for (int q = 0; q < ground.sums; q++) {
                int load = 0;
                for (int n = lanes.next[lanes.start(v)]; n != lanes.end(v); n = lanes.next[n]) {
                    load += ground.amount[n * ground.sums + q];
                }
                over += Math.max(0, load - ground.room[v * ground.sums + q]);
            }
        }
        return over;
    }

    @Test
    void a_route_is_as_late_and_as_long_as_driving_it_from_its_best_start_shows() {
        for (int seed = 0; seed < 30; seed++) {
            var model = new Model(day(seed, 14));
            var lanes = new Lanes(new Ground(model));
            var routes = dealt(model, new SplittableRandom(seed), 4);
            lanes.load(routes);
            for (int v = 0; v < 4; v++) {
                int least = Integer.MAX_VALUE;
                int shortest = Integer.MAX_VALUE;
                for (int start = 10; start <= HORIZON; start++) {
                    int[] drive = driven(model, routes[v], start);
                    if (drive[0] < least || drive[0] == least && drive[1] < shortest) {
                        least = drive[0];
                        shortest = drive[1];
                    }
                }
                int end = lanes.end(v) * Ground.STRIDE;
                assertThat(lanes.head[end + 1]).as("seed %d, late", seed).isEqualTo(least);
                assertThat(lanes.head[end]).as("seed %d, long", seed).isEqualTo(shortest);
                int begin = lanes.start(v) * Ground.STRIDE;
                assertThat(lanes.tail[begin + 1]).as("seed %d, late", seed).isEqualTo(least);
                assertThat(lanes.tail[begin]).as("seed %d, long", seed).isEqualTo(shortest);
            }
        }
    }

    /// Who is late goes back in time to the end of the window. Returns by how much in all, and the time spent.
    private static int[] driven(Model model, int[] route, int start) {
        int now = start;
        int late = 0;
        int spent = 0;
        for (int p = 1; p < route.length; p++) {
            int drive =
                    model.seconds[0][
                            model.place[route[p - 1]] * model.width + model.place[route[p]]];
            int there = now + drive;
            int begin = Math.max(there, model.opens[route[p]]);
            spent += begin - now + model.service[route[p]];
            if (begin > model.closes[route[p]]) {
                late += begin - model.closes[route[p]];
                begin = model.closes[route[p]];
            }
            now = begin + model.service[route[p]];
        }
        return new int[] {late, spent};
    }

    @Test
    void each_change_adds_what_it_was_said_to_add() {
        int changes = 0;
        for (int seed = 0; seed < 60; seed++) {
            var model = new Model(day(seed, 24));
            assertThat(Ground.holds(model)).isTrue();
            var dice = new SplittableRandom(seed);
            var lanes = new Lanes(new Ground(model));
            lanes.prices(dice.nextInt(60), dice.nextInt(60));
            lanes.load(dealt(model, dice, 2 + dice.nextInt(5)));
            var moves = new PairMoves(lanes);
            for (int i = 0; i < 3000; i++) {
                int u = dice.nextInt(model.jobs);
                int v = dice.nextInt(model.jobs + model.vehicles);
                if (u == v || !moves.find(u, v)) {
                    continue;
                }
                double before = priced(lanes);
                moves.apply(u, v);
                assertThat(priced(lanes) - before)
                        .as("seed %d, %d behind %d", seed, u, v)
                        .isCloseTo(moves.gain(), within(1e-6));
                assertThat(moves.gain()).isNegative();
                assertThat(lanes.next[v]).isEqualTo(u);
                changes++;
            }
            assertThat(Arrays.stream(lanes.visits).sum()).isEqualTo(model.jobs);
        }
        assertThat(changes).isGreaterThan(1000);
    }

    @Test
    void bred_plans_keep_every_rule_and_are_found_again() {
        for (int seed = 0; seed < 12; seed++) {
            var problem = day(seed, 12 + seed);
            var rounds = List.of(100L, 300L, 500L, 400L);
            var limits = new SearchLimits(rounds, 1300, null, 0);

            var plan = Search.solve(problem, null, limits, seed, 1, SearchListener.NONE);

            assertThat(PlanCheck.violations(problem, plan)).as("seed %d", seed).isEmpty();
            assertThat(
                            Search.solve(
                                    problem,
                                    null,
                                    SearchLimits.of(plan),
                                    seed,
                                    2,
                                    SearchListener.NONE))
                    .as("seed %d", seed)
                    .isEqualTo(plan);
        }
    }

    @Test
    void breeding_with_time_is_repeated_from_its_rounds() {
        var problem = day(4, 40);
        var threads = ManagementFactory.getThreadMXBean();
        var limits = SearchLimits.cpuSeconds(0.8, threads::getCurrentThreadCpuTime);

        var timed = Search.solve(problem, null, limits, 4, 1, SearchListener.NONE);

        assertThat(timed.rounds().size()).as("pilot, annealing, breeding").isGreaterThan(2);
        assertThat(Search.solve(problem, null, SearchLimits.of(timed), 4, 1, SearchListener.NONE))
                .isEqualTo(timed);
    }
}
