package io.depotdesk.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.routelook.Shade;
import io.depotdesk.domain.measure.GeoPoint;

import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// While a tile is drawn, its place shows what coarser or finer tiles know of it: nothing pops up from empty
/// ground when the map is moved or zoomed.
class TileUnderlayTest {

    private static final int READY_ZOOM = 14;

    private final CountDownLatch slow = new CountDownLatch(1);
    private final TileStore store = new TileStore(this::draw, 1);
    private Screen screen;

    private BufferedImage draw(TileKey key) throws InterruptedException {
        if (key.zoom() != READY_ZOOM) {
            slow.await();
        }
        BufferedImage image = new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(key.x() % 2 == 0 ? java.awt.Color.RED : java.awt.Color.BLUE);
        pen.fillRect(0, 0, 256, 256);
        pen.dispose();
        return image;
    }

    @AfterEach
    void close() throws Exception {
        slow.countDown();
        store.close();
        if (screen != null) {
            screen.close();
        }
    }

    @Test
    void the_coarser_tile_is_shown_enlarged_until_the_finer_one_is_there() throws Exception {
        TileUnderlay[] underlay = new TileUnderlay[1];
        screen = Screen.open(() -> new Pane(underlay[0] = new TileUnderlay(store)), 600, 400);
        store.tile(new TileKey(Shade.LIGHT, 1, READY_ZOOM, 8528, 5973)).get(20, TimeUnit.SECONDS);
        store.tile(new TileKey(Shade.LIGHT, 1, READY_ZOOM, 8529, 5973)).get(20, TimeUnit.SECONDS);
        double edge = 256;
        Camera closer =
                new Camera(
                        2 * (READY_ZOOM + 1), 8529 * 2 * edge - 300, 5973 * 2 * edge, 600, 400, 1);
        assertThat(closer.zoom()).isEqualTo(READY_ZOOM + 1);

        store.tile(new TileKey(Shade.LIGHT, 1, READY_ZOOM + 1, 8529 * 2, 5973 * 2));
        screen.fx(() -> underlay[0].show(closer, Shade.LIGHT));
        WritableImage picture = screen.fx(() -> underlay[0].snapshot(null, null));

        assertThat(picture.getPixelReader().getColor(100, 200)).isEqualTo(Color.RED);
        assertThat(picture.getPixelReader().getColor(500, 200)).isEqualTo(Color.BLUE);
    }

    /// Half levels draw tiles of twice the pixels; until they are there the plain ones are shown.
    @Test
    void half_a_step_closer_the_tiles_of_now_stay_enlarged() throws Exception {
        TileUnderlay[] underlay = new TileUnderlay[1];
        screen = Screen.open(() -> new Pane(underlay[0] = new TileUnderlay(store)), 300, 200);
        store.tile(new TileKey(Shade.LIGHT, 1, READY_ZOOM, 8528, 5973)).get(20, TimeUnit.SECONDS);
        double latitude = Math.atan(Math.sinh(Math.PI * (1 - 2 * 5973.5 / (1 << READY_ZOOM))));
        GeoPoint middle =
                new GeoPoint(Math.toDegrees(latitude), 8528.5 / (1 << READY_ZOOM) * 360 - 180);
        Camera half = Camera.at(middle, 2 * READY_ZOOM + 1, 300, 200, 1);
        assertThat(half.zoom()).isEqualTo(READY_ZOOM);
        assertThat(half.tileScale()).isEqualTo(2);

        screen.fx(() -> underlay[0].show(half, Shade.LIGHT));
        WritableImage picture = screen.fx(() -> underlay[0].snapshot(null, null));

        assertThat(picture.getPixelReader().getColor(150, 100)).isEqualTo(Color.RED);
    }
}
