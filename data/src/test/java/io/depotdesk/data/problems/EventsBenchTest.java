package io.depotdesk.data.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventsBenchTest {

    @Test
    void whatever_happens_to_a_day_its_plan_is_sound_no_dearer_and_leaves_out_nothing_that_fits() {
        var figures = new EventsBench(200, 25, 20, 5).run();

        assertThat(figures.findings()).isEmpty();
        assertThat(figures.refused() + figures.dearer() + figures.leftThoughFitting()).isZero();
        assertThat(figures.plans()).isGreaterThan(400);
        assertThat(figures.byKind().values()).hasSize(9).allMatch(count -> count > 5);
        assertThat(figures.unserved()).isPositive();
    }
}
