package io.depotdesk.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// What a pace promises. Two places; pair 0 to 1 is asked for.
class PaceTest {

    private static final int STEADY = 600;
    private static final byte[] ALL_ON_KIND_1 = shares(0, 255);

    @Test
    void a_drive_within_a_slot_takes_its_time_at_that_slots_speed() {
        Pace pace = slowFrom(1000, 2000);

        assertThat(pace.arrival(0, 1, STEADY, 0)).isEqualTo(600);
        assertThat(pace.arrival(0, 1, STEADY, 1000)).isEqualTo(2200);
    }

    @Test
    void a_drive_goes_on_in_the_next_slot_at_that_slots_speed() {
        Pace pace = slowFrom(1000, 2000);

        // Half of it freely, the other half at half speed.
        assertThat(pace.arrival(0, 1, STEADY, 700)).isEqualTo(1000 + 600);
    }

    @Test
    void the_first_slot_holds_before_it_begins_and_the_last_for_ever() {
        Pace pace = pace(new int[] {1000, 5000}, new int[] {1000, 3000, 1000, 1000}, none(2));

        assertThat(pace.arrival(0, 1, STEADY, -4000)).isEqualTo(-4000 + 1800);
        assertThat(pace.arrival(0, 1, STEADY, 900_000)).isEqualTo(900_600);
    }

    @Test
    void only_the_part_on_a_slow_kind_of_road_takes_longer() {
        byte[] shares = shares(204, 51);
        Pace pace =
                new Pace(2, 2, shares, new int[] {0}, new int[] {1000, 2000}, none(1), List.of());

        assertThat(pace.arrival(0, 1, 1000, 0)).isEqualTo(1200);
    }

    @Test
    void nothing_moves_while_there_is_no_way_and_the_way_is_that_of_the_time_after() {
        Pace pace = closed(1000, 4600);

        assertThat(pace.arrival(0, 1, STEADY, 1000)).isEqualTo(4600 + 600);
        assertThat(pace.arrival(0, 1, STEADY, 700)).isEqualTo(4600 + 300);
        assertThat(pace.metres(0, 1, 5000, 1000)).isEqualTo(5000);
        assertThat(pace.detourAt(0, 1, 1000)).isEqualTo(-1);
        assertThat(pace.latestDeparture(0, 1, STEADY, 4600)).isEqualTo(400);
    }

    @Test
    void what_stays_closed_is_never_reached() {
        Pace pace =
                new Pace(
                        2,
                        0,
                        new byte[0],
                        new int[] {0, 1000},
                        new int[0],
                        new int[] {-1, 0},
                        List.of(detour(Pace.UNREACHABLE, Pace.UNREACHABLE)));

        assertThat(pace.arrival(0, 1, STEADY, 1000)).isGreaterThanOrEqualTo(Pace.UNREACHABLE);
        assertThat(pace.metres(0, 1, 5000, 1000)).isGreaterThanOrEqualTo(Pace.UNREACHABLE);
        assertThat(pace.arrival(0, 1, STEADY, 300)).isEqualTo(900);
        assertThat(pace.latestDeparture(0, 1, STEADY, 5000)).isEqualTo(400);
    }

    @Test
    void a_way_round_counts_while_it_is_in_force() {
        Pace pace =
                new Pace(
                        2,
                        0,
                        new byte[0],
                        new int[] {0, 1000, 2000},
                        new int[0],
                        new int[] {-1, 0, -1},
                        List.of(detour(1200, 9000)));

        assertThat(pace.arrival(0, 1, STEADY, 1000)).isEqualTo(2000 + 100);
        assertThat(pace.metres(0, 1, 5000, 1000)).isEqualTo(9000);
        assertThat(pace.metres(0, 1, 5000, 2000)).isEqualTo(5000);
        assertThat(pace.arrival(1, 0, STEADY, 1000)).isEqualTo(1600);
    }

    @Test
    void no_way_at_all_stays_no_way_and_no_distance_takes_no_time() {
        Pace pace = closed(1000, 2000);

        assertThat(pace.arrival(0, 1, Pace.UNREACHABLE, 0)).isEqualTo(Pace.UNREACHABLE);
        assertThat(pace.latestDeparture(0, 1, Pace.UNREACHABLE, 5000)).isLessThan(-1_000_000);
        assertThat(pace.arrival(0, 1, 0, 1500)).isEqualTo(1500);
        assertThat(pace.latestDeparture(0, 1, 0, 1500)).isEqualTo(1500);
    }

