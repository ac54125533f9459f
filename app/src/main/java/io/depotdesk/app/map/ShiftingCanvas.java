package io.depotdesk.app.map;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;

import org.jspecify.annotations.Nullable;

import java.util.function.BiConsumer;

/// A canvas larger than the window: while the map is moved it is only shifted, and drawn anew when the
/// window leaves it.
final class ShiftingCanvas extends Canvas {

    /// How far it reaches beyond the window on every side, in logical pixels.
    static final double MARGIN = 256;

    private final BiConsumer<GraphicsContext, Frame> drawing;
    private @Nullable Frame frame;
    private int draws;

    ShiftingCanvas(BiConsumer<GraphicsContext, Frame> drawing) {
        this.drawing = drawing;
        setMouseTransparent(true);
        setManaged(false);
    }

    /// What it shows is no longer true.
    void outdated() {
        frame = null;
    }

    /// Shows the window of `camera`.
    void show(Camera camera) {
        Frame drawn = frame;
        if (drawn == null || !drawn.covers(camera)) {
            drawn = draw(camera);
            frame = drawn;
        }
        setTranslateX(drawn.left() - camera.left());
        setTranslateY(drawn.top() - camera.top());
    }

    /// Returns how often it was drawn.
    int draws() {
        return draws;
    }

    private Frame draw(Camera camera) {
        Frame fresh = Frame.around(camera, MARGIN);
        setWidth(fresh.width());
        setHeight(fresh.height());
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, fresh.width(), fresh.height());
        drawing.accept(g, fresh);
        draws++;
        return fresh;
    }
}
