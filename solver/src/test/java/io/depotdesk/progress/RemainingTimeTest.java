package io.depotdesk.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

/// What is left of long work, told from what was done.
class RemainingTimeTest {

    private static final long SECOND = 1_000_000_000L;

    private final RemainingTime time = new RemainingTime();

    @Test
    void even_work_takes_as_long_as_it_took() {
        for (int i = 1; i <= 25; i++) {
            time.at(i * SECOND, i / 100.0);
        }
        assertThat(time.remaining(25 * SECOND))
                .hasValueSatisfying(left ->
                        assertThat(left).isBetween(Duration.ofSeconds(74), Duration.ofSeconds(76)));
    }

    @Test
    void a_slow_step_after_a_quick_one_is_noticed_soon() {
        time.at(SECOND, 0.2);
        for (int i = 1; i <= 10; i++) {
            time.at((1 + 10 * i) * SECOND, 0.2 + i * 0.02);
        }
        // 0.6 of the work are left; at 500 s for all of it that takes 300 s, at the mean speed 150
        // s.
        assertThat(time.remaining(101 * SECOND).orElseThrow())
                .isBetween(Duration.ofSeconds(230), Duration.ofSeconds(320));
    }

    @Test
    void work_that_stands_still_takes_longer_and_longer() {
        time.at(10 * SECOND, 0.5);
        Duration at10 = time.remaining(10 * SECOND).orElseThrow();
        assertThat(time.remaining(20 * SECOND).orElseThrow()).isGreaterThan(at10);
    }

    @Test
    void nothing_is_guessed_at_the_beginning() {
        time.at(SECOND, 0.5);
        assertThat(time.remaining(SECOND)).isEmpty();
        assertThat(new RemainingTime().remaining(60 * SECOND)).isEmpty();
    }

    @Test
    void durations_are_said_in_words() {
        assertThat(RemainingTime.words(Duration.ofSeconds(4))).isEqualTo("a few seconds");
        assertThat(RemainingTime.words(Duration.ofSeconds(41))).isEqualTo("50 seconds");
        assertThat(RemainingTime.words(Duration.ofSeconds(60))).isEqualTo("a minute");
        assertThat(RemainingTime.words(Duration.ofSeconds(61))).isEqualTo("2 minutes");
        assertThat(RemainingTime.words(Duration.ofMinutes(65))).isEqualTo("1 h 05 min");
    }
}