    @Test
    void on_random_days_nobody_overtakes_by_leaving_later_and_the_latest_departure_is_exact() {
        for (long seed = 1; seed <= 200; seed++) {
            RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            Pace pace = random(dice);
            int steady = dice.nextInt(7000);
            int before = Integer.MIN_VALUE;
            for (int departure = -2000; departure < 20_000; departure += 1 + dice.nextInt(60)) {
                String when = "seed %d, %d s at %d".formatted(seed, steady, departure);
                int arrival = pace.arrival(0, 1, steady, departure);
                assertThat(arrival).as(when).isGreaterThanOrEqualTo(before);
                before = arrival;
                if (arrival >= Pace.UNREACHABLE) {
                    continue;
                }
                assertThat(arrival).as(when).isGreaterThanOrEqualTo(departure);
                int latest = pace.latestDeparture(0, 1, steady, arrival);
                assertThat(latest).as(when).isGreaterThanOrEqualTo(departure);
                assertThat(pace.arrival(0, 1, steady, latest))
                        .as(when)
                        .isLessThanOrEqualTo(arrival);
                assertThat(pace.arrival(0, 1, steady, latest + 1)).as(when).isGreaterThan(arrival);
            }
        }
    }

    /// It took minutes: each of half a thousand million seconds before the opening was tried.
    @Test
    void a_way_that_is_closed_from_the_beginning_of_time_has_a_latest_departure_at_once() {
        Pace pace =
                new Pace(
                        2,
                        0,
                        new byte[0],
                        new int[] {0, 10_000},
                        new int[0],
                        new int[] {0, -1},
                        List.of(detour(Pace.UNREACHABLE, Pace.UNREACHABLE)));

        assertThat(pace.arrival(0, 1, STEADY, -5000)).isEqualTo(10_600);
        assertThat(pace.latestDeparture(0, 1, STEADY, 10_600)).isEqualTo(10_000);
        assertThat(pace.latestDeparture(0, 1, STEADY, 10_599)).isLessThan(-1_000_000);
        assertThat(pace.latestDeparture(0, 1, STEADY, 9000)).isLessThan(-1_000_000);
    }

    @Test
    void numbers_that_do_not_fit_together_are_turned_down() {
        assertThatThrownBy(() ->
                        new Pace(
                                2,
                                2,
                                new byte[3],
                                new int[] {0},
                                new int[2],
                                new int[1],
                                List.of()))
                .hasMessageContaining("3 shares");
    }

    private static Pace random(RandomGenerator dice) {
        int slots = 1 + dice.nextInt(6);
        int[] begins = new int[slots];
        int[] slowness = new int[2 * slots];
        int[] detourAt = new int[slots];
        for (int slot = 0; slot < slots; slot++) {
            begins[slot] = slot == 0 ? 0 : begins[slot - 1] + 1 + dice.nextInt(4000);
            slowness[2 * slot] = 500 + dice.nextInt(2000);
            slowness[2 * slot + 1] = 500 + dice.nextInt(9000);
            detourAt[slot] = dice.nextInt(3) - 1;
        }
        int share = dice.nextInt(256);
        return new Pace(
                2,
                2,
                shares(255 - share, share),
                begins,
                slowness,
                detourAt,
                List.of(
                        detour(100 + dice.nextInt(9000), 7000, 2),
                        detour(Pace.UNREACHABLE, Pace.UNREACHABLE, 2)));
    }

    private static Pace slowFrom(int from, int slowness) {
        return pace(new int[] {0, from}, new int[] {1000, 1000, 1000, slowness}, none(2));
    }

    private static Pace pace(int[] begins, int[] slowness, int[] detourAt) {
        return new Pace(2, 2, ALL_ON_KIND_1, begins, slowness, detourAt, List.of());
    }

    private static Pace closed(int from, int until) {
        return new Pace(
                2,
                0,
                new byte[0],
                new int[] {0, from, until},
                new int[0],
                new int[] {-1, 0, -1},
                List.of(detour(Pace.UNREACHABLE, Pace.UNREACHABLE)));
    }

    private static Detours detour(int seconds, int metres) {
        return detour(seconds, metres, 0);
    }

    private static Detours detour(int seconds, int metres, int kinds) {
        byte[] shares = new byte[kinds];
        if (kinds > 0) {
            shares[0] = (byte) Pace.WHOLE;
        }
        return new Detours(
                new int[] {0, 1, 1},
                new int[] {1},
                new int[] {seconds},
                new int[] {metres},
                shares);
    }

    private static byte[] shares(int kind0, int kind1) {
        byte[] shares = new byte[8];
        for (int cell = 0; cell < 4; cell++) {
            shares[2 * cell] = (byte) kind0;
            shares[2 * cell + 1] = (byte) kind1;
        }
        return shares;
    }

    private static int[] none(int slots) {
        int[] none = new int[slots];
        java.util.Arrays.fill(none, -1);
        return none;
    }
}
