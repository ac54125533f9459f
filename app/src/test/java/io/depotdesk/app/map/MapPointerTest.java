package io.depotdesk.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.moving.MoveTarget;
import io.depotdesk.app.moving.MoveTrial;
import io.depotdesk.app.moving.TrialState;
import io.depotdesk.app.sample.SectorDay;
import io.depotdesk.app.sample.SectorDesk;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.VehicleId;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Map model and pointer together, without a window.
class MapPointerTest {

    private static final VehicleId VAN_1 = new VehicleId("van-1");
    private static final VehicleId VAN_2 = new VehicleId("van-2");

    private final SectorDesk desk = new SectorDesk(SectorDay.planned(60, 4));
    private final Selection selection = new Selection();
    private final MapModel model =
            new MapModel(desk, selection, new MoveTrial(desk, Runnable::run), Runnable::run);
    private final MapPointer pointer = new MapPointer(model);

    @BeforeEach
    void show() {
        desk.onState(model::show);
        model.view.resize(1200, 900, 1);
        model.show(desk.state());
    }

    private Marker marker(ShipmentId shipment) {
        return model.content().marker(shipment).orElseThrow();
    }

    private double x(Marker marker) {
        return model.camera.get().x(marker.x());
    }

    private double y(Marker marker) {
        return model.camera.get().y(marker.y());
    }

    /// Returns a stop that no other marker touches.
    private Marker lone(VehicleId vehicle) {
        return model.content().track(vehicle).orElseThrow().stops().stream()
                .filter(stop -> model.picking.at(x(stop), y(stop)).markers().size() == 1)
                .findFirst()
                .orElseThrow();
    }

    private void drag(Marker from, double x, double y) {
        pointer.pressed(x(from), y(from));
        pointer.dragged(x(from) + 10, y(from));
        pointer.dragged(x, y);
    }

    @Test
    void the_first_state_is_shown_as_a_whole() {
        Camera camera = model.camera.get();
        assertThat(model.content().markers())
                .allMatch(marker ->
                        x(marker) > 0
                                && x(marker) < camera.width()
                                && y(marker) > 0
                                && y(marker) < camera.height());
    }

    @Test
    void a_later_state_does_not_move_a_map_that_the_person_has_moved() {
        model.pan(30, 40);
        Camera before = model.camera.get();

        model.show(SectorDay.withRoutes(desk.state(), List.of()));

        assertThat(model.camera.get()).isEqualTo(before);
    }

    @Test
    void a_stop_dropped_on_another_goes_behind_it() {
        Marker stop = lone(VAN_1);
        Marker other = lone(VAN_2);

        drag(stop, x(other), y(other));

        int behind =
                model.content()
                                .track(VAN_2)
                                .orElseThrow()
                                .route()
                                .shipments()
                                .indexOf(other.shipment())
                        + 1;
        assertThat(model.trial().target())
                .isEqualTo(new MoveTarget(stop.shipment(), VAN_2, behind));
        assertThat(model.preview.get()).hasSize(2);
    }

    @Test
    void a_stop_dropped_on_a_line_goes_into_the_nearest_leg() {
        Marker stop = lone(VAN_1);
        RouteTrack track = model.content().track(VAN_2).orElseThrow();
        int leg = freeLeg(track);
        double[] middle = middle(track.legs().get(leg));

        Optional<MoveTarget> target =
                model.picking.targetAt(
                        stop.shipment(),
                        model.camera.get().x(middle[0]),
                        model.camera.get().y(middle[1]));

        assertThat(target).isPresent();
        assertThat(target.get().to()).isEqualTo(VAN_2);
        assertThat(target.get().position()).isEqualTo(leg);
    }

    /// Returns a leg whose middle is near no marker and no other line.
    private int freeLeg(RouteTrack track) {
        for (int i = 0; i < track.legs().size(); i++) {
            double[] middle = middle(track.legs().get(i));
            Hover at =
                    model.picking.at(
                            model.camera.get().x(middle[0]), model.camera.get().y(middle[1]));
            if (at.markers().isEmpty()
                    && at.track().filter(found -> found.equals(track)).isPresent()
                    && track.nearestLeg(middle[0], middle[1]) == i) {
                return i;
            }
        }
        throw new IllegalStateException("The sample day has no leg that lies free.");
    }

    private static double[] middle(Leg leg) {
        int i = leg.points().length / 4 * 2;
        return new double[] {
            (leg.points()[i] + leg.points()[i - 2]) / 2,
            (leg.points()[i + 1] + leg.points()[i - 1]) / 2
        };
    }

