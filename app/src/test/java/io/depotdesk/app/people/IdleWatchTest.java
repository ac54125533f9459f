package io.depotdesk.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class IdleWatchTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private int minutes = 10;
    private int locked;
    private final IdleWatch watch = new IdleWatch(() -> minutes, () -> locked++);

    @Test
    void after_ten_minutes_without_a_touch_it_locks_once() {
        at(0);
        at(599);
        assertThat(locked).isZero();
        at(600);
        at(601);
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void every_touch_counts_from_the_beginning() {
        at(0);
        at(590);
        watch.touch();
        at(1_100);
        assertThat(locked).isZero();
        at(1_190);
        assertThat(locked).isEqualTo(1);
    }

    @Test
    void a_sleep_of_the_machine_counts_and_a_clock_set_back_begins_anew() {
        at(0);
        at(20_000);
        assertThat(locked).isEqualTo(1);
        at(100);
        at(600);
        assertThat(locked).isEqualTo(1);
        at(700);
        assertThat(locked).isEqualTo(2);
    }

    @Test
    void set_to_never_it_never_locks() {
        minutes = 0;
        at(0);
        at(Duration.ofDays(3).toSeconds());
        assertThat(locked).isZero();
    }

    private void at(long seconds) {
        watch.tick(NOON.plusSeconds(seconds));
    }
}
