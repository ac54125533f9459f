package io.depotdesk.maps.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.traces.CleanTrace.Break;
import io.depotdesk.maps.traces.CleanTrace.Reason;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What would mislead a matching is taken out, and the trace is cut where it says nothing.
class TraceCleaningTest {

    private static final Instant EIGHT = Instant.parse("2026-11-22T08:00:00Z");

    /// A metre to the north at any longitude.
    private static final double METRE = 1 / 111_195.0;

    private final List<TracePoint> points = new ArrayList<>();

    @Test
    void points_too_near_to_tell_a_direction_are_thinned() {
        drive(0, 100, 5); // a point every 5 m, accurate to 10 m

        CleanTrace clean = clean();

        assertThat(clean.pieces()).hasSize(1);
        assertThat(clean.pieces().getFirst()).hasSizeBetween(10, 13);
        assertThat(clean.pieces().getFirst().getLast()).isEqualTo(points.getLast());
        assertThat(clean.thinned() + clean.pieces().getFirst().size()).isEqualTo(points.size());
    }

    @Test
    void a_jump_there_and_back_is_an_outlier() {
        drive(0, 20, 60);
        points.set(7, at(7 * 5, 9_000));

        CleanTrace clean = clean();

        assertThat(clean.outliers()).isEqualTo(1);
        assertThat(clean.pieces()).hasSize(1);
    }

    @Test
    void a_position_that_the_device_does_not_trust_is_left_out() {
        drive(0, 20, 60);
        points.set(7, new TracePoint(points.get(7).at(), points.get(7).place(), 400));

        assertThat(clean().inaccurate()).isEqualTo(1);
    }

    @Test
    void a_long_silence_cuts_the_trace() {
        drive(0, 10, 60);
        drive(600, 10, 60);

        CleanTrace clean = clean();

        assertThat(clean.pieces()).hasSize(2);
        assertThat(clean.breaks())
                .containsExactly(
                        new Break(Reason.GAP, EIGHT.plusSeconds(9 * 5), EIGHT.plusSeconds(600)));
    }

    @Test
    void standing_at_a_stop_cuts_the_trace_and_its_noise_drives_nowhere() {
        drive(0, 10, 60);
        for (int i = 0; i < 30; i++) {
            points.add(at(50 + 10 * i, 540 + (i % 2 == 0 ? 12 : -12)));
        }
        points.add(at(360, 660));
        points.add(at(365, 720));

        CleanTrace clean = clean();

        assertThat(clean.breaks()).singleElement().extracting(Break::reason).isEqualTo(Reason.STAY);
        assertThat(clean.pieces()).hasSize(2);
        assertThat(clean.pieces().getFirst()).hasSizeBetween(9, 11);
    }

    @Test
    void a_wait_at_a_signal_is_part_of_the_drive() {
        drive(0, 10, 60);
        for (int i = 0; i < 6; i++) {
            points.add(at(50 + 10 * i, 540));
        }
        points.add(at(115, 600));

        assertThat(clean().breaks()).isEmpty();
    }

    @Test
    void points_are_put_in_order_and_one_counts_for_each_moment() {
        TracePoint good = new TracePoint(EIGHT, new GeoPoint(43.7, 7.4), 5);
        TracePoint bad = new TracePoint(EIGHT, new GeoPoint(43.8, 7.4), 50);
        TracePoint later = new TracePoint(EIGHT.plusSeconds(5), new GeoPoint(43.7, 7.4), 5);

        assertThat(Trace.sorted("a", List.of(later, bad, good)).points())
                .containsExactly(good, later);
        assertThatThrownBy(() -> new Trace("a", List.of(later, good)))
                .hasMessageContaining("not later");
    }

    /// Adds a point every `step` metres and five seconds, to the north.
    private void drive(int second, int count, double step) {
        for (int i = 0; i < count; i++) {
            points.add(at(second + 5 * i, i * step));
        }
    }

    private static TracePoint at(int second, double metres) {
        return new TracePoint(
                EIGHT.plusSeconds(second), new GeoPoint(43.7 + metres * METRE, 7.4), 10);
    }

    private CleanTrace clean() {
        return TraceCleaner.clean(Trace.sorted("test", points), TraceRules.USUAL);
    }
}
