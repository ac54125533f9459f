package io.depotdesk.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class MarkerGridTest {

    private static final double WORLD = 256.0 * (1 << 15);

    private final MapContent day =
            MapContent.of(
                    SampleDay.planned(800, 12),
                    new RouteLines(
                            new SampleDesk(SampleDay.planned(800, 12))::lines,
                            Runnable::run,
                            () -> {}));
    private final MarkerGrid grid = MarkerGrid.of(day.markers(), WORLD);

    @Test
    void no_whole_marker_lies_on_another() {
        List<PlacedMarker> whole = grid.placed().stream().filter(PlacedMarker::full).toList();
        for (int i = 0; i < whole.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(distance(whole.get(i), whole.get(j)))
                        .isGreaterThanOrEqualTo(MarkerGrid.ROOM);
            }
        }
        assertThat(whole).hasSizeGreaterThan(100);
    }

    @Test
    void every_marker_is_there_whole_or_as_a_dot() {
        assertThat(grid.placed()).hasSameSizeAs(day.markers());
        assertThat(grid.placed().stream().map(placed -> placed.marker().shipment()))
                .doesNotHaveDuplicates();
    }

    @Test
    void what_needs_somebody_becomes_a_dot_only_for_another_that_does() {
        for (PlacedMarker placed : grid.placed()) {
            if (placed.marker().isProblem() && !placed.full()) {
                assertThat(
                                grid.near(placed.x(), placed.y(), MarkerGrid.ROOM).stream()
                                        .anyMatch(other ->
                                                other.full() && other.marker().isProblem()))
                        .isTrue();
            }
        }
    }

    @Test
    void what_is_near_a_place_is_found_nearest_first() {
        for (PlacedMarker wanted : grid.placed()) {
            List<PlacedMarker> near = grid.near(wanted.x() + 2, wanted.y() - 3, 11);

            assertThat(near).contains(wanted);
            assertThat(near)
                    .isSortedAccordingTo((a, b) ->
                            Double.compare(
                                    away(a, wanted.x() + 2, wanted.y() - 3),
                                    away(b, wanted.x() + 2, wanted.y() - 3)));
        }
    }

    @Test
    void closer_up_more_markers_are_whole() {
        MarkerGrid closer = MarkerGrid.of(day.markers(), WORLD * 8);

        assertThat(closer.placed().stream().filter(PlacedMarker::full).count())
                .isGreaterThan(grid.placed().stream().filter(PlacedMarker::full).count());
    }

    private static double distance(PlacedMarker a, PlacedMarker b) {
        return away(a, b.x(), b.y());
    }

    private static double away(PlacedMarker marker, double x, double y) {
        return Math.hypot(marker.x() - x, marker.y() - y);
    }
}
