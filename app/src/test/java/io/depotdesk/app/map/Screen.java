package io.depotdesk.app.map;

import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import java.io.File;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.imageio.ImageIO;

/// One window on a screen in memory.
public final class Screen {

    private final Stage stage;
    public final FxRobot robot = new FxRobot();

    private Screen(Stage stage) {
        this.stage = stage;
    }

    /// Opens a window that shows `root` and nothing else.
    public static Screen open(Callable<Parent> root, double width, double height) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        WaitForAsyncUtils.asyncFx(
                        () -> {
                            Scene scene = new Scene(root.call(), width, height);
                            stage.setScene(scene);
                            // The window may still have the size that another test gave it.
                            stage.sizeToScene();
                            stage.setX(0);
                            stage.setY(0);
                            stage.show();
                            return null;
                        })
                .get(30, TimeUnit.SECONDS);
        Screen screen = new Screen(stage);
        screen.settle();
        return screen;
    }

    public void close() throws TimeoutException {
        FxToolkit.hideStage();
        FxToolkit.cleanupStages();
    }

    /// Runs `action` on the FX thread and returns what it returns.
    public <T> T fx(Callable<T> action) {
        T result = WaitForAsyncUtils.waitForAsyncFx(30_000, action);
        settle();
        return result;
    }

    public void fx(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(30_000, action);
        settle();
    }

    /// Waits until everything asked for so far was drawn.
    public void settle() {
        WaitForAsyncUtils.waitForFxEvents(4);
    }

    /// Waits until `condition` holds on the FX thread.
    public void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(
                30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.waitForAsyncFx(30_000, condition));
        settle();
    }

    /// Keeps what the window shows as a build output.
    public void keep(String name) throws Exception {
        settle();
        WritableImage image =
                WaitForAsyncUtils.asyncFx(() -> stage.getScene().snapshot(null))
                        .get(30, TimeUnit.SECONDS);
        File file = new File("target/screenshots/" + name + ".png");
        file.getParentFile().mkdirs();
        ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file);
    }

    static void onFx(Runnable action) {
        Platform.runLater(action);
    }
}
