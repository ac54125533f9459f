package io.depotdesk.data.waves;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.depotdesk.data.problems.ProblemFileException;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.waves.WaveBudget;
import io.depotdesk.routing.waves.WaveDecision;
import io.depotdesk.routing.waves.WaveDispatch;
import io.depotdesk.routing.waves.WaveRules;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A day whose requests come in three epochs.
class WaveDayTest {
    private static final WaveRules RULES = new WaveRules(2, 4, 1, 0.5, 0.8, 0.7);

    @TempDir private Path folder;
    private RequestStream stream;

    @BeforeEach
    void read() {
        stream = MadeUpStream.read(folder);
    }

    @Test
    void a_request_that_the_next_vehicles_cannot_reach_has_to_go() {
        var day = new WaveDay(stream);

        var wave = day.next();

        assertThat(wave.mustGo()).containsExactly("request 1");
        assertThat(wave.now().jobs()).extracting(Job::id).hasSize(3);
        assertThat(wave.later()).hasSize(2);
        assertThat(wave.now().vehicles().getFirst().shiftEarliest()).isEqualTo(3600);
        assertThat(wave.later().getFirst().getFirst().shiftEarliest()).isEqualTo(7200);
    }

    @Test
    void a_day_that_the_optimiser_plays_keeps_every_rule_and_costs_what_its_plans_say() {
        var day = new WaveDay(stream);
        long driven = 0;
        while (!day.over()) {
            var decision = decide(day);
            driven += decision.plan().costCents();
            day.carryOut(decision);
        }

        var result = day.check();

        assertThat(result.faults()).isEmpty();
        assertThat(result.cost()).isEqualTo(driven).isPositive();
    }

    @Test
    void what_waits_is_offered_again_and_what_went_is_not() {
        var day = new WaveDay(stream);
        var first = decide(day);
        day.carryOut(first);

        var second = day.next();

        assertThat(second.now().jobs())
                .extracting(Job::id)
                .containsAll(first.waiting())
                .contains("request 4")
                .doesNotContain("request 1");
    }

    @Test
    void the_check_names_what_did_not_go_in_time_and_what_went_twice() {
        var routes =
                List.of(
                        List.of(List.of("request 2", "request 2")),
                        List.of(List.of("request 3", "request 4")),
                        List.of(List.of("request 5")));

        var result = DayCheck.of(stream, routes);

        assertThat(result.faults())
                .containsExactly(
                        "Epoch 0: request 2 is not open.",
                        "Epoch 0: request 1 had to go and did not.");
    }

    @Test
    void the_check_names_late_visits_and_loads_that_are_too_heavy() {
        var routes =
                List.of(
                        List.of(List.of("request 2", "request 1", "request 3")),
                        List.of(List.of("request 4")),
                        List.of(List.of("request 5")));

        var result = DayCheck.of(stream, routes);

        assertThat(result.faults())
                .containsExactly(
                        "Epoch 0: request 1 is served 350 s late.",
                        "Epoch 0: a route carries 12 of 10.");
    }

    @Test
    void likely_requests_are_made_of_the_customers_and_can_be_served() {
        var futures = new LikelyRequests(stream, 0);

        var drawn = futures.drawn(7);

        assertThat(drawn).hasSize(2).isEqualTo(futures.drawn(7)).isNotEqualTo(futures.drawn(8));
        assertThat(drawn.getFirst())
                .hasSizeBetween(1, 100)
                .allMatch(request -> stream.reaches(request, 7200));
    }

    @Test
    void a_stream_whose_rows_are_cut_says_which() throws IOException {
        Path file = folder.resolve("streams/cut.json");
        Files.writeString(
                file,
                "{\"instance\": \"TOWN\", \"epochs\": [{\"epoch\": 0, \"requests\": [[1, 2,"
                        + " 3]]}]}");

        assertThatExceptionOfType(ProblemFileException.class)
                .isThrownBy(() -> RequestStream.read(file, folder.resolve("instances")))
                .withMessage("%s: A request has 6 numbers, not [1,2,3].".formatted(file));
    }

    private WaveDecision decide(WaveDay day) {
        var wave = day.next();
        return WaveDispatch.decide(
                wave, new LikelyRequests(stream, day.epoch()), RULES, WaveBudget.steps(200), 1);
    }
}
