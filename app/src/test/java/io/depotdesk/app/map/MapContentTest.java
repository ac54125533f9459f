package io.depotdesk.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.sample.SectorDay;
import io.depotdesk.app.sample.SectorDesk;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.policy.Actor;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

class MapContentTest {

    private final SectorDesk desk = new SectorDesk(SectorDay.planned(60, 6));
    private final List<CompletableFuture<List<List<GeoPoint>>>> asked = new ArrayList<>();
    private int changes;
    private final RouteLines lines = new RouteLines(this::ask, Runnable::run, () -> changes++);

    private CompletableFuture<List<List<GeoPoint>>> ask(Route route) {
        CompletableFuture<List<List<GeoPoint>>> answer = new CompletableFuture<>();
        asked.add(answer);
        return answer;
    }

    private MapContent content() {
        return MapContent.of(desk.state(), lines);
    }

    @Test
    void every_shipment_has_the_marker_of_what_becomes_of_it() {
        var kinds =
                content().markers().stream()
                        .collect(Collectors.groupingBy(Marker::kind, Collectors.counting()));

        assertThat(kinds)
                .containsEntry(Marker.Kind.OUTSOURCED, 7L)
                .containsEntry(Marker.Kind.UNSERVED, 3L)
                .containsEntry(Marker.Kind.IN_REVIEW, 3L);
        assertThat(kinds.get(Marker.Kind.DELIVERY) + kinds.get(Marker.Kind.RETURN)).isEqualTo(60);
    }

    @Test
    void what_is_left_for_another_day_is_not_on_the_map() {
        DispatchState before = desk.state();
        var left = before.plan().unserved().getFirst().shipment();
        DispatchState after =
                before.after(
                        new JournalUnit(
                                before.sequence() + 1,
                                before.at(),
                                new Reported.ReplanAsked("a test", Actor.MACHINE),
                                List.of(new Concluded.ShipmentDeferred(left))));

        assertThat(content().markers()).anyMatch(marker -> marker.shipment().equals(left));
        assertThat(content().isOf(after)).isFalse();
        assertThat(MapContent.of(after, lines).markers())
                .noneMatch(marker -> marker.shipment().equals(left));
    }

    @Test
    void stops_are_numbered_in_driving_order_and_carriers_have_letters() {
        assertThat(content().tracks().getFirst().stops())
                .extracting(Marker::sign)
                .startsWith("1", "2", "3");
        assertThat(
                        content().markers().stream()
                                .filter(marker -> marker.kind() == Marker.Kind.OUTSOURCED)
                                .map(Marker::sign)
                                .distinct())
                .containsExactlyInAnyOrder("R", "G");
    }

    @Test
    void lines_are_straight_until_the_roads_are_known() {
        assertThat(content().tracks())
                .allSatisfy(track ->
                        assertThat(track.legs())
                                .hasSize(track.stops().size() + 1)
                                .allMatch(leg -> leg.course() == Leg.Course.SOUGHT));

        Route first = desk.state().plan().routes().getFirst();
        asked.getFirst().complete(desk.lines(first).join());

        assertThat(changes).isEqualTo(1);
        assertThat(content().tracks().getFirst().legs())
                .allMatch(leg -> leg.course() == Leg.Course.ALONG_ROADS);
    }

    @Test
    void only_four_routes_are_asked_for_at_a_time_and_each_only_once() {
        content();
        content();
        assertThat(asked).hasSize(4);

        asked.get(0).complete(desk.lines(desk.state().plan().routes().getFirst()).join());
        content();

        assertThat(asked).hasSize(5);
    }

    @Test
    void a_route_without_roads_stays_straight_is_counted_and_asked_again_later() {
        content();
        asked.getFirst().completeExceptionally(new IllegalStateException("No roads."));

        assertThat(lines.failures()).isEqualTo(1);
        assertThat(content().tracks().getFirst().legs())
                .allMatch(leg -> leg.course() == Leg.Course.STRAIGHT);
        int before = asked.size();
        lines.tryAgain();
        List.copyOf(asked).forEach(answer -> answer.complete(List.of()));
        content();
        assertThat(asked).hasSizeGreaterThan(before);
    }

    @Test
    void a_day_without_a_plan_shows_all_its_stops_as_waiting() {
        MapContent unplanned = MapContent.of(SectorDay.unplanned(40), lines);

        assertThat(unplanned.markers())
                .hasSize(40)
                .allMatch(marker -> marker.kind() == Marker.Kind.WAITING);
        assertThat(MapContent.of(DispatchState.EMPTY, lines).bounds()).isEmpty();
    }
}
