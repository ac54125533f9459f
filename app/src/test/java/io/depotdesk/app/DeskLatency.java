package io.depotdesk.app;

import io.depotdesk.app.map.MapPane;
import io.depotdesk.app.monaco.MonacoHome;
import io.depotdesk.app.timeline.TimelineActs;
import io.depotdesk.app.timeline.TimelinePane;

import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;

/// Measures how long the real window takes from an act of a person until it is drawn, on the demo day.
///
/// An act is handed to the FX thread as the system hands in a click. It counts as drawn when the frame after
/// the one that shows it begins, so that what the renderer does is in it, and up to 17 ms of waiting for
/// frames. Beside it stands how long the FX thread, the renderer and the planner worked for it, which does not
/// depend on what else the machine does.
public final class DeskLatency {

    private static final long PATIENCE_SECONDS = 60;

    private final RealWindow window;
    private final Map<String, List<Sample>> samples = new LinkedHashMap<>();

    /// @param millis from the act until it is drawn
    /// @param fx CPU time of the FX thread for it, in milliseconds
    /// @param renderer CPU time of the renderer for it, in milliseconds
    /// @param planner CPU time of the thread that works out moves and options, in milliseconds
    record Sample(double millis, double fx, double renderer, double planner) {}

    private DeskLatency(RealWindow window) {
        this.window = window;
    }

    /// Measures and prints. The first argument is how often every act is done; the second may name a width and
    /// height as `1920x1080`.
    public static void main(String[] args) throws Exception {
        int times = args.length > 0 ? Integer.parseInt(args[0]) : 30;
        String[] size = (args.length > 1 ? args[1] : "1280x800").split("x");
        Path folder = Files.createTempDirectory("depotdesk-latency");
        System.out.print(measure(folder, times, size));
        System.exit(0);
    }

    /// Returns the figures as text.
    static String measure(Path folder, int times, String... size) throws Exception {
        try (RealWindow window = RealWindow.open(MonacoHome.planned(folder))) {
            window.resize(Integer.parseInt(size[0]), Integer.parseInt(size[1]));
            var latency = new DeskLatency(window);
            for (int i = -Math.min(3, times); i < times; i++) {
                if (i == 0) {
                    latency.samples.clear(); // the rounds before warmed the program up
                }
                latency.round();
            }
            return latency.text();
        }
    }

    private void round() throws InterruptedException {
        var timeline = new TimelineActs(window.part(TimelinePane.class));
        var map = window.part(MapPane.class).model();
        act("next case (J)", () -> key(KeyCode.J));
        for (int i = 0; i < 3; i++) {
            act("select a stop", timeline::selectStop);
        }
        act("try a move", timeline::tryLater, timeline::isTried);
        act("let it go", timeline::letGo);
        window.fx(timeline::tryLater);
        window.until(() -> RealWindow.onFx(timeline::isTried));
        long plan = window.state().plan().version();
        act(
                "carry a move out",
                timeline::carryOut,
                () -> timeline.isAtRest() && window.state().plan().version() > plan);
        act("undo (U)", () -> key(KeyCode.U), () -> window.state().plan().version() > plan + 1);
        act("open the details (Enter)", () -> key(KeyCode.ENTER));
        act("zoom the map in", () -> map.zoomAtCentre(1));
        for (int i = 0; i < 3; i++) {
            act("pan the map", () -> map.pan(120, 40));
        }
        act("zoom the map out", () -> map.zoomAtCentre(-1));
        act("whole map", map::followAll);
        act("open the orders", () -> keyWithControl(KeyCode.DIGIT2));
        act("search (/)", () -> key(KeyCode.SLASH));
        for (char letter : "rue".toCharArray()) {
            act("filter by a letter", () -> type(letter));
        }
        for (int i = 0; i < 3; i++) {
            act("take a letter away", () -> key(KeyCode.BACK_SPACE));
        }
        act("back to the day", () -> keyWithControl(KeyCode.DIGIT1));
        act("open the palette", () -> keyWithControl(KeyCode.K));
        for (char letter : "m24".toCharArray()) {
            act("type into the palette", () -> type(letter));
        }
        act("close the palette", () -> key(KeyCode.ESCAPE));
        act(
                "light or dark",
                () ->
                        window.settings
                                .themeProperty()
                                .set(window.settings.themeProperty().get().other()));
    }

