package io.depotdesk.app.shell;

import javafx.application.Platform;
import javafx.scene.Scene;

/// Waits for what a scene shows now to be on the screen. FX thread only.
public final class NextFrame implements Runnable {

    private static final int FRAMES = 2;

    private final Scene scene;
    private final Runnable painted;
    private int frames;

    private NextFrame(Scene scene, Runnable painted) {
        this.scene = scene;
        this.painted = painted;
    }

    /// Calls `painted` once, when the frame after the next one begins: what the renderer does for the next one is over
    /// then. A scene that no window shows has no frames.
    public static void painted(Scene scene, Runnable painted) {
        scene.addPreLayoutPulseListener(new NextFrame(scene, painted));
        Platform.requestNextPulse();
    }

    /// A frame begins.
    @Override
    public void run() {
        frames++;
        if (frames < FRAMES) {
            Platform.requestNextPulse();
        } else if (frames == FRAMES) {
            // A pulse does not bear that its listeners change.
            Platform.runLater(() -> scene.removePreLayoutPulseListener(this));
            painted.run();
        }
    }
}
