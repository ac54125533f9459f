package io.depotdesk.app.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.routelook.Shade;

import javafx.scene.image.Image;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class TileStoreTest {

    private final List<TileKey> drawn = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch gate = new CountDownLatch(1);
    private final CountDownLatch firstBegun = new CountDownLatch(1);

    @BeforeAll
    static void imagesNeedTheToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    private static TileKey key(int x) {
        return new TileKey(Shade.LIGHT, 1, 15, x, 0);
    }

    private BufferedImage draw(TileKey tile) throws InterruptedException {
        firstBegun.countDown();
        gate.await();
        drawn.add(tile);
        return new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB);
    }

    private static Image soon(CompletableFuture<Image> tile) throws Exception {
        return tile.get(30, TimeUnit.SECONDS);
    }

    @Test
    void the_newest_wish_is_drawn_first_and_each_tile_once() throws Exception {
        try (TileStore store = new TileStore(this::draw, 1)) {
            store.tile(key(0));
            firstBegun.await();
            CompletableFuture<Image> first = store.tile(key(1));
            CompletableFuture<Image> second = store.tile(key(2));
            CompletableFuture<Image> third = store.tile(key(3));
            assertThat(store.tile(key(1))).isSameAs(first);

            gate.countDown();
            soon(first);
            soon(second);
            soon(third);

            assertThat(drawn).containsExactly(key(0), key(1), key(3), key(2));
            assertThat(store.ifDrawn(key(3))).isNotNull();
            assertThat(store.tile(key(3))).isCompleted();
        }
    }

    @Test
    void wishes_that_nobody_waits_for_any_more_are_dropped() throws Exception {
        try (TileStore store = new TileStore(this::draw, 1)) {
            store.tile(key(0));
            firstBegun.await();
            store.tile(key(1));
            CompletableFuture<Image> wanted = store.tile(key(2));

            store.keepOnly(tile -> tile.equals(key(2)));
            gate.countDown();
            soon(wanted);

            assertThat(drawn).doesNotContain(key(1));
        }
    }

    @Test
    void old_tiles_give_way_to_new_ones() throws Exception {
        gate.countDown();
        int tooMany = (int) (TileStore.MOST_BYTES / (256 * 256 * 4)) + 3;
        try (TileStore store = new TileStore(this::draw, 1)) {
            for (int i = 0; i < tooMany; i++) {
                soon(store.tile(key(i)));
            }
            assertThat(store.ifDrawn(key(0))).isNull();
            assertThat(store.ifDrawn(key(tooMany - 1))).isNotNull();
        }
    }

    @Test
    void a_tile_that_cannot_be_drawn_is_empty_and_its_cause_is_kept() throws Exception {
        TileSource broken =
                _ -> {
                    throw new IllegalStateException("the region file is damaged");
                };
        try (TileStore store = new TileStore(broken, 1)) {
            Image image = soon(store.tile(key(0)));

            assertThat(image.getPixelReader().getArgb(0, 0)).isZero();
            assertThat(store.failure()).isEqualTo("the region file is damaged");
            assertThat(store.ifDrawn(key(0))).isNull();
            store.forgetFailure();
            assertThat(store.failure()).isNull();
        }
    }
}