    private void act(String name, Runnable doing) throws InterruptedException {
        act(name, doing, () -> true);
    }

    /// Does something and waits until `done` holds and was drawn.
    private void act(String name, Runnable doing, BooleanSupplier done)
            throws InterruptedException {
        window.settle();
        var drawn = new CountDownLatch(1);
        long fx = nanos("JavaFX Application");
        long renderer = nanos("QuantumRenderer");
        long planner = nanos("questions");
        long begun = System.nanoTime();
        long[] ended = new long[4];
        Platform.runLater(() -> {
            doing.run();
            new Frames(
                            window.scene(),
                            done,
                            () -> {
                                ended[0] = System.nanoTime();
                                ended[1] = nanos("JavaFX Application");
                                ended[2] = nanos("QuantumRenderer");
                                ended[3] = nanos("questions");
                                drawn.countDown();
                            })
                    .watch();
        });
        if (!drawn.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("\"%s\" was never drawn.".formatted(name));
        }
        samples.computeIfAbsent(name, _ -> new ArrayList<>())
                .add(
                        new Sample(
                                (ended[0] - begun) / 1e6,
                                (ended[1] - fx) / 1e6,
                                (ended[2] - renderer) / 1e6,
                                (ended[3] - planner) / 1e6));
    }

    /// Waits for the frame after the first one that shows a condition.
    private static final class Frames implements Runnable {
        private final Scene scene;
        private final BooleanSupplier done;
        private final Runnable drawn;
        private boolean shown;

        Frames(Scene scene, BooleanSupplier done, Runnable drawn) {
            this.scene = scene;
            this.done = done;
            this.drawn = drawn;
        }

        void watch() {
            scene.addPreLayoutPulseListener(this);
            Platform.requestNextPulse();
        }

        @Override
        public void run() {
            if (shown) {
                scene.removePreLayoutPulseListener(this);
                drawn.run();
                return;
            }
            shown = done.getAsBoolean();
            Platform.requestNextPulse();
        }
    }

    private static long nanos(String threadName) {
        var threads = ManagementFactory.getThreadMXBean();
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(threadName)) {
                return threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return 0;
    }

    private void key(KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, "", code, false);
        fire(KeyEvent.KEY_RELEASED, "", code, false);
    }

    private void keyWithControl(KeyCode code) {
        fire(KeyEvent.KEY_PRESSED, "", code, true);
        fire(KeyEvent.KEY_RELEASED, "", code, true);
    }

    private void type(char letter) {
        fire(KeyEvent.KEY_TYPED, String.valueOf(letter), KeyCode.UNDEFINED, false);
    }

    private void fire(
            javafx.event.EventType<KeyEvent> type, String text, KeyCode code, boolean control) {
        Scene scene = window.scene();
        Node focus = scene.getFocusOwner() == null ? scene.getRoot() : scene.getFocusOwner();
        Event.fireEvent(focus, new KeyEvent(type, text, text, code, false, control, false, false));
    }

    private String text() {
        var text = new StringBuilder();
        text.append(
                line(
                        "%-26s %5s %24s %20s %20s %20s",
                        "milliseconds",
                        "acts",
                        "to drawn p50 p95 max",
                        "FX thread p50 p95",
                        "renderer p50 p95",
                        "planner p50 p95"));
        List<Sample> all = new ArrayList<>();
        samples.forEach((name, found) -> {
            all.addAll(found);
            text.append(row(name, found));
        });
        text.append(row("all", all));
        return text.toString();
    }

    private static String row(String name, List<Sample> found) {
        double[] millis = sorted(found, Sample::millis);
        double[] fx = sorted(found, Sample::fx);
        double[] renderer = sorted(found, Sample::renderer);
        double[] planner = sorted(found, Sample::planner);
        return line(
                "%-26s %5d %8.1f %7.1f %7.1f %12.1f %7.1f %12.1f %7.1f %12.1f %7.1f",
                name,
                millis.length,
                at(millis, 0.5),
                at(millis, 0.95),
                millis[millis.length - 1],
                at(fx, 0.5),
                at(fx, 0.95),
                at(renderer, 0.5),
                at(renderer, 0.95),
                at(planner, 0.5),
                at(planner, 0.95));
    }

    private static double[] sorted(List<Sample> found, ToDoubleFunction<Sample> part) {
        return found.stream().mapToDouble(part).sorted().toArray();
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values) + System.lineSeparator();
    }
}
