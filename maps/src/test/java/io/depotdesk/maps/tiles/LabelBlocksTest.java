package io.depotdesk.maps.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.maps.extract.Extracts;
import io.depotdesk.maps.tiles.LabelCollector.Label;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mapsforge.core.model.Tile;
import org.mapsforge.map.awt.graphics.AwtGraphicFactory;
import org.mapsforge.map.layer.renderer.RendererJob;
import org.mapsforge.map.model.DisplayModel;
import org.mapsforge.map.rendertheme.rule.RenderThemeFuture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class LabelBlocksTest {

    @Test
    void a_name_that_crosses_an_edge_is_drawn_by_both_tiles_and_meets_no_other(@TempDir Path folder)
            throws Exception {
        TileIndexBuilder.build(Extracts.monaco(), folder, Progress.NONE);
        try (var store = new FeatureStore(TileIndex.open(folder))) {
            var data = new IndexMapDataStore(store);
            var blocks = new LabelBlocks(store, AwtGraphicFactory.INSTANCE);
            for (int zoom = 14; zoom <= 18; zoom += 2) {
                int x = Box.tileX(zoom, 74_240_000);
                int y = Box.tileY(zoom, 437_370_000);
                var display = new DisplayModel();
                display.setFixedTileSize(256);
                var theme =
                        new RenderThemeFuture(
                                AwtGraphicFactory.INSTANCE,
                                new MapTheme(MapStyle.LIGHT, zoom),
                                display);
                theme.run();
                List<RendererJob> jobs = new ArrayList<>();
                for (int i = 0; i < 36; i++) {
                    var tile = new Tile(x + i % 6 - 3, y + i / 6 - 3, (byte) zoom, 256);
                    jobs.add(new RendererJob(tile, data, theme, display, 1, false, false));
                }
                for (RendererJob one : jobs) {
                    for (Label label : blocks.labels(zoom, one, 1)) {
                        for (RendererJob other : jobs) {
                            if (label.room().intersects(other.tile.getBoundaryAbsolute())) {
                                assertThat(blocks.labels(zoom, other, 1)).contains(label);
                            }
                        }
                    }
                    assertNoneMeet(blocks.labels(zoom, one, 1));
                }
            }
        }
    }

    private static void assertNoneMeet(List<Label> labels) {
        for (Label one : labels) {
            for (Label other : labels) {
                assertThat(one != other && one.meets(other))
                        .as("%s over %s", one.text(), other.text())
                        .isFalse();
            }
        }
    }
}
