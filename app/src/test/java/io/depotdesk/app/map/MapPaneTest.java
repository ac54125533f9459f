package io.depotdesk.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.moving.TrialState;
import io.depotdesk.app.sample.SectorDay;
import io.depotdesk.app.sample.SectorDesk;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class MapPaneTest {

    private final Selection selection = new Selection();
    private final SampleTiles tiles = new SampleTiles();
    private final TileStore store = new TileStore(tiles, 1);
    private Screen screen;
    private MapPane pane;
    private SectorDesk desk;

    private void open(DispatchState state, double width, double height) throws Exception {
        desk = new SectorDesk(state);
        screen =
                Screen.open(
                        () -> pane = new MapPane(desk, selection, store, Platform::runLater),
                        width,
                        height);
        desk.onState(newer -> Platform.runLater(() -> pane.show(newer)));
        screen.fx(() -> pane.show(state));
        tilesAreThere();
    }

    private void tilesAreThere() throws Exception {
        screen.until(() -> store.waiting() == 0);
    }

    @AfterEach
    void close() throws Exception {
        screen.close();
        store.close();
    }

    @Test
    void a_planned_day_is_drawn_light_and_dark() throws Exception {
        open(SectorDay.planned(180, 6), 820, 520);
        screen.keep("map-1280-light");
        screen.fx(() -> pane.setDark(true));
        tilesAreThere();
        screen.keep("map-1280-dark");
        screen.fx(() -> selection.select(new Selected.OfRoute(new VehicleId("van-3"))));
        screen.fx(() -> pane.model().fitSelection());
        tilesAreThere();
        screen.keep("map-1280-dark-route");
        assertThat(tiles.drawn.get()).isPositive();
    }

    @Test
    void a_large_window_shows_the_day_closer() throws Exception {
        open(SectorDay.planned(180, 6), 1360, 760);
        screen.keep("map-1920-light");
        screen.fx(() -> pane.setDark(true));
        tilesAreThere();
        screen.keep("map-1920-dark");
        assertThat(pane.model().camera.get().level()).isGreaterThan(26);
    }

    @Test
    void many_stops_far_out_are_discs_with_their_number_and_a_click_comes_closer()
            throws Exception {
        open(SectorDay.planned(800, 12), 676, 488);
        screen.fx(() -> pane.model().zoomAtCentre(-1));
        tilesAreThere();
        screen.keep("map-clusters");
        List<Cluster> clusters = pane.model().grid().clusters();
        assertThat(clusters).hasSizeGreaterThan(3);
        Cluster cluster = clusters.getFirst();
        Camera before = pane.model().camera.get();

        Point2D place = pane.localToScreen(cluster.x() - before.left(), cluster.y() - before.top());
        screen.robot.moveTo(place).clickOn(MouseButton.PRIMARY);
        screen.settle();
        tilesAreThere();
        screen.keep("map-cluster-opened");

        assertThat(pane.model().camera.get().level()).isGreaterThan(before.level());
        assertThat(selection.get()).isNotInstanceOf(Selected.OfShipment.class);
    }

    @Test
    void on_a_small_map_the_legend_is_a_row_of_badges_until_it_is_asked_for() throws Exception {
        open(SectorDay.planned(180, 6), 676, 488);
        Node badges = pane.lookup("#map-badges");
        screen.until(badges::isVisible);
        screen.keep("map-small-legend");

        assertThat(badges.getBoundsInParent().getHeight()).isLessThan(60);

        screen.fx(pane::requestFocus);
        screen.robot.type(KeyCode.L);
        screen.settle();
        screen.keep("map-small-legend-open");
        assertThat(badges.isVisible()).isFalse();
    }

    @Test
    void what_is_written_on_the_map_follows_the_text_size() throws Exception {
        open(SectorDay.planned(180, 6), 1000, 700);
        long whole = pane.model().grid().placed().stream().filter(PlacedMarker::full).count();
        screen.fx(() -> pane.setTextScale(1.6));
        screen.keep("map-text-160");
        assertThat(pane.model().grid().placed().stream().filter(PlacedMarker::full).count())
                .isLessThan(whole);
    }

    @Test
    void the_attribution_is_always_on_the_map() throws Exception {
        open(SectorDay.empty(), 400, 200);
        Label credit = (Label) pane.lookup("#map-attribution");

        assertThat(credit.getText()).isEqualTo("© OpenStreetMap contributors");
        assertThat(credit.isVisible()).isTrue();
        assertThat(credit.getWidth()).isGreaterThanOrEqualTo(credit.prefWidth(-1));
    }

    @Test
    void without_a_day_the_map_says_what_to_do() throws Exception {
        open(DispatchState.EMPTY, 820, 520);
        screen.keep("map-empty");
        assertThat(pane.lookup("#map-empty").isVisible()).isTrue();
        desk.become(SectorDay.planned(20, 2));
        screen.fx(() -> pane.show(desk.state()));
        assertThat(pane.lookup("#map-empty").isVisible()).isFalse();
    }

    @Test
    void stops_that_are_not_planned_yet_are_shown() throws Exception {
        open(SectorDay.unplanned(180), 820, 520);
        screen.keep("map-unplanned");
        assertThat(pane.model().content().markers())
                .hasSize(180)
                .allMatch(marker -> marker.kind() == Marker.Kind.WAITING);
    }

    @Test
    void a_stop_dragged_onto_another_route_is_tried_and_dropping_it_carries_it_out()
            throws Exception {
        open(SectorDay.planned(60, 4), 1000, 700);
        Marker stop = marker(loneStop(0));
        Marker target = marker(loneStop(1));

        drag(stop, target);
        screen.keep("map-drag");
        Node callout = pane.lookup(".move-callout");
        assertThat(callout.isVisible()).isTrue();
        assertThat(pane.model().trial().draft()).isNotNull();
        screen.robot.release(MouseButton.PRIMARY);
        screen.settle();
        if (pane.model().trial().state() instanceof TrialState.AskingReason) {
            screen.keep("map-drag-reason");
            screen.robot.type(KeyCode.DIGIT2);
            screen.settle();
        }

        assertThat(desk.carriedOut).hasSize(1);
        VehicleId taker = desk.state().plan().routeOf(stop.shipment()).orElseThrow().vehicle();
        assertThat(taker).isEqualTo(target.vehicle());
    }

    @Test
    void escape_puts_a_dragged_stop_back() throws Exception {
        open(SectorDay.planned(60, 4), 1000, 700);

        drag(marker(loneStop(0)), marker(loneStop(1)));
        screen.robot.type(KeyCode.ESCAPE);
        screen.robot.release(MouseButton.PRIMARY);
        screen.settle();

        assertThat(desk.carriedOut).isEmpty();
        assertThat(pane.model().trial().state()).isEqualTo(TrialState.IDLE);
    }

    @Test
    void a_click_on_a_stop_selects_it_for_the_whole_desk() throws Exception {
        open(SectorDay.planned(60, 4), 1000, 700);
        Marker stop = marker(loneStop(2));

        screen.robot.moveTo(onScreen(stop));
        screen.settle();
        screen.keep("map-hover");
        screen.robot.clickOn(MouseButton.PRIMARY);
        screen.settle();
        screen.keep("map-selected");

        assertThat(selection.get()).isEqualTo(new Selected.OfShipment(stop.shipment()));
    }

    @Test
    void the_pin_is_dragged_and_taken_with_enter() throws Exception {
        open(SectorDay.planned(60, 4), 1000, 700);
        GeoPoint start = new GeoPoint(43.7380, 7.4240);
        List<GeoPoint> told = new ArrayList<>();
        List<GeoPoint> taken = new ArrayList<>();
        screen.fx(() ->
                pane.askForPin(
                        new PinRequest(
                                "12 rue Grimaldy",
                                start,
                                List.of(new GeoPoint(43.7390, 7.4260)),
                                told::add,
                                taken::add,
                                () -> {})));
        tilesAreThere();
        screen.keep("map-pin");

        Point2D pin = pane.localToScreen(at(start).getX(), at(start).getY() - 20);
        screen.robot.moveTo(pin).press(MouseButton.PRIMARY);
        screen.robot.moveTo(pin.add(40, 10)).moveTo(pin.add(80, 30));
        screen.robot.release(MouseButton.PRIMARY);
        screen.settle();
        screen.robot.type(KeyCode.ENTER);
        screen.settle();

        assertThat(told).hasSize(1);
        assertThat(taken).isEqualTo(told);
        assertThat(taken.getFirst().longitude()).isGreaterThan(start.longitude());
        assertThat(pane.model().pin.now.get()).isEmpty();
    }

    @Test
    void a_tile_that_cannot_be_drawn_is_said_and_can_be_tried_again() throws Exception {
        tiles.broken = true;
        open(SectorDay.planned(60, 4), 820, 520);
        screen.keep("map-broken-tiles");
        assertThat(store.failure()).isEqualTo("the region file is damaged");

        tiles.broken = false;
        screen.robot.clickOn("Try again");
        screen.settle();
        tilesAreThere();

        assertThat(store.failure()).isNull();
        assertThat(tiles.drawn.get()).isPositive();
    }

    @Test
    void routes_whose_roads_are_unknown_are_straight_and_it_is_said() throws Exception {
        desk = new SectorDesk(SectorDay.planned(60, 4));
        desk.roadsFail = true;
        screen =
                Screen.open(
                        () -> pane = new MapPane(desk, selection, store, Platform::runLater),
                        820,
                        520);
        screen.fx(() -> pane.show(desk.state()));
        tilesAreThere();
        screen.keep("map-straight");
        assertThat(pane.model().linesMissing()).isEqualTo(4);
    }

    private ShipmentId loneStop(int route) {
        Route planned = desk.state().plan().routes().get(route);
        return planned.shipments().stream()
                .filter(id ->
                        pane.model().picking.at(at(id).getX(), at(id).getY()).markers().size() == 1)
                .findFirst()
                .orElseThrow();
    }

    private void drag(Marker from, Marker to) {
        Point2D start = onScreen(from);
        Point2D end = onScreen(to);
        screen.robot.moveTo(start).press(MouseButton.PRIMARY);
        screen.robot.moveTo(start.add(8, 8)).moveTo(start.midpoint(end)).moveTo(end);
        screen.settle();
    }

    private Marker marker(ShipmentId shipment) {
        return pane.model().content().marker(shipment).orElseThrow();
    }

    private Point2D at(ShipmentId shipment) {
        return at(marker(shipment).point());
    }

    private Point2D at(GeoPoint point) {
        Camera camera = pane.model().camera.get();
        return new Point2D(camera.x(Mercator.x(point)), camera.y(Mercator.y(point)));
    }

    private Point2D onScreen(Marker marker) {
        return pane.localToScreen(at(marker.point()));
    }
}
