package io.depotdesk.app.map;

import io.depotdesk.app.routelook.Shade;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;

/// What is seen where a tile is still being drawn: the same place from tiles of other levels, coarser but
/// there at once.
final class TileUnderlay extends Canvas {

    private static final int MOST_LEVELS_OUT = 5;

    private final TileStore store;
    private boolean clear = true;

    TileUnderlay(TileStore store) {
        this.store = store;
        setMouseTransparent(true);
        setManaged(false);
    }

    /// Fills the gaps of the window of `camera`; does nothing if there are none.
    void show(Camera camera, Shade shade) {
        double edge = camera.tileEdge();
        GraphicsContext g = getGraphicsContext2D();
        if (getWidth() != camera.width() || getHeight() != camera.height()) {
            setWidth(camera.width());
            setHeight(camera.height());
            clear = false;
        }
        if (!clear) {
            g.clearRect(0, 0, getWidth(), getHeight());
            clear = true;
        }
        long last = (1L << camera.zoom()) - 1;
        long fromX = Math.max(0, (long) Math.floor(camera.left() / edge));
        long fromY = Math.max(0, (long) Math.floor(camera.top() / edge));
        long toX = Math.min(last, (long) ((camera.left() + camera.width()) / edge));
        long toY = Math.min(last, (long) ((camera.top() + camera.height()) / edge));
        for (long x = fromX; x <= toX; x++) {
            for (long y = fromY; y <= toY; y++) {
                TileKey key = new TileKey(shade, camera.tileScale(), camera.zoom(), x, y);
                if (store.ifDrawn(key) == null) {
                    fill(g, key, x * edge - camera.left(), y * edge - camera.top(), edge);
                }
            }
        }
    }

    private void fill(GraphicsContext g, TileKey key, double left, double top, double edge) {
        if (fillFromOutside(g, key, left, top, edge)) {
            clear = false;
            return;
        }
        for (int i = 0; i < 4 && key.zoom() < Camera.MAX_LEVEL / 2; i++) {
            TileKey part =
                    new TileKey(
                            key.shade(),
                            key.scale(),
                            key.zoom() + 1,
                            key.x() * 2 + i % 2,
                            key.y() * 2 + i / 2);
            Image image = store.ifDrawn(part);
            if (image != null) {
                double half = edge / 2;
                g.drawImage(image, left + i % 2 * half, top + i / 2 * half, half, half);
                clear = false;
            }
        }
    }

    private boolean fillFromOutside(
            GraphicsContext g, TileKey key, double left, double top, double edge) {
        for (int out = 0; out <= MOST_LEVELS_OUT && key.zoom() - out >= 0; out++) {
            TileKey above = key.ancestor(out);
            // Half levels want tiles of twice the pixels; the plain ones are as good for a moment.
            for (int scale : new int[] {key.scale(), 3 - key.scale()}) {
                TileKey other = new TileKey(key.shade(), scale, above.zoom(), above.x(), above.y());
                Image image = store.ifDrawn(other);
                if (image != null) {
                    double part = image.getWidth() / (1 << out);
                    double x = (key.x() & ((1L << out) - 1)) * part;
                    double y = (key.y() & ((1L << out) - 1)) * part;
                    g.drawImage(image, x, y, part, part, left, top, edge, edge);
                    return true;
                }
            }
        }
        return false;
    }
}
