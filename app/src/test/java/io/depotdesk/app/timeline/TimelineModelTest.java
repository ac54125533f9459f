package io.depotdesk.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.depotdesk.app.moving.MoveTarget;
import io.depotdesk.app.moving.MoveTrial;
import io.depotdesk.app.moving.TrialState;
import io.depotdesk.app.sample.SectorDay;
import io.depotdesk.app.sample.SectorDesk;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.measure.Load;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.RouteStep;
import io.depotdesk.domain.plan.VehicleId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/// Timeline model and pointer together, without a window.
class TimelineModelTest {

    private final SectorDesk desk = new SectorDesk(SectorDay.planned(120, 8));
    private final Selection selection = new Selection();
    private final TimelineModel model =
            new TimelineModel(selection, new MoveTrial(desk, Runnable::run));
    private final TimelinePointer pointer = new TimelinePointer(model);

    @BeforeEach
    void show() {
        desk.onState(model::show);
        model.resize(1200, 200);
        model.show(desk.state());
    }

    private Route route(int index) {
        return desk.state().plan().routes().get(index);
    }

    private Block.Service stop(int row, int index) {
        return model.content().rows().get(row).stops().get(index);
    }

    private double middle(Block.Service stop) {
        return (model.x(stop.from()) + model.x(stop.to())) / 2;
    }

    @Test
    void a_row_is_filled_from_leaving_the_depot_to_being_back() {
        for (TimelineRow row : model.content().rows()) {
            Instant clock = row.route().orElseThrow().departs();
            for (Block block : row.blocks()) {
                assertThat(block.from()).isEqualTo(clock);
                clock = block.to();
            }
            assertThat(clock).isEqualTo(row.route().orElseThrow().returns());
        }
    }

    /// A real plan had a driver rest while waiting at an address, and both were drawn over each other.
    @Test
    void a_break_taken_while_waiting_for_a_window_is_a_break_and_the_rest_is_waiting() {
        RouteStep.Visit visit = route(0).visits().getFirst();
        Instant arrives = visit.arrival();
        Route waiting =
                new Route(
                        route(0).vehicle(),
                        route(0).departs(),
                        arrives.plusSeconds(7200 + 600),
                        Load.NONE,
                        List.of(
                                new RouteStep.Pause(
                                        arrives.plusSeconds(600), arrives.plusSeconds(2400)),
                                new RouteStep.Visit(
                                        visit.shipment(),
                                        visit.driveSeconds(),
                                        visit.driveMetres(),
                                        arrives,
                                        arrives.plusSeconds(3600),
                                        arrives.plusSeconds(7200),
                                        Duration.ZERO,
                                        Load.NONE)),
                        600,
                        100,
                        CostLedger.EMPTY,
                        List.of());

        TimelineRow row = model.content().with(List.of(waiting)).rows().getFirst();

        assertThat(row.blocks().stream().map(block -> block.getClass().getSimpleName()))
                .endsWith("Drive", "Wait", "Rest", "Wait", "Service", "Drive");
        for (int i = 1; i < row.blocks().size(); i++) {
            assertThat(row.blocks().get(i).from()).isEqualTo(row.blocks().get(i - 1).to());
        }
    }

    @Test
    void the_whole_day_is_shown_at_first_and_after_another_size() {
        model.resize(700, 300);
        assertThat(model.x(model.content().begins().orElseThrow()))
                .isGreaterThan(TimelineModel.NAMES);
        assertThat(model.x(model.content().ends().orElseThrow())).isLessThan(700);
    }

