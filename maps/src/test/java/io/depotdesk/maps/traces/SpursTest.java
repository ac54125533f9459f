package io.depotdesk.maps.traces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Ways driven out and at once back go, those that lead somewhere stay.
class SpursTest {

    private static final double LONGEST = 60;

    /// Edges 0, 1 and 2 follow each other; edge 5 leaves to the side after edge 0.
    private static final Step FIRST = new Step(0, 0, 100, 100);

    private static final Step SECOND = new Step(2, 0, 80, 80);

    @Test
    void a_few_metres_into_a_side_street_and_back_go() {
        var out = new Step(10, 0, 20, 200);
        var back = new Step(11, 180, 200, 200);

        assertThat(Spurs.drop(List.of(FIRST, out, back, SECOND), LONGEST))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void a_spur_over_two_edges_goes_as_one() {
        var out = new Step(10, 0, 20, 20);
        var farther = new Step(12, 0, 15, 90);
        var back = new Step(13, 75, 90, 90);
        var home = new Step(11, 0, 20, 20);

        assertThat(Spurs.drop(List.of(FIRST, out, farther, back, home, SECOND), LONGEST))
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void a_dead_end_longer_than_noise_stays() {
        var out = new Step(10, 0, 70, 70);
        var back = new Step(11, 0, 70, 70);
        List<Step> way = List.of(FIRST, out, back, SECOND);

        assertThat(Spurs.drop(way, LONGEST)).isEqualTo(way);
    }

    @Test
    void a_dead_end_of_several_short_edges_stays_too() {
        var out = new Step(10, 0, 40, 40);
        var farther = new Step(12, 0, 40, 40);
        var back = new Step(13, 0, 40, 40);
        var home = new Step(11, 0, 40, 40);
        List<Step> way = List.of(FIRST, out, farther, back, home, SECOND);

        assertThat(Spurs.drop(way, LONGEST)).isEqualTo(way);
    }

    @Test
    void driving_forth_and_back_on_one_edge_is_driving_forth() {
        var forth = new Step(0, 0, 60, 100);
        var back = new Step(1, 40, 60, 100);
        var on = new Step(0, 40, 100, 100);

        assertThat(Spurs.drop(List.of(forth, back, on), LONGEST)).containsExactly(FIRST);
    }

    @Test
    void coming_back_past_the_beginning_is_driving_back() {
        var forth = new Step(0, 50, 70, 100);
        var back = new Step(1, 30, 100, 100);

        assertThat(Spurs.drop(List.of(forth, back), LONGEST))
                .containsExactly(new Step(1, 50, 100, 100));
    }

    @Test
    void driving_a_loop_twice_stays() {
        assertThat(Spurs.drop(List.of(FIRST, FIRST), LONGEST)).containsExactly(FIRST, FIRST);
    }
}
