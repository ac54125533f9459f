package io.depotdesk.data.carriers.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class ClockSkewTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final ClockSkew skew = new ClockSkew();

    private void answer(int secondsAhead, int roundTripSeconds) {
        skew.saw(
                NOON.plusSeconds(secondsAhead),
                NOON.minusSeconds(roundTripSeconds),
                NOON.plusSeconds(roundTripSeconds));
    }

    @Test
    void before_the_first_answer_nothing_is_known_and_both_clocks_count_as_one() {
        assertThat(skew.ahead()).isEmpty();
        assertThat(skew.theirs(NOON)).isEqualTo(NOON);
    }

    @Test
    void one_wild_answer_does_not_move_the_estimate() {
        for (int i = 0; i < 5; i++) {
            answer(40, 1);
        }
        answer(5000, 1);

        assertThat(skew.ahead()).contains(Duration.ofMillis(40_500));
        assertThat(skew.theirs(NOON)).isEqualTo(NOON.plusMillis(40_500));
        assertThat(skew.ours(skew.theirs(NOON))).isEqualTo(NOON);
    }

    @Test
    void nine_answers_count_and_older_ones_do_not() {
        for (int i = 0; i < 20; i++) {
            answer(-100, 1);
        }
        for (int i = 0; i < 9; i++) {
            answer(7, 1);
        }

        assertThat(skew.ahead()).contains(Duration.ofMillis(7_500));
    }
}
