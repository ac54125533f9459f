package io.depotdesk.app.shell;

import io.depotdesk.app.day.DayView;
import io.depotdesk.app.desk.Desk;
import io.depotdesk.app.desk.PlanningActivity;
import io.depotdesk.dispatch.DispatchState;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// The one place where states and answers cross to the FX thread.
///
/// A state is prepared on a thread of its own; states that come faster than that, or faster than frames,
/// replace each other, so that the screen draws the newest at most once a frame and the dispatch thread never
/// waits for it.
public final class SnapshotBridge {

    private final AtomicReference<@Nullable DispatchState> newest = new AtomicReference<>();
    private final AtomicReference<@Nullable DayView> prepared = new AtomicReference<>();
    private final AtomicReference<@Nullable PlanningActivity> activity = new AtomicReference<>();
    private final AtomicBoolean preparing = new AtomicBoolean();
    private final AtomicBoolean frameAsked = new AtomicBoolean();
    private final Consumer<DayView> showDay;
    private final Consumer<PlanningActivity> showActivity;
    private final AnimationTimer frame =
            new AnimationTimer() {
                @Override
                public void handle(long nanos) {
                    stop();
                    frameAsked.set(false);
                    draw();
                }
            };

    /// @param showDay called on the FX thread with the newest state
    /// @param showActivity called on the FX thread with what planning is doing
    public SnapshotBridge(Consumer<DayView> showDay, Consumer<PlanningActivity> showActivity) {
        this.showDay = showDay;
        this.showActivity = showActivity;
    }

    /// Returns what runs answers on the FX thread.
    public static Executor screen() {
        return work -> {
            if (Platform.isFxApplicationThread()) {
                work.run();
            } else {
                Platform.runLater(work);
            }
        };
    }

    /// Listens to `desk` from now on and shows its present state. Called once, on the FX thread.
    public void connect(Desk desk) {
        desk.onState(this::take);
        desk.onPlanning(this::take);
        showDay.accept(DayView.of(desk.state()));
    }

    private void take(DispatchState state) {
        newest.set(state);
        prepareSoon();
    }

    private void take(PlanningActivity now) {
        activity.set(now);
        askForFrame();
    }

    private void prepareSoon() {
        if (preparing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("prepare-snapshot").start(this::prepare);
        }
    }

    private void prepare() {
        DispatchState state;
        while ((state = newest.getAndSet(null)) != null) {
            prepared.set(DayView.of(state));
            askForFrame();
        }
        preparing.set(false);
        if (newest.get() != null) {
            prepareSoon(); // it came between the last look and the line above
        }
    }

    private void askForFrame() {
        if (frameAsked.compareAndSet(false, true)) {
            Platform.runLater(frame::start);
        }
    }

    private void draw() {
        PlanningActivity now = activity.getAndSet(null);
        if (now != null) {
            showActivity.accept(now);
        }
        DayView day = prepared.getAndSet(null);
        if (day != null) {
            showDay.accept(day);
        }
    }
}
