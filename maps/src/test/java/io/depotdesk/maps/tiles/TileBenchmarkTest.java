package io.depotdesk.maps.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.extract.Extracts;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

class TileBenchmarkTest {

    @TempDir private static Path folder;
    private static TileRenderer renderer;

    @BeforeAll
    static void build() throws IOException {
        System.setProperty("java.awt.headless", "true");
        TileIndexBuilder.build(Extracts.monaco(), folder.resolve("index"), Progress.NONE);
        renderer = TileRenderer.open(folder.resolve("index"), folder.resolve("cache"), "monaco-1");
    }

    @AfterAll
    static void close() throws IOException {
        renderer.close();
    }

    @Test
    void every_zoom_of_the_desk_is_measured_in_both_styles() {
        TileReport report = new TileBenchmark(renderer, 1, 7).run("monaco-1", 3, Progress.NONE);

        assertThat(report.lines()).hasSize(16);
        assertThat(report.lines())
                .allMatch(line -> line.medianMillis() > 0)
                .allMatch(line -> line.p95Millis() >= line.medianMillis())
                .allMatch(line -> line.kilobytes() > 0);
        assertThat(report.markdown()).contains("monaco-1").contains("| 19 | dark |");
    }

    @Test
    void the_bench_keeps_no_tiles() {
        new TileBenchmark(renderer, 1, 7).run("monaco-1", 1, Progress.NONE);

        assertThat(folder.resolve("cache")).doesNotExist();
    }

    @Test
    void a_picture_is_put_together_from_tiles_without_seams() {
        var centre = new GeoPoint(43.7370, 7.4240);
        BufferedImage whole =
                new MapPicture(MapStyle.LIGHT, 2, 16, centre, 400, 300).draw(renderer);
        BufferedImage part = new MapPicture(MapStyle.LIGHT, 2, 16, centre, 200, 100).draw(renderer);

        assertThat(whole.getWidth()).isEqualTo(800);
        for (int x = 0; x < part.getWidth(); x += 7) {
            for (int y = 0; y < part.getHeight(); y += 7) {
                assertThat(new Color(part.getRGB(x, y)))
                        .isEqualTo(new Color(whole.getRGB(x + 200, y + 200)));
            }
        }
    }

    /// Boulevard Albert 1er, at the harbour, goes one way.
    @Test
    void one_way_streets_have_arrows_from_zoom_16_on() {
        int arrow = MapTheme.colour(MapStyle.LIGHT, "arrow") | 0xff000000;
        var centre = new GeoPoint(43.7355, 7.4215);
        assertThat(count(centre, 17, arrow)).isPositive();
        assertThat(count(centre, 15, arrow)).isZero();
    }

    private static int count(GeoPoint centre, int zoom, int colour) {
        BufferedImage picture =
                new MapPicture(MapStyle.LIGHT, 2, zoom, centre, 500, 400).draw(renderer);
        int count = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                count += picture.getRGB(x, y) == colour ? 1 : 0;
            }
        }
        return count;
    }
}
