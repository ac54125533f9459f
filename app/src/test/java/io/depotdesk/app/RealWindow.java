package io.depotdesk.app;

import io.depotdesk.app.desk.DaySwitch;
import io.depotdesk.app.home.Home;
import io.depotdesk.app.monaco.OpenDesk;
import io.depotdesk.app.settings.Settings;
import io.depotdesk.app.shell.MainWindow;
import io.depotdesk.dispatch.DispatchState;

import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.io.IOException;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import javax.imageio.ImageIO;

/// The program as it is started, on a screen in memory, in front of its real workstation.
public final class RealWindow implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 120_000;

    private final DeskProgram program;
    private Stage stage;
    private boolean sized;
    public final FxRobot robot = new FxRobot();
    public final Settings settings;

    private RealWindow(DeskProgram program, Settings settings, Stage stage) {
        this.program = program;
        this.settings = settings;
        this.stage = stage;
    }

    /// Starts the program in `home`. The start screen is there when this returns.
    public static RealWindow start(Home home) throws TimeoutException {
        return start(home, InstantSource.fixed(OpenDesk.MORNING));
    }

    /// Starts the program in `home` with this clock.
    public static RealWindow start(Home home, InstantSource clock) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        var settings = Settings.in(home.settings());
        settings.personProperty().set(OpenDesk.NORA.name());
        var program = new DeskProgram(home, settings, clock, OpenDesk.SHORT);
        Stage stage =
                onFx(() -> {
                    var made = new Stage();
                    program.show(made);
                    return made;
                });
        return new RealWindow(program, settings, stage);
    }

    /// Starts the program in `home` and waits until the day is on the screen, planned.
    public static RealWindow open(Home home) throws TimeoutException {
        RealWindow window = start(home);
        window.planned();
        return window;
    }

    public Workstation workstation() {
        return program.workstation().orElseThrow();
    }

    public MainWindow main() {
        return program.window().orElseThrow();
    }

    public DispatchState state() {
        return workstation().desk().state();
    }

    /// Returns the day that the window shows: the live one, a what-if or the past.
    public DaySwitch shown() {
        return program.shownDays().orElseThrow();
    }

    public Scene scene() {
        return stage.getScene();
    }

    /// Waits until the desk is shown in place of the start screen.
    public void atDesk() {
        until(() -> program.window().isPresent());
        if (!sized) {
            sized = true;
            resize(
                    1280,
                    800); // a scene that follows another gets a size of its own on such a screen
        }
    }

    /// Waits until no plan is wanted and none is being searched; returns the day.
    public DispatchState planned() {
        atDesk();
        until(() -> state().plan().version() > 0 && state().replanWanted() == null);
        until(() -> shows("Planned"));
        return state();
    }

    /// Returns whether a text that contains `words` can be seen.
    public boolean shows(String words) {
        return onFx(() -> find(scene().getRoot(), node -> says(node, words)) != null);
    }

    /// Returns where in the window a text that contains `words` is.
    public Bounds placeOf(String words) {
        return onFx(() -> {
            Node found = find(scene().getRoot(), node -> says(node, words));
            return found.localToScene(found.getBoundsInLocal());
        });
    }

    private static boolean says(Node node, String words) {
        return node instanceof Labeled label
                && label.getText() != null
                && label.getText().contains(words)
                && isSeen(label);
    }

    private static boolean isSeen(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /// Returns the one part of this class that is on the screen.
    public <T extends Node> T part(Class<T> kind) {
        return kind.cast(onFx(() -> find(scene().getRoot(), kind::isInstance)));
    }

    private static Node find(Node from, Predicate<Node> wanted) {
        if (wanted.test(from)) {
            return from;
        }
        if (from instanceof javafx.scene.Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = find(child, wanted);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    public void press(KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.press(key).release(key);
            settle();
        }
    }

    public void pressWithControl(KeyCode key) {
        robot.press(KeyCode.CONTROL, key).release(key, KeyCode.CONTROL);
        settle();
    }

    public void pressWithShift(KeyCode key) {
        robot.press(KeyCode.SHIFT, key).release(key, KeyCode.SHIFT);
        settle();
    }

    public void until(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS, condition);
        } catch (TimeoutException e) {
            throw new AssertionError("It did not come to pass.", e);
        }
        settle();
    }

    public static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, work);
    }

    public void fx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, work);
        settle();
    }

    /// Waits until everything asked for so far was drawn.
    public void settle() {
        WaitForAsyncUtils.waitForFxEvents(4);
    }

    /// Shows the window at this size. A screen in memory cannot draw a window whose size was changed, so it
    /// becomes another one.
    public void resize(int width, int height) {
        fx(() -> {
            Scene scene = stage.getScene();
            stage.setOnHidden(null);
            stage.setScene(new Scene(new javafx.scene.layout.Pane()));
            stage.hide();
            stage = new Stage();
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
        });
    }

    /// Keeps what the window shows in `target/screenshots`.
    public WritableImage keep(String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents(12);
        WritableImage image = onFx(() -> scene().snapshot(null));
        File file = new File("target/screenshots/" + name + ".png");
        file.getParentFile().mkdirs();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
        return image;
    }

    @Override
    public void close() throws IOException {
        fx(stage::hide);
        program.close();
    }
}