    @Test
    void zooming_keeps_the_time_under_the_pointer() {
        Instant before = model.scale().at(500 - TimelineModel.NAMES);
        model.zoom(4, 500);
        assertThat(Duration.between(before, model.scale().at(500 - TimelineModel.NAMES)).abs())
                .isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void ticks_are_round_times_of_the_depots_clock_also_when_it_changes() {
        ZoneId zone = ZoneId.of("Europe/Monaco");
        Instant night = Instant.parse("2026-10-24T22:00:00Z");
        var ticks = new TimeScale(night, 60).ticks(60 * 10, 50, zone);

        assertThat(ticks).allMatch(tick -> tick.getMinute() == 0);
        assertThat(ticks).extracting(tick -> tick.getHour()).startsWith(0, 1, 2, 2, 3);
        assertThat(new TimeScale(night, 3600).ticks(600, 62, zone))
                .allMatch(tick -> tick.getMinute() % 2 == 0 && tick.getSecond() == 0);
    }

    @Test
    void the_shortest_stop_can_be_hit() {
        model.zoom(0.01, 600);
        for (int i = 0; i < model.content().rows().size(); i++) {
            model.scrollTo(i * TimelineModel.ROW);
            TimelineRow row = model.content().rows().get(i);
            double y = model.y(i) + TimelineModel.ROW / 2;
            assertThat(model.at(model.x(row.stops().getFirst().from()) + 1, y).stop()).isPresent();
        }
    }

    @Test
    void a_stop_dropped_in_another_row_goes_where_the_time_says() {
        Block.Service moved = stop(0, 3);
        Block.Service before = stop(1, 6);
        double y = model.y(1) + TimelineModel.ROW / 2;

        pointer.pressed(middle(moved), model.y(0) + TimelineModel.ROW / 2);
        pointer.dragged(middle(moved) + 20, y);
        pointer.dragged(middle(before) + 1, y);

        assertThat(model.trial().target())
                .isEqualTo(new MoveTarget(moved.shipment(), route(1).vehicle(), 7));
        assertThat(model.shown().rows().get(1).stop(moved.shipment())).isPresent();
        assertThat(model.shown().rows().get(0).stop(moved.shipment())).isEmpty();
        assertThat(model.content().rows().get(0).stop(moved.shipment())).isPresent();
    }

    @Test
    void a_stop_dropped_outside_all_rows_stays() {
        Block.Service moved = stop(0, 3);
        pointer.pressed(middle(moved), model.y(0) + TimelineModel.ROW / 2);
        pointer.dragged(middle(moved), model.y(1) + 3);
        pointer.dragged(middle(moved), 2);
        pointer.released(middle(moved), 2, 1);

        assertThat(desk.carriedOut).isEmpty();
        assertThat(model.trial().state()).isEqualTo(TrialState.IDLE);
    }

    @Test
    void arrows_walk_along_the_route_and_stop_at_its_ends() {
        selection.select(new Selected.OfRoute(route(2).vehicle()));
        model.selectAlong(1);
        model.selectAlong(1);
        assertThat(selection.get()).isEqualTo(selected(stop(2, 1).shipment()));
        model.selectEnd(true);
        model.selectAlong(1);
        assertThat(selection.get()).isEqualTo(selected(route(2).shipments().getLast()));
        model.selectEnd(false);
        assertThat(selection.get()).isEqualTo(selected(route(2).shipments().getFirst()));
    }

    @Test
    void arrows_across_keep_to_the_time_of_day() {
        selection.select(selected(stop(2, 4).shipment()));
        Instant when = stop(2, 4).from();
        model.selectAcross(1);

        ShipmentId found = ((Selected.OfShipment) selection.get()).shipment();
        Block.Service nearest = model.content().rows().get(3).stop(found).orElseThrow();
        assertThat(model.content().rows().get(3).stops())
                .allMatch(other ->
                        Duration.between(other.from(), when)
                                        .abs()
                                        .compareTo(Duration.between(nearest.from(), when).abs())
                                >= 0);
    }

    @Test
    void keys_move_a_stop_earlier_later_and_back_to_where_it_was() {
        ShipmentId shipment = stop(0, 3).shipment();
        VehicleId home = route(0).vehicle();
        selection.select(selected(shipment));

        model.tryAlong(1);
        assertThat(model.trial().target()).isEqualTo(new MoveTarget(shipment, home, 4));
        model.tryAlong(1);
        assertThat(model.trial().target()).isEqualTo(new MoveTarget(shipment, home, 5));
        model.tryAlong(-2);
        assertThat(model.trial().state()).isEqualTo(TrialState.IDLE);
        for (int i = 0; i < 40; i++) {
            model.tryAlong(1);
        }
        assertThat(model.trial().target())
                .isEqualTo(new MoveTarget(shipment, home, route(0).shipments().size() - 1));
    }

    @Test
    void keys_move_a_stop_to_the_row_below_at_about_the_same_time() {
        ShipmentId shipment = stop(0, 3).shipment();
        selection.select(selected(shipment));

        model.tryAcross(1);

        MoveTarget target = model.trial().target();
        assertThat(target).isNotNull();
        assertThat(target.to()).isEqualTo(route(1).vehicle());
        model.trial().commit();
        if (model.trial().state() instanceof TrialState.AskingReason) {
            model.trial().commitBecause("Agreed with the customer");
        }
        assertThat(desk.state().plan().routeOf(shipment).orElseThrow().vehicle())
                .isEqualTo(route(1).vehicle());
        assertThat(model.content().rows().get(1).stop(shipment)).isPresent();
    }

    @Test
    void what_is_selected_elsewhere_comes_into_view() {
        model.zoom(20, 300);
        Block.Service last = stop(7, 14);

        selection.select(selected(last.shipment()));

        assertThat(model.x(last.from())).isBetween(TimelineModel.NAMES, 1200.0);
        assertThat(model.y(7)).isBetween(TimelineModel.AXIS, 200.0 - TimelineModel.ROW + 1);
    }

    @Test
    void the_picture_cannot_be_lost() {
        model.zoom(8, 600);
        model.pan(1e7);
        assertThat(model.x(model.content().ends().orElseThrow()))
                .isGreaterThan(TimelineModel.NAMES);
        model.pan(-1e7);
        assertThat(model.x(model.content().begins().orElseThrow())).isLessThan(1200);
        model.zoom(1e-6, 600);
        assertThat(model.x(model.content().begins().orElseThrow()))
                .isCloseTo(model.x(model.content().begins().orElseThrow()), within(1.0));
        model.scrollBy(1e6);
        assertThat(model.y(7) + TimelineModel.ROW).isCloseTo(200, within(1.0));
    }

    @Test
    void a_day_without_vehicles_has_no_rows_and_no_troubles() {
        model.show(SectorDay.empty());
        model.selectAlong(1);
        model.selectAcross(1);
        model.tryAcross(1);
        model.zoom(2, 400);

        assertThat(model.content().rows()).isEmpty();
        assertThat(List.copyOf(desk.asked)).isEmpty();
    }

    private static Selected selected(ShipmentId shipment) {
        return new Selected.OfShipment(shipment);
    }
}
