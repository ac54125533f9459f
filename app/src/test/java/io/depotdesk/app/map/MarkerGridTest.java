package io.depotdesk.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.sample.SectorDay;
import io.depotdesk.app.sample.SectorDesk;

import org.junit.jupiter.api.Test;

import java.util.List;

class MarkerGridTest {

    private static final double WORLD = 256.0 * (1 << 15);

    private final MapContent day =
            MapContent.of(
                    SectorDay.planned(800, 12),
                    new RouteLines(
                            new SectorDesk(SectorDay.planned(800, 12))::lines,
                            Runnable::run,
                            () -> {}));
    private final MarkerGrid grid = MarkerGrid.of(day.markers(), WORLD, 1);

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
    void what_needs_somebody_becomes_a_dot_only_for_another_that_does_or_beside_a_group() {
        for (PlacedMarker placed : grid.placed()) {
            if (placed.marker().isProblem() && placed.size() == PlacedMarker.Size.DOT) {
                assertThat(
                                grid.near(placed.x(), placed.y(), MarkerGrid.ROOM).stream()
                                                .anyMatch(other ->
                                                        other.full() && other.marker().isProblem())
                                        || isBesideCluster(placed))
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

    private boolean isBesideCluster(PlacedMarker placed) {
        return grid.clusters().stream()
                .anyMatch(cluster -> away(placed, cluster.x(), cluster.y()) < 30);
    }

    @Test
    void stops_that_would_hide_each_other_are_counted_once_in_one_disc() {
        MarkerGrid far = MarkerGrid.of(day.markers(), WORLD / 4, 1);

        List<Marker> counted =
                far.clusters().stream().flatMap(cluster -> cluster.members().stream()).toList();
        assertThat(far.clusters()).allMatch(cluster -> cluster.members().size() >= Cluster.LEAST);
        assertThat(counted).doesNotHaveDuplicates().hasSizeGreaterThan(400);
        assertThat(
                        far.placed().stream()
                                .filter(placed -> placed.size() == PlacedMarker.Size.COUNTED)
                                .map(PlacedMarker::marker))
                .containsExactlyInAnyOrderElementsOf(counted);
        for (Cluster cluster : far.clusters()) {
            assertThat(far.clusterAt(cluster.x() + 3, cluster.y() - 3)).isPresent();
            assertThat(
                            far.placed().stream()
                                    .filter(PlacedMarker::full)
                                    .mapToDouble(each -> away(each, cluster.x(), cluster.y())))
                    .allMatch(metres -> metres > cluster.radius());
        }
    }

    @Test
    void no_disc_lies_on_another() {
        List<Cluster> clusters = MarkerGrid.of(day.markers(), WORLD / 4, 1.3).clusters();
        for (Cluster one : clusters) {
            for (Cluster other : clusters) {
                assertThat(one != other && one.covers(other, 1.3)).isFalse();
            }
        }
    }

    @Test
    void a_group_says_how_many_of_it_need_somebody() {
        MarkerGrid far = MarkerGrid.of(day.markers(), WORLD / 4, 1);
        int counted = far.clusters().stream().mapToInt(Cluster::problems).sum();
        long shown =
                far.placed().stream()
                        .filter(each -> each.size() != PlacedMarker.Size.COUNTED)
                        .filter(each -> each.marker().isProblem())
                        .count();
        long all = day.markers().stream().filter(Marker::isProblem).count();
        assertThat(counted + shown).isEqualTo(all).isPositive();
    }

    @Test
    void closer_up_more_markers_are_whole() {
        MarkerGrid closer = MarkerGrid.of(day.markers(), WORLD * 8, 1);

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
