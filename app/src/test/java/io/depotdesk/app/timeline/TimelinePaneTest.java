package io.depotdesk.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.map.SampleDay;
import io.depotdesk.app.map.SampleDesk;
import io.depotdesk.app.map.Screen;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;

import javafx.application.Platform;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimelinePaneTest {

    private final Selection selection = new Selection();
    private Screen screen;
    private TimelinePane pane;
    private SampleDesk desk;

    private void open(DispatchState state, double width, double height) throws Exception {
        desk = new SampleDesk(state);
        screen =
                Screen.open(
                        () -> pane = new TimelinePane(desk, selection, Platform::runLater),
                        width,
                        height);
        desk.onState(newer -> Platform.runLater(() -> pane.show(newer)));
        screen.fx(() -> pane.show(state));
    }

    @AfterEach
    void close() throws Exception {
        screen.close();
    }

    @Test
    void a_planned_day_is_drawn_light_and_dark() throws Exception {
        open(SampleDay.planned(180, 6), 1280, 240);
        screen.keep("timeline-1280-light");
        screen.fx(() -> pane.setDark(true));
        screen.keep("timeline-1280-dark");
        screen.fx(() -> selection.select(new Selected.OfShipment(new ShipmentId("3008"))));
        screen.fx(() -> pane.model().zoom(3, 700));
        screen.keep("timeline-1280-dark-zoomed");
        assertThat(pane.model().content().rows()).hasSize(6);
    }

    @Test
    void alt_and_arrows_move_the_selected_stop_and_enter_carries_it_out() throws Exception {
        open(SampleDay.planned(60, 4), 1280, 240);
        ShipmentId second = desk.state.plan().routes().get(1).shipments().get(5);
        screen.fx(() -> selection.select(new Selected.OfShipment(second)));
        screen.fx(pane::requestFocus);

        screen.robot.press(KeyCode.ALT).type(KeyCode.RIGHT).type(KeyCode.DOWN).release(KeyCode.ALT);
        screen.settle();
        screen.keep("timeline-1280-try");

        assertThat(desk.carriedOut).isEmpty();
        assertThat(pane.model().trial().draft()).isNotNull();
    }
}