    @Test
    void a_stop_dropped_beside_all_routes_stays_where_it_was() {
        Marker stop = lone(VAN_1);
        drag(stop, 3, 3);
        pointer.released(3, 3, 1);

        assertThat(model.trial().state()).isEqualTo(TrialState.IDLE);
        assertThat(desk.carriedOut).isEmpty();
    }

    @Test
    void a_stop_held_over_its_own_place_is_not_tried() {
        Marker stop = lone(VAN_1);
        drag(stop, x(stop) + 1, y(stop));

        assertThat(desk.asked).isEmpty();
    }

    @Test
    void cancelling_in_the_middle_of_a_drag_lets_go_of_the_stop() {
        Marker stop = lone(VAN_1);
        Marker other = lone(VAN_2);
        drag(stop, x(other), y(other));

        assertThat(pointer.cancelled()).isTrue();
        pointer.released(x(other), y(other), 1);

        assertThat(desk.carriedOut).isEmpty();
        assertThat(model.preview.get()).isEmpty();
    }

    @Test
    void dragging_the_ground_moves_the_map() {
        Camera before = model.camera.get();
        pointer.pressed(5, 5);
        pointer.dragged(25, 35);
        pointer.released(25, 35, 1);

        assertThat(model.camera.get().left()).isEqualTo(before.left() - 20);
        assertThat(model.camera.get().top()).isEqualTo(before.top() - 30);
        assertThat(selection.get()).isEqualTo(Selected.NOTHING);
    }

    @Test
    void clicking_again_where_stops_share_a_place_takes_one_after_the_other() {
        Marker any =
                model.content().markers().stream()
                        .filter(marker -> model.picking.clusterAt(x(marker), y(marker)).isEmpty())
                        .filter(marker ->
                                model.picking.at(x(marker), y(marker)).markers().size() > 1)
                        .findFirst()
                        .orElseThrow();

        List<Selected> seen = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            pointer.pressed(x(any), y(any));
            pointer.released(x(any), y(any), 1);
            seen.add(selection.get());
        }

        assertThat(seen).doesNotHaveDuplicates().allMatch(Selected.OfShipment.class::isInstance);
    }

    @Test
    void what_is_selected_elsewhere_comes_into_view() {
        Marker stop = lone(VAN_2);
        model.pan(20_000, 20_000);

        selection.select(new Selected.OfShipment(stop.shipment()));

        assertThat(x(stop)).isBetween(0.0, 1200.0);
        assertThat(y(stop)).isBetween(0.0, 900.0);
        assertThat(model.focus.get().vehicle()).isEqualTo(VAN_2);
    }

    @Test
    void a_route_selected_on_the_map_does_not_move_it() {
        Camera before = model.camera.get();
        model.zoomAtCentre(4);
        Camera closer = model.camera.get();
        pointer.pressed(3, 3);
        pointer.released(3, 3, 1);

        assertThat(model.camera.get()).isEqualTo(closer).isNotEqualTo(before);
    }

    @Test
    void a_hidden_route_is_neither_drawn_nor_hit() {
        Marker stop = lone(VAN_1);
        model.toggle(VAN_1);

        assertThat(model.picking.at(x(stop), y(stop)).markers()).isEmpty();
        assertThat(model.shownTracks()).extracting(RouteTrack::vehicle).doesNotContain(VAN_1);
        model.showOnly(VAN_1);
        assertThat(model.shownTracks()).extracting(RouteTrack::vehicle).containsExactly(VAN_1);
        model.showOnly(VAN_1);
        assertThat(model.shownTracks()).hasSize(4);
    }

    @Test
    void a_click_on_a_candidate_puts_the_pin_there() {
        GeoPoint other = new GeoPoint(43.7400, 7.4270);
        List<GeoPoint> told = new ArrayList<>();
        model.ask(
                new PinRequest(
                        "12 rue Grimaldy",
                        new GeoPoint(43.7380, 7.4240),
                        List.of(other),
                        told::add,
                        _ -> {},
                        () -> {}));
        double x = model.camera.get().x(Mercator.x(other));
        double y = model.camera.get().y(Mercator.y(other));

        pointer.pressed(x, y);
        pointer.released(x, y, 1);

        assertThat(told).containsExactly(other);
        assertThat(model.pin.now.get().map(Pin::point)).contains(other);
    }

    @Test
    void escape_gives_the_pin_up() {
        List<String> told = new ArrayList<>();
        model.ask(
                new PinRequest(
                        "12 rue Grimaldy",
                        new GeoPoint(43.7380, 7.4240),
                        List.of(),
                        _ -> told.add("moved"),
                        _ -> told.add("taken"),
                        () -> told.add("cancelled")));

        assertThat(pointer.cancelled()).isTrue();

        assertThat(told).containsExactly("cancelled");
        assertThat(model.pin.now.get()).isEmpty();
    }
}
