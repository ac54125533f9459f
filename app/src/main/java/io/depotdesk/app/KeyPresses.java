package io.depotdesk.app;

import io.depotdesk.app.bench.KeyTimes;
import io.depotdesk.app.desk.ShownDay;
import io.depotdesk.app.shell.SnapshotBridge;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/// Somebody who presses keys at a human pace and looks at when each is painted.
///
/// A press is handed to the FX thread as the system hands in a key, whatever that thread does at the moment. It
/// counts as painted when the frame after the one that shows it begins, so that what the renderer does is in it,
/// and up to 17 ms of waiting for frames.
final class KeyPresses {

    private static final long PATIENCE_SECONDS = 60;

    private final DeskProgram program;
    private final KeyTimes times;
    private final Scene scene;
    private final Random pace = new Random(3);
    private final long fxThread;
    private final long renderer;

    KeyPresses(DeskProgram program, KeyTimes times) {
        this.program = program;
        this.times = times;
        this.scene = program.window().orElseThrow().scene();
        this.fxThread = idOf("JavaFX Application");
        this.renderer = idOf("QuantumRenderer");
    }

    KeyTimes times() {
        return times;
    }

    /// Goes once through everything that people do by key.
    void round() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            press("next case (J)", () -> key(KeyCode.J));
        }
        press("previous case (K)", () -> key(KeyCode.K));
        press("open the details (Enter)", () -> key(KeyCode.ENTER));
        press("choose another option (2)", () -> key(KeyCode.DIGIT2));
        press("give it up (Esc)", () -> key(KeyCode.ESCAPE));
        press("shelve: when? (S)", () -> key(KeyCode.S));
        press("give it up (Esc)", () -> key(KeyCode.ESCAPE));
        if (asksForSomething(KeyCode.T)) {
            press("take the case (T), until kept and told", () -> key(KeyCode.T), this::isTold);
            press("undo (U), until kept and told", () -> key(KeyCode.U), this::isTold);
        }
        press("open the orders (Ctrl+2)", () -> keyWithControl(KeyCode.DIGIT2));
        for (int i = 0; i < 3; i++) {
            press("next order (J)", () -> key(KeyCode.J));
        }
        press("move: where? (M)", () -> key(KeyCode.M));
        press("another vehicle (Down)", () -> key(KeyCode.DOWN));
        press("give it up (Esc)", () -> key(KeyCode.ESCAPE));
        press("search (/)", () -> key(KeyCode.SLASH));
        for (char letter : "rue".toCharArray()) {
            press("filter by a letter", () -> type(letter));
        }
        for (int i = 0; i < 3; i++) {
            press("take a letter away", () -> backSpace());
        }
        press("leave the field (Esc)", () -> key(KeyCode.ESCAPE));
        press("open the decisions (Ctrl+4)", () -> keyWithControl(KeyCode.DIGIT4));
        press("next decision (J)", () -> key(KeyCode.J));
        press("back to the day (Ctrl+1)", () -> keyWithControl(KeyCode.DIGIT1));
        press("open the palette (Ctrl+K)", () -> keyWithControl(KeyCode.K));
        for (char letter : "s17".toCharArray()) {
            press("type into the palette", () -> type(letter));
        }
        press("close the palette (Esc)", () -> key(KeyCode.ESCAPE));
        press("light or dark (Ctrl+Shift+L)", this::lightOrDark);
    }

    /// Looks back and goes through the past event by event. A step counts until the day of then is painted.
    void past() throws InterruptedException {
        var days = program.shownDays().orElseThrow();
        press(
                "look back (B), until shown",
                () -> key(KeyCode.B),
                () -> days.shown() instanceof ShownDay.Past);
        for (int i = 0; i < 4; i++) {
            long before = days.state().sequence();
            KeyCode step = i < 3 ? KeyCode.COMMA : KeyCode.PERIOD;
            press(
                    i < 3 ? "the event before (,), until shown" : "the next event (.), until shown",
                    () -> key(step),
                    () -> days.state().sequence() != before);
        }
        press(
                "back to the live day (Esc)",
                () -> key(KeyCode.ESCAPE),
                () -> days.shown() instanceof ShownDay.Live);
    }

    /// Returns whether the window has said what became of the last act, and forgets it.
    private boolean isTold() {
        var notices = program.window().orElseThrow().notices();
        boolean told = notices.passingProperty().get() != null;
        if (told) {
            notices.clearPassing();
        }
        return told;
    }

    /// Returns whether a press of `code` would do anything now.
    private boolean asksForSomething(KeyCode code) {
        var press = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
        return CompletableFuture.supplyAsync(
                        () ->
                                program.window()
                                        .orElseThrow()
                                        .actions()
                                        .asked(press, false)
                                        .isPresent(),
                        SnapshotBridge.screen())
                .join();
    }

    private void press(String name, Runnable keys) throws InterruptedException {
        press(name, keys, () -> true);
    }

    /// Presses keys and waits until `done` holds and was painted.
    private void press(String name, Runnable keys, BooleanSupplier done)
            throws InterruptedException {
        Thread.sleep(60 + pace.nextInt(200));
        var painted = new CountDownLatch(1);
        long[] ended = new long[3];
        long fx = cpu(fxThread);
        long drawing = cpu(renderer);
        long begun = System.nanoTime();
        SnapshotBridge.screen()
                .execute(() -> {
                    keys.run();
                    new Frames(
                                    scene,
                                    done,
                                    () -> {
                                        ended[0] = System.nanoTime();
                                        ended[1] = cpu(fxThread);
                                        ended[2] = cpu(renderer);
                                        painted.countDown();
                                    })
                            .watch();
                });
        if (!painted.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("\"%s\" was never painted.".formatted(name));
        }
        times.add(
                name, (ended[0] - begun) / 1e6, (ended[1] - fx) / 1e6, (ended[2] - drawing) / 1e6);
    }

    /// Waits for the frame after the first one that shows a condition.
    private static final class Frames implements Runnable {
        private final Scene scene;
        private final BooleanSupplier done;
        private final Runnable painted;
        private boolean shown;

        Frames(Scene scene, BooleanSupplier done, Runnable painted) {
            this.scene = scene;
            this.done = done;
            this.painted = painted;
        }

        void watch() {
            scene.addPreLayoutPulseListener(this);
            Platform.requestNextPulse();
        }

        @Override
        public void run() {
            if (shown) {
                scene.removePreLayoutPulseListener(this);
                painted.run();
                return;
            }
            shown = done.getAsBoolean();
            Platform.requestNextPulse();
        }
    }

    private static long cpu(long thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread);
    }

    private static long idOf(String threadName) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(threadName))
                .mapToLong(Thread::threadId)
                .findFirst()
                .orElseThrow();
    }

    private void key(KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, "", code, false, false);
        fire(KeyEvent.KEY_RELEASED, "", code, false, false);
    }

    private void backSpace() {
        key(KeyCode.BACK_SPACE);
    }

    private void keyWithControl(KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, "", code, true, false);
        fire(KeyEvent.KEY_RELEASED, "", code, true, false);
    }

    private void lightOrDark() {
        fire(KeyEvent.KEY_PRESSED, "", KeyCode.L, true, true);
        fire(KeyEvent.KEY_RELEASED, "", KeyCode.L, true, true);
    }

    private void type(char letter) {
        fire(KeyEvent.KEY_TYPED, String.valueOf(letter), KeyCode.UNDEFINED, false, false);
    }

    private void fire(
            EventType<KeyEvent> type, String text, KeyCode code, boolean control, boolean shift) {
        Node focus = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(focus, new KeyEvent(type, text, text, code, shift, control, false, false));
    }
}
