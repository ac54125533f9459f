package io.depotdesk.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.map.Screen;
import io.depotdesk.app.moving.TrialState;
import io.depotdesk.app.sample.SectorDay;
import io.depotdesk.app.sample.SectorDesk;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.VehicleId;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class TimelinePaneTest {

    private final Selection selection = new Selection();
    private Screen screen;
    private TimelinePane pane;
    private SectorDesk desk;

    private void open(DispatchState state, double width, double height) throws Exception {
        desk = new SectorDesk(state);
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
        open(SectorDay.planned(180, 6), 1280, 240);
        screen.keep("timeline-1280-light");
        screen.fx(() -> pane.setDark(true));
        screen.keep("timeline-1280-dark");
        screen.fx(() -> selection.select(new Selected.OfShipment(new ShipmentId("3008"))));
        screen.fx(() -> pane.model().zoom(3, 700));
        screen.keep("timeline-1280-dark-zoomed");
        assertThat(pane.model().content().rows()).hasSize(6);
    }

    @Test
    void larger_text_makes_larger_rows_and_the_pointer_still_finds_them() throws Exception {
        open(SectorDay.planned(60, 4), 1280, 240);
        screen.fx(() -> pane.setTextScale(1.5));
        screen.keep("timeline-1280-text-150");
        Block.Service stop = pane.model().content().rows().get(1).stops().get(2);
        double x = (pane.model().x(stop.from()) + pane.model().x(stop.to())) / 2 * 1.5;
        double y = (pane.model().y(1) + TimelineModel.ROW / 2) * 1.5;

        screen.robot.moveTo(pane.localToScreen(x, y)).clickOn(MouseButton.PRIMARY);
        screen.settle();

        assertThat(selection.get()).isEqualTo(new Selected.OfShipment(stop.shipment()));
    }

    @Test
    void alt_and_arrows_move_the_selected_stop_and_enter_carries_it_out() throws Exception {
        open(SectorDay.planned(60, 4), 1280, 240);
        ShipmentId second = desk.state().plan().routes().get(1).shipments().get(5);
        screen.fx(() -> selection.select(new Selected.OfShipment(second)));
        screen.fx(pane::requestFocus);

        screen.robot.press(KeyCode.ALT).type(KeyCode.RIGHT).type(KeyCode.DOWN).release(KeyCode.ALT);
        screen.settle();
        screen.keep("timeline-1280-try");

        assertThat(desk.carriedOut).isEmpty();
        assertThat(pane.model().trial().draft()).isNotNull();
        VehicleId home = desk.state().plan().routeOf(second).orElseThrow().vehicle();
        screen.robot.type(KeyCode.ENTER);
        screen.settle();
        if (pane.model().trial().state() instanceof TrialState.AskingReason) {
            screen.robot.type(KeyCode.DIGIT1);
            screen.settle();
        }
        assertThat(desk.carriedOut).hasSize(1);
        assertThat(desk.state().plan().routeOf(second).orElseThrow().vehicle()).isNotEqualTo(home);
    }

    @Test
    void escape_leaves_a_stop_that_is_being_dragged_where_it_was() throws Exception {
        open(SectorDay.planned(60, 4), 1280, 240);
        Block.Service stop = pane.model().content().rows().getFirst().stops().get(2);
        double x = pane.model().x(stop.from()) + 2;
        Point2D from = pane.localToScreen(x, pane.model().y(0) + TimelineModel.ROW / 2);
        Point2D to = pane.localToScreen(x + 120, pane.model().y(2) + TimelineModel.ROW / 2);

        screen.robot.moveTo(from).press(MouseButton.PRIMARY);
        screen.robot.moveTo(from.add(8, 4)).moveTo(from.midpoint(to)).moveTo(to);
        screen.settle();
        screen.keep("timeline-1280-drag");
        assertThat(pane.model().trial().draft()).isNotNull();
        screen.robot.type(KeyCode.ESCAPE).release(MouseButton.PRIMARY);
        screen.settle();

        assertThat(desk.carriedOut).isEmpty();
        assertThat(pane.model().trial().state()).isEqualTo(TrialState.IDLE);
    }

    @Test
    void a_day_without_vehicles_says_what_to_do() throws Exception {
        open(SectorDay.empty(), 1280, 240);
        screen.keep("timeline-empty");
        assertThat(pane.lookup("#timeline-empty").isVisible()).isTrue();
    }

    @Test
    void hundreds_of_rows_are_scrolled_and_drawn_in_part() throws Exception {
        open(SectorDay.planned(5_000, 100), 1920, 300);
        scroll(1, 30);
        scroll(-1, 30);
        double cost = scroll(1, 30);
        System.out.printf(
                "Scrolling 5,000 stops in 100 rows at 1920×300: %.1f ms CPU a frame.%n", cost);
        screen.keep("timeline-1920-5000-stops");
        assertThat(pane.model().scroll()).isEqualTo(1200);
    }

    /// Scrolls once in every frame. Returns the CPU time of both drawing threads for a frame, in ms.
    private double scroll(int direction, int frames) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        long before = fxNanos();
        Platform.runLater(() ->
                new AnimationTimer() {
                    private int count;

                    @Override
                    public void handle(long now) {
                        pane.model().scrollBy(direction * 40);
                        if (++count == frames) {
                            stop();
                            done.countDown();
                        }
                    }
                }.start());
        assertThat(done.await(120, TimeUnit.SECONDS)).isTrue();
        screen.settle();
        return (fxNanos() - before) / 1e6 / frames;
    }

    private static long fxNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null
                    && (thread.getThreadName().startsWith("JavaFX Application")
                            || thread.getThreadName().startsWith("QuantumRenderer"))) {
                sum += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }
}
