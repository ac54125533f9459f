package io.depotdesk.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class ShareTest {

    /// Values as statistics programs give them, which take 1.959964 where we take 1.96.
    @Test
    void the_interval_is_wilsons() {
        assertThat(new Share(0, 10).atLeast()).isZero();
        assertThat(new Share(0, 10).atMost()).isCloseTo(277_533, within(10));
        assertThat(new Share(5, 10).atLeast()).isCloseTo(236_593, within(10));
        assertThat(new Share(5, 10).atMost()).isCloseTo(763_407, within(10));
        assertThat(new Share(10, 10).atLeast()).isCloseTo(722_467, within(10));
        assertThat(new Share(10, 10).atMost()).isEqualTo(Share.MILLION);
    }

    /// The same formula in floating point, for every share of up to 120 and some large ones.
    @Test
    void whole_numbers_give_what_floating_point_gives_and_never_a_narrower_interval() {
        for (int all = 1; all <= 120; all++) {
            for (int good = 0; good <= all; good++) {
                compare(good, all);
            }
        }
        compare(1, 1_000_000);
        compare(123_456, 1_000_000);
        compare(999_999, 1_000_000);
    }

    private static void compare(int good, int all) {
        double z = 1.96;
        double p = (double) good / all;
        double root = z * Math.sqrt(p * (1 - p) / all + z * z / (4.0 * all * all));
        double middle = p + z * z / (2 * all);
        double factor = 1 + z * z / all;
        double lower = (middle - root) / factor * 1e6;
        double upper = (middle + root) / factor * 1e6;
        Share share = new Share(good, all);

        assertThat((double) share.atLeast())
                .as(share.toString())
                .isBetween(lower - 2.5, lower + 0.001);
        assertThat((double) share.atMost())
                .as(share.toString())
                .isBetween(upper - 0.001, upper + 2.5);
    }

    @Test
    void nothing_seen_says_nothing() {
        assertThat(Share.NONE.atLeast()).isZero();
        assertThat(Share.NONE.atMost()).isEqualTo(Share.MILLION);
        assertThat(Share.NONE).hasToString("0 of 0");
        assertThat(new Share(19, 20)).hasToString("19 of 20 (95 %, 76 to 99 %)");
    }
}
