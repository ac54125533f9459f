package io.depotdesk.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.RealWindow;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.moving.TrialState;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.plan.VehicleId;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A stop dragged across the timeline of the real day, with the real roads and rules behind it.
class RealDragTest {

    @Test
    void a_dragged_stop_is_worked_out_carried_out_and_taken_back(@TempDir Path folder)
            throws Exception {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            TimelinePane pane = window.part(TimelinePane.class);
            DispatchState before = window.state();
            // A case is selected: its options have number keys too.
            window.press(KeyCode.J);
            int from = row(pane, 0);
            int to = row(pane, from + 1);
            TimelineRow row = pane.model().shown().rows().get(from);
            Block.Service stop = row.stops().get(2);
            ShipmentId parcel = stop.shipment();
            VehicleId other = pane.model().shown().rows().get(to).vehicle().id();

            drag(window, pane, stop, from, to);

            window.until(() ->
                    pane.model().trial().state() instanceof TrialState.AskingReason
                            || window.state().plan().version() > before.plan().version());
            if (pane.model().trial().state() instanceof TrialState.AskingReason) {
                window.keep("real-drag-asks");
                assertSeen(window, "More urgent than planned");
                window.press(KeyCode.DIGIT1);
            }
            window.until(() -> window.state().plan().version() > before.plan().version());
            DispatchState moved = window.state();
            assertThat(moved.cases()).containsAll(before.cases());
            assertThat(moved.plan().routeOf(parcel).orElseThrow().vehicle()).isEqualTo(other);
            assertThat(moved.content().locks()).containsEntry(parcel, new Lock.ToVehicle(other));

            window.pressWithControl(KeyCode.Z);

            window.until(() -> window.state().plan().version() > moved.plan().version());
            assertThat(window.state().plan().routes()).isEqualTo(before.plan().routes());
            assertThat(window.state().content().locks()).isEqualTo(before.content().locks());
        }
    }

    /// The question used to be cut off below the timeline, and its keys answered the case that was selected.
    private static void assertSeen(RealWindow window, String words) {
        Bounds where = window.placeOf(words);
        assertThat(where.getMaxY()).isLessThan(window.scene().getHeight());
        assertThat(where.getMinX()).isPositive();
    }

    @Test
    void escape_lets_go_of_a_tried_move_and_enter_carries_it_out(@TempDir Path folder)
            throws Exception {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            TimelinePane pane = window.part(TimelinePane.class);
            DispatchState before = window.state();
            int row = row(pane, 0);
            Block.Service stop = pane.model().shown().rows().get(row).stops().get(1);
            ShipmentId parcel = stop.shipment();
            double x = pane.model().x(stop.from()) + 1;
            window.fx(() -> pane.model().selectAt(x, pane.model().y(row) + TimelineModel.ROW / 2));
            window.fx(pane::requestFocus);
            tryOneLater(window, pane);
            window.press(KeyCode.ESCAPE);
            assertThat(pane.model().trial().state()).isEqualTo(TrialState.IDLE);

            tryOneLater(window, pane);
            window.press(KeyCode.ENTER);
            if (pane.model().trial().state() instanceof TrialState.AskingReason) {
                window.press(KeyCode.DIGIT2);
            }

            window.until(() -> window.state().plan().version() > before.plan().version());
            var route = window.state().plan().routeOf(parcel).orElseThrow();
            assertThat(route.shipments().indexOf(parcel)).isEqualTo(2);
        }
    }

    private static void tryOneLater(RealWindow window, TimelinePane pane) {
        window.robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
        window.until(() -> pane.model().trial().draft() != null);
    }

    private static void drag(
            RealWindow window, TimelinePane pane, Block.Service stop, int from, int to)
            throws Exception {
        TimelineModel model = pane.model();
        double x = model.x(stop.from()) + 1;
        Point2D start = point(pane, x, model.y(from) + TimelineModel.ROW / 2);
        Point2D end = point(pane, x + 3, model.y(to) + TimelineModel.ROW / 2);
        window.robot.moveTo(start).press(MouseButton.PRIMARY);
        window.robot.moveTo(start.add(6, 4)).moveTo(start.midpoint(end)).moveTo(end);
        window.until(() -> model.trial().draft() != null);
        window.keep("real-drag");
        window.robot.release(MouseButton.PRIMARY);
        window.settle();
    }

    private static Point2D point(TimelinePane pane, double x, double y) {
        return RealWindow.onFx(() -> pane.localToScreen(x, y));
    }

    /// Returns the first row from `from` on whose vehicle has some stops.
    private static int row(TimelinePane pane, int from) {
        int row = from;
        while (pane.model().shown().rows().get(row).stops().size() < 4) {
            row++;
        }
        return row;
    }
}
