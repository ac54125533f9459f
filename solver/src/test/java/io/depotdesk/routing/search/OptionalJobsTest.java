package io.depotdesk.routing.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.depotdesk.routing.Carrier;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.SplittableRandom;

class OptionalJobsTest {

    /// Two kinds of vans, jobs in windows that a carrier takes at about what driving there costs.
    private static RoutingProblem day(long seed, int jobs, int carrierCapacity) {
        var dice = new SplittableRandom(seed);
        int places = jobs + 1;
        int[] ways = new int[places * places];
        int[] x = dice.ints(places, 0, 40).toArray();
        int[] y = dice.ints(places, 0, 40).toArray();
        for (int i = 0; i < places; i++) {
            for (int j = 0; j < places; j++) {
                ways[i * places + j] = (int) Math.hypot(x[i] - x[j], y[i] - y[j]);
            }
        }
        var parts = RoutingProblem.builder().travel(new Travel(places, ways, ways));
        for (int v = 0; v < 6; v++) {
            parts.vehicle(
                    Vehicle.at("van" + v, 0)
                            .shift(0, 300)
                            .capacity(20 + 15 * (v % 2))
                            .skills(v % 3 == 0 ? 0 : 1)
                            .prices(new Prices(v % 2 * 15, 1000, 0, 0, 0, 0))
                            .build());
        }
        var carrier = Carrier.named("carrier").capacity(carrierCapacity);
        for (int j = 0; j < jobs; j++) {
            int opens = dice.nextInt(180);
            String id = "job" + j;
            parts.job(
                    Job.delivery(id, j + 1)
                            .window(opens, opens + 30 + dice.nextInt(80))
                            .service(dice.nextInt(8))
                            .demand(1 + dice.nextInt(9))
                            .skills(dice.nextInt(6) == 0 ? 1 : 0)
                            .unservedCents(20 + dice.nextInt(60))
                            .build());
            if (j % 2 == 0) {
                carrier.price(id, 5 + dice.nextInt(30));
            }
        }
        return parts.carrier(carrier.build()).build();
    }

    private static double priced(Lanes lanes, int[][] routes) {
        var again = new Lanes(lanes.ground);
        again.prices(lanes.latePrice, lanes.loadPrice);
        again.load(routes);
        return again.cost() + again.late() * lanes.latePrice + again.broken() * lanes.loadPrice;
    }

    @Test
    void serving_leaving_out_and_closing_routes_makes_plans_cheaper_each_time() {
        int changes = 0;
        for (int seed = 0; seed < 40; seed++) {
            var model = new Model(day(seed, 30, 30));
            assertThat(Ground.holds(model) && Ground.leavesOut(model)).isTrue();
            var dice = new SplittableRandom(seed);
            var ground = new Ground(model);
            var lanes = new Lanes(ground);
            lanes.prices(dice.nextInt(20), dice.nextInt(20));
            var choices = new Choices(lanes, new LeftOut(model));
            double before = priced(lanes, lanes.routes());
            for (int i = 0; i < 2000; i++) {
                int u = dice.nextInt(model.jobs);
                int v = dice.nextInt(model.jobs + model.vehicles);
                boolean out = lanes.route[u] < 0;
                boolean there = v >= model.jobs || lanes.route[v] >= 0;
                boolean changed =
                        out
                                ? there && choices.serve(u, v)
                                : choices.leave(u) || choices.close(lanes.route[u]);
                if (changed) {
                    double now = priced(lanes, lanes.routes());
                    assertThat(now).as("seed %d", seed).isLessThan(before);
                    assertThat(lanes.route[u] < 0).as("seed %d", seed).isNotEqualTo(out);
                    before = now;
                    changes++;
                }
                if (i % 100 == 0) {
                    lanes.prices(dice.nextInt(20), dice.nextInt(20));
                    lanes.price();
                    before = priced(lanes, lanes.routes());
                }
            }
        }
        assertThat(changes).isGreaterThan(1000);
    }

    @Test
    void bred_plans_with_jobs_left_out_keep_every_rule_and_are_found_again() {
        for (int seed = 0; seed < 12; seed++) {
            var problem = day(seed, 20 + 2 * seed, 100);
            assertThat(Ground.leavesOut(new Model(problem))).isTrue();
            var rounds = List.of(100L, 200L, 200L, 200L, 600L);
            var limits = new SearchLimits(rounds, 1300, null, 0);

            var plan = Search.solve(problem, null, limits, seed, 1, SearchListener.NONE);

            assertThat(PlanCheck.violations(problem, plan)).as("seed %d", seed).isEmpty();
            assertThat(new Explain(problem, plan).unservedThatFit()).as("seed %d", seed).isEmpty();
            var again =
                    Search.solve(
                            problem, null, SearchLimits.of(plan), seed, 2, SearchListener.NONE);
            assertThat(again).as("seed %d", seed).isEqualTo(plan);
        }
    }

    @Test
    void a_carrier_that_takes_only_some_jobs_asks_no_price_of_its_own_for_each() {
        assertThat(Ground.leavesOut(new Model(day(1, 20, 19)))).isFalse();
        assertThat(Ground.leavesOut(new Model(day(1, 20, 20)))).isTrue();
    }

    @Test
    void
            routes_change_vehicles_only_if_that_is_cheaper_and_cost_then_what_driving_them_anew_costs() {
        int changes = 0;
        for (int seed = 0; seed < 40; seed++) {
            var model = new Model(day(seed, 30, 30));
            var dice = new SplittableRandom(seed);
            var lanes = new Lanes(new Ground(model));
            lanes.prices(dice.nextInt(20), 1 + dice.nextInt(20));
            var regrowth = new Regrowth(lanes, Neighbours.of(model, 29, 29));
            regrowth.place(dice.ints(0, model.jobs).distinct().limit(30).toArray(), 30, 3);
            var moves = new PairMoves(lanes);
            for (int a = 0; a < model.vehicles; a++) {
                for (int b = 0; b < model.vehicles && lanes.visits[a] > 0; b++) {
                    double before = priced(lanes, lanes.routes());
                    if (a != b
                            && model.vehicleClass[a] != model.vehicleClass[b]
                            && moves.changeVehicles(a, b)) {
                        assertThat(priced(lanes, lanes.routes()) - before)
                                .as("seed %d", seed)
                                .isCloseTo(moves.gain(), within(1e-6));
                        assertThat(moves.gain()).isNegative();
                        changes++;
                    }
                }
            }
        }
        assertThat(changes).isGreaterThan(5);
    }
}
