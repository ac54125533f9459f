package io.depotdesk.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.sample.SampleDay;
import io.depotdesk.app.sample.SectorDay;
import io.depotdesk.app.sample.SectorDesk;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.policy.Actor;

import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// Areas are drawn on the map and incidents seen there.
class IncidentMapTest {

    private final TileStore store = new TileStore(new SampleTiles(), 1);
    private final List<List<GeoPoint>> drawn = new ArrayList<>();
    private Screen screen;
    private MapPane pane;

    private void open(DispatchState state) throws Exception {
        var desk = new SectorDesk(state);
        screen =
                Screen.open(
                        () -> pane = new MapPane(desk, new Selection(), store, Platform::runLater),
                        1000,
                        700);
        screen.fx(() -> pane.show(state));
        screen.until(() -> store.waiting() == 0);
    }

    @AfterEach
    void close() throws Exception {
        screen.close();
        store.close();
    }

    @Test
    void an_area_is_drawn_with_clicks_and_closed_with_a_double_click() throws Exception {
        open(SectorDay.planned(60, 4));
        ask();

        click(300, 300);
        click(500, 320);
        click(480, 450);
        screen.robot.moveTo(pane.localToScreen(330, 430));
        screen.settle();
        screen.keep("map-area-drawing");
        screen.robot.doubleClickOn(pane.localToScreen(310, 440), MouseButton.PRIMARY);
        screen.settle();

        assertThat(drawn).hasSize(1);
        assertThat(drawn.getFirst()).hasSize(4);
        assertThat(drawn.getFirst().getFirst()).isEqualTo(at(300, 300));
        assertThat(pane.lookup(".map-area-hint").isVisible()).isFalse();
    }

    @Test
    void an_area_is_drawn_with_keys_alone() throws Exception {
        open(SectorDay.planned(60, 4));
        ask();

        type(KeyCode.SPACE, KeyCode.RIGHT, KeyCode.SPACE, KeyCode.SPACE, KeyCode.DOWN);
        type(KeyCode.SPACE, KeyCode.LEFT, KeyCode.SPACE, KeyCode.BACK_SPACE, KeyCode.ENTER);

        assertThat(drawn).hasSize(1);
        List<GeoPoint> area = drawn.getFirst();
        assertThat(area).hasSize(3);
        assertThat(area.get(1).longitude()).isGreaterThan(area.get(0).longitude());
        assertThat(area.get(2).latitude()).isLessThan(area.get(1).latitude());
    }

    @Test
    void two_corners_are_no_area_and_esc_gives_up() throws Exception {
        open(SectorDay.planned(60, 4));
        ask();

        click(300, 300);
        click(500, 320);
        type(KeyCode.ENTER);
        assertThat(pane.lookup(".map-area-hint").isVisible()).isTrue();
        type(KeyCode.ESCAPE);

        assertThat(drawn).isEmpty();
        assertThat(pane.lookup(".map-area-hint").isVisible()).isFalse();
    }

    @Test
    void the_map_can_be_moved_while_an_area_is_drawn_and_no_stop_is_picked_up() throws Exception {
        open(SectorDay.planned(60, 4));
        ask();
        GeoPoint middle = at(500, 350);

        screen.robot.moveTo(pane.localToScreen(500, 350)).press(MouseButton.PRIMARY);
        screen.robot.moveTo(pane.localToScreen(540, 360)).moveTo(pane.localToScreen(600, 380));
        screen.robot.release(MouseButton.PRIMARY);
        screen.settle();

        assertThat(at(600, 380).metresTo(middle)).isLessThan(20);
        assertThat(drawn).isEmpty();
        type(KeyCode.ESCAPE);
    }

    @Test
    void incidents_are_hatched_outlined_and_named() throws Exception {
        open(withIncidents(SectorDay.planned(120, 5)));
        screen.keep("map-incidents-light");
        screen.fx(() -> pane.setDark(true));
        screen.until(() -> store.waiting() == 0);
        screen.keep("map-incidents-dark");

        assertThat(pane.model().content().state().content().traffic().incidents()).hasSize(3);
    }

    private void ask() {
        screen.fx(() -> pane.askForArea(new AreaRequest("Where are roads closed", drawn::add)));
    }

    private void click(double x, double y) {
        screen.robot.clickOn(pane.localToScreen(x, y), MouseButton.PRIMARY);
        // So that two clicks are no double click.
        screen.robot.sleep(600);
        screen.settle();
    }

    private void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            screen.robot.type(key);
            screen.settle();
        }
    }

    private GeoPoint at(double x, double y) {
        Point2D inMap = new Point2D(x, y);
        return pane.model().camera.get().pointAt(inMap.getX(), inMap.getY());
    }

    private static DispatchState withIncidents(DispatchState state) {
        DispatchState now = state;
        now = with(now, 43.7365, 7.4215, 9, 13, new RoadIncident.Closed(), "Burst main");
        now = with(now, 43.7330, 7.4160, 10, 12, new RoadIncident.Slowed(40), "Market");
        return with(now, 43.7400, 7.4270, 14, 18, new RoadIncident.Closed(), "Marathon");
    }

    private static DispatchState with(
            DispatchState state,
            double latitude,
            double longitude,
            int from,
            int until,
            RoadIncident.Effect effect,
            String reason) {
        List<GeoPoint> area =
                List.of(
                        new GeoPoint(latitude, longitude),
                        new GeoPoint(latitude, longitude + 0.003),
                        new GeoPoint(latitude + 0.0016, longitude + 0.0034),
                        new GeoPoint(latitude + 0.0012, longitude - 0.0004));
        var incident =
                new RoadIncident(
                        new IncidentId(reason),
                        reason,
                        area,
                        SampleDay.at(from, 0),
                        SampleDay.at(until, 0),
                        effect);
        return state.after(
                new JournalUnit(
                        state.sequence() + 1,
                        state.at(),
                        new Reported.IncidentReported(incident, new Actor.Person("Anna")),
                        List.of()));
    }
}
