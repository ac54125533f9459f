package io.depotdesk.data.carriers.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class TokenBucketTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"300, 60", "100, 60", "20, 600", "4, 60", "5, 1", "1200, 60"})
    void no_window_sees_more_than_the_limit(int calls, int seconds) {
        Duration per = Duration.ofSeconds(seconds);
        var dice = new Random(calls);
        var bucket = new TokenBucket(calls, per, NOON);
        List<Instant> made = new ArrayList<>();
        Instant now = NOON;
        for (int i = 0; i < 5 * calls; i++) {
            if (dice.nextInt(200) == 0) {
                now = now.plus(per); // a pause lets it fill up
            }
            now = later(now, bucket.when(1, now));
            assertThat(bucket.holds(1, now)).isTrue();
            bucket.made(1, now);
            made.add(now);
        }

        for (int i = 0; i + calls < made.size(); i++) {
            assertThat(Duration.between(made.get(i), made.get(i + calls)))
                    .as("calls %d to %d", i, i + calls)
                    .isGreaterThanOrEqualTo(per.minusMillis(1));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
