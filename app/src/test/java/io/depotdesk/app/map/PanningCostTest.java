package io.depotdesk.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.sample.SectorDay;
import io.depotdesk.app.sample.SectorDesk;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.plan.VehicleId;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What it costs to move the map with 5,000 stops on it. The figures are printed; what is asserted is what
/// makes them small: the layer of all routes is shifted, not drawn again.
class PanningCostTest {

    private static final int FRAMES = 120;
    private static final double STEP = 6;

    private final Selection selection = new Selection();
    private final TileStore store = new TileStore(new SampleTiles(), 1);
    private Screen screen;
    private MapPane pane;

    @AfterEach
    void close() throws Exception {
        screen.close();
        store.close();
    }

    @Test
    void moving_the_map_with_5000_stops_shifts_the_layer_of_all_routes() throws Exception {
        DispatchState state = SectorDay.planned(5_000, 100);
        screen =
                Screen.open(
                        () ->
                                pane =
                                        new MapPane(
                                                new SectorDesk(state),
                                                selection,
                                                store,
                                                Platform::runLater),
                        1280,
                        860);
        screen.fx(() -> pane.show(state));
        screen.until(() -> store.waiting() == 0);
        screen.fx(() -> pane.model().zoomAtCentre(2));
        screen.until(() -> store.waiting() == 0);
        screen.keep("map-5000-stops");
        pan(-1);
        pan(1);
        screen.until(() -> store.waiting() == 0);

        int drawsBefore = pane.draws();
        double plain = pan(-1);
        int draws = pane.draws() - drawsBefore;
        screen.fx(() -> selection.select(new Selected.OfRoute(new VehicleId("van-40"))));
        double selected = pan(1);
        System.out.printf(
                "Panning 5,000 stops on 100 routes at 1280×860: %.1f ms CPU a frame, %.1f ms with a"
                        + " route selected; %d redraws in %d frames of %.0f px.%n",
                plain, selected, draws, FRAMES, STEP);

        long before = drawingNanos();
        screen.fx(() -> pane.model().zoomAtCentre(1));
        System.out.printf(
                "Drawing all of them at another level: %.0f ms CPU, tiles and waiting included.%n",
                (drawingNanos() - before) / 1e6);

        assertThat(draws).isLessThanOrEqualTo((int) Math.ceil(FRAMES * STEP / 256) + 1);
    }

    /// Moves the map once in every frame. Returns the CPU time of both drawing threads for a frame, in ms.
    private double pan(int direction) throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        long before = drawingNanos();
        Platform.runLater(() ->
                new AnimationTimer() {
                    private int frames;

                    @Override
                    public void handle(long now) {
                        pane.model().pan(direction * STEP, direction * STEP / 3);
                        if (++frames == FRAMES) {
                            stop();
                            done.countDown();
                        }
                    }
                }.start());
        assertThat(done.await(120, TimeUnit.SECONDS)).isTrue();
        screen.settle();
        return (drawingNanos() - before) / 1e6 / FRAMES;
    }

    private static long drawingNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null
                    && (thread.getThreadName().startsWith("JavaFX Application")
                            || thread.getThreadName().startsWith("QuantumRenderer"))) {
                sum += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return sum;
    }
}
