package io.depotdesk.app.details;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.look.Words;
import io.depotdesk.app.sample.SampleDay;
import io.depotdesk.domain.plan.StopTimes;
import io.depotdesk.domain.plan.StopTimes.Reached;
import io.depotdesk.domain.plan.StopTimes.Span;
import io.depotdesk.domain.plan.VehicleId;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class TimesOfStopTest {

    private static final Words WORDS = new Words(SampleDay.ZONE);
    private static final VehicleId VAN = new VehicleId("V1");
    private static final Instant NINE = SampleDay.at(9, 0);
    private static final Instant HALF = SampleDay.at(9, 30);

    @Test
    void only_a_stop_that_was_planned_or_reached_has_times_of_its_own() {
        var asked = new StopTimes(List.of(), null, null, null, null);
        var planned = new StopTimes(List.of(), new Span(VAN, NINE, NINE, HALF), null, null, null);

        assertThat(TimesOfStop.areTold(asked)).isFalse();
        assertThat(TimesOfStop.areTold(planned)).isTrue();
    }

    @Test
    void a_planned_time_is_that_of_the_service_not_of_a_wait_before_it() {
        assertThat(TimesOfStop.span(new Span(VAN, NINE, HALF, SampleDay.at(9, 40)), WORDS))
                .isEqualTo(WORDS.span(HALF, SampleDay.at(9, 40)));
    }

    @Test
    void what_the_driver_has_told_is_said_as_far_as_it_is_known() {
        assertThat(TimesOfStop.reached(null, WORDS)).isEmpty();
        assertThat(TimesOfStop.reached(new Reached(VAN, NINE, null), WORDS))
                .isEqualTo("there since " + WORDS.time(NINE));
        assertThat(TimesOfStop.reached(new Reached(VAN, null, HALF), WORDS))
                .isEqualTo("done at " + WORDS.time(HALF));
        assertThat(TimesOfStop.reached(new Reached(VAN, NINE, HALF), WORDS))
                .isEqualTo(WORDS.span(NINE, HALF));
    }
}
