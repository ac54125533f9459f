package io.depotdesk.routing.waves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlanCheck;
import io.depotdesk.routing.Prices;
import io.depotdesk.routing.RandomProblems;
import io.depotdesk.routing.RouteStep;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Travel;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.search.CpuMeter;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Days on one straight street: the depot at kilometre 20, places to its west (0 to 19) and to its east (21 to 40),
/// a minute and a kilometre from each to the next. Vehicles leave at 0 and at 3600.
class WaveDispatchTest {
    private static final int DEPOT = 20;
    private static final int WEST = 5;
    private static final int EAST = 35;
    private static final int HOUR = 3600;
    private static final WaveRules RULES = new WaveRules(2, 5, 1, 0.5, 0.8, 0.7);

    private static Travel street() {
        int size = 41;
        int[] seconds = new int[size * size];
        int[] metres = new int[size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                seconds[i * size + j] = 60 * Math.abs(i - j);
                metres[i * size + j] = 1000 * Math.abs(i - j);
            }
        }
        return new Travel(size, seconds, metres);
    }

    private static Vehicle vehicle(String id, int leaves) {
        return Vehicle.at(id, DEPOT)
                .shift(leaves, 8 * HOUR)
                .capacity(10)
                .prices(Prices.distance(100))
                .build();
    }

    /// Something that may go now or later.
    private static Job job(String id, int place) {
        return Job.delivery(id, place).demand(1).build();
    }

    private static RoutingProblem open(List<Job> jobs) {
        var parts = RoutingProblem.builder().travel(street());
        parts.vehicle(vehicle("now 1", 0)).vehicle(vehicle("now 2", 0));
        jobs.forEach(parts::job);
        return parts.build();
    }

    private static OpenWave wave(List<Job> jobs, String... mustGo) {
        var later = List.of(vehicle("later 1", HOUR), vehicle("later 2", HOUR));
        return new OpenWave(open(jobs), List.of(mustGo), List.of(later));
    }

    private static List<String> going(OpenWave wave, Futures futures) {
        var decision = WaveDispatch.decide(wave, futures, RULES, WaveBudget.steps(300), 1);
        assertThat(PlanCheck.violations(decision.problem(), decision.plan())).isEmpty();
        return decision.plan().routes().stream()
                .flatMap(route -> route.visits().stream().map(RouteStep.Visit::job))
                .sorted()
                .toList();
    }

    /// Always brings another job in the same place.
    private static Futures coming(int place) {
        return seed -> List.of(List.of(job("coming", place)));
    }

    @Test
    void a_job_beside_one_that_has_to_go_goes_along() {
        var wave = wave(List.of(job("must", EAST), job("may", EAST - 1)), "must");

        assertThat(going(wave, coming(WEST))).containsExactly("may", "must");
    }

    @Test
    void a_job_waits_where_the_next_wave_will_drive_anyway() {
        var wave = wave(List.of(job("must", WEST), job("may", EAST)), "must");

        assertThat(going(wave, coming(EAST))).containsExactly("must");
    }

    @Test
    void what_costs_the_same_later_waits() {
        var wave = wave(List.of(job("may", EAST), job("too", WEST)));

        assertThat(going(wave, _ -> List.of())).isEmpty();
    }

    @Test
    void everything_goes_with_the_last_wave() {
        var jobs = List.of(job("a", EAST), job("b", WEST), job("c", 12));
        var wave = new OpenWave(open(jobs), List.of(), List.of());

        assertThat(going(wave, coming(EAST))).containsExactly("a", "b", "c");
    }

    @Test
    void a_verdict_says_in_how_many_futures_a_job_went() {
        var wave = wave(List.of(job("must", WEST), job("may", EAST), job("too", WEST)), "must");

        var decision = WaveDispatch.decide(wave, coming(EAST), RULES, WaveBudget.steps(300), 1);

        assertThat(decision.verdicts())
                .containsExactly(
                        new WaveDecision.Verdict("may", false, 0, 5),
                        new WaveDecision.Verdict("too", true, 5, 5),
                        new WaveDecision.Verdict("must", true, 0, 0));
        assertThat(decision.waiting()).containsExactly("may");
    }

    @Test
    void what_a_meter_decided_is_repeated_by_the_steps_that_were_made() {
        var rules = new WaveRules(1, 2, 1, 0.5, 0.8, 0.7);
        for (int seed = 0; seed < 3; seed++) {
            var wave = mixed(seed);
            var metered = WaveBudget.cpuSeconds(0.4, new Counter());

            var one = WaveDispatch.decide(wave, mixedFuture(seed), rules, metered, seed);
            var again =
                    WaveDispatch.decide(wave, mixedFuture(seed), rules, WaveBudget.of(one), seed);

            assertThat(again.verdicts()).as("seed %d", seed).isEqualTo(one.verdicts());
            assertThat(again.plan()).as("seed %d", seed).isEqualTo(one.plan());
            assertThat(PlanCheck.violations(one.problem(), one.plan()))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    @Test
    void a_vehicle_leaves_with_one_wave_only() {
        var now = open(List.of(job("a", EAST)));

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () -> new OpenWave(now, List.of(), List.of(List.of(vehicle("now 1", 1)))))
                .withMessage("Vehicle now 1 is in two waves.");
    }

    /// A day with breaks, skills, linked jobs, carriers, several windows; some vehicles leave later.
    private static OpenWave mixed(long seed) {
        var now = RandomProblems.mixed(seed, 12, 3);
        var later = new ArrayList<Vehicle>();
        for (Vehicle vehicle : now.vehicles()) {
            later.add(
                    new Vehicle(
                            vehicle.id() + " later",
                            vehicle.travel(),
                            vehicle.start(),
                            vehicle.end(),
                            vehicle.shiftEarliest(),
                            vehicle.shiftLatest(),
                            vehicle.overtimeSeconds(),
                            vehicle.breaks(),
                            vehicle.capacity(),
                            vehicle.skills(),
                            vehicle.prices(),
                            vehicle.limits(),
                            List.of(),
                            vehicle.reloading(),
                            vehicle.deliverFirst(),
                            vehicle.zones()));
        }
        return new OpenWave(now, List.of("job0"), List.of(later));
    }

    private static Futures mixedFuture(long seed) {
        return draw ->
                List.of(
                        List.of(
                                Job.delivery("coming", (int) Math.floorMod(draw + seed, 9L))
                                        .build()));
    }

    /// Fifty milliseconds pass whenever somebody looks.
    private static final class Counter implements CpuMeter {
        private long looks;

        @Override
        public long nanos() {
            looks++;
            return looks * 50_000_000;
        }
    }
}
