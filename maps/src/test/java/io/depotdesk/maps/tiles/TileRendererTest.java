package io.depotdesk.maps.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.depotdesk.maps.extract.Extracts;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

class TileRendererTest {

    private static final int HARBOUR_Z = 16;
    private static final int HARBOUR_X = Box.tileX(HARBOUR_Z, 74_240_000);
    private static final int HARBOUR_Y = Box.tileY(HARBOUR_Z, 437_370_000);

    @TempDir private static Path folder;
    private static Path index;
    private static TileRenderer renderer;

    @BeforeAll
    static void build() throws IOException {
        System.setProperty("java.awt.headless", "true");
        index = folder.resolve("index");
        TileIndexBuilder.build(Extracts.monaco(), index, Progress.NONE);
        renderer = TileRenderer.open(index, folder.resolve("cache"), "monaco-1");
    }

    @AfterAll
    static void close() throws IOException {
        renderer.close();
    }

    private static int colourAt(MapStyle style, int zoom, double latitude, double longitude) {
        int lat = (int) Math.round(latitude * 1e7);
        int lon = (int) Math.round(longitude * 1e7);
        int x = Box.tileX(zoom, lon);
        int y = Box.tileY(zoom, lat);
        Box box = Box.ofTile(zoom, x, y);
        double column = ((double) lon - box.west()) / ((double) box.east() - box.west());
        double row = ((double) box.north() - lat) / ((double) box.north() - box.south());
        return renderer.image(style, 1, zoom, x, y).getRGB((int) (column * 255), (int) (row * 255));
    }

    @Test
    void the_sea_is_water_and_the_land_is_not_at_every_zoom() {
        for (MapStyle style : MapStyle.values()) {
            int sea = MapTheme.colour(style, "sea");
            int land = MapTheme.colour(style, "land");
            for (int zoom : new int[] {9, 13, 16}) {
                if (zoom > 12) { // farther out its name stands there
                    assertThat(colourAt(style, zoom, 43.7200, 7.4500)).as("off").isEqualTo(sea);
                }
                assertThat(colourAt(style, zoom, 43.68, 7.50)).as("south of it").isEqualTo(sea);
                assertThat(colourAt(style, zoom, 43.50, 7.60)).as("far south").isEqualTo(sea);
                assertThat(colourAt(style, zoom, 43.7430, 7.4060)).as("hills").isEqualTo(land);
                assertThat(colourAt(style, zoom, 43.95, 7.20)).as("far inland").isEqualTo(land);
            }
        }
    }

    @Test
    void a_tile_is_the_same_whatever_was_drawn_before() throws IOException {
        List<int[]> tiles = new ArrayList<>();
        for (int x = -2; x <= 2; x++) {
            for (int y = -2; y <= 2; y++) {
                tiles.add(new int[] {HARBOUR_X + x, HARBOUR_Y + y});
            }
        }
        Map<List<Integer>, byte[]> first = drawn(tiles);
        Collections.shuffle(tiles, new Random(5));
        Map<List<Integer>, byte[]> second = drawn(tiles);
        first.forEach((tile, picture) -> assertThat(second.get(tile)).isEqualTo(picture));
    }

    private static Map<List<Integer>, byte[]> drawn(List<int[]> tiles) throws IOException {
        Path cache = Files.createTempDirectory(folder, "cache");
        Map<List<Integer>, byte[]> drawn = new LinkedHashMap<>();
        try (TileRenderer fresh = TileRenderer.open(index, cache, "x")) {
            for (int[] tile : tiles) {
                drawn.put(
                        List.of(tile[0], tile[1]),
                        fresh.png(MapStyle.LIGHT, 1, HARBOUR_Z, tile[0], tile[1]));
            }
        }
        return drawn;
    }

    @Test
    void many_threads_draw_what_one_draws() {
        byte[] alone = renderer.png(MapStyle.DARK, 1, HARBOUR_Z, HARBOUR_X, HARBOUR_Y);
        List<BufferedImage> together =
                IntStream.range(0, 16)
                        .parallel()
                        .mapToObj(_ ->
                                renderer.image(MapStyle.DARK, 1, HARBOUR_Z, HARBOUR_X, HARBOUR_Y))
                        .toList();
        BufferedImage expected = read(alone);
        for (BufferedImage image : together) {
            assertThat(pixels(image)).isEqualTo(pixels(expected));
        }
    }

    @Test
    void a_sharp_screen_gets_twice_the_pixels() {
        BufferedImage tile = read(renderer.png(MapStyle.LIGHT, 2, HARBOUR_Z, HARBOUR_X, HARBOUR_Y));
        assertThat(tile.getWidth()).isEqualTo(512);
        assertThat(tile.getHeight()).isEqualTo(512);
    }

    @Test
    void the_dark_style_is_dark_and_neither_is_empty() {
        int[] light = pixels(renderer.image(MapStyle.LIGHT, 1, HARBOUR_Z, HARBOUR_X, HARBOUR_Y));
        int[] dark = pixels(renderer.image(MapStyle.DARK, 1, HARBOUR_Z, HARBOUR_X, HARBOUR_Y));
        assertThat(brightness(light)).isGreaterThan(200);
        assertThat(brightness(dark)).isLessThan(70);
        assertThat(IntStream.of(light).distinct().count()).isGreaterThan(50);
    }

    @Test
    void every_zoom_can_be_drawn() {
        for (int zoom = 0; zoom <= TileRenderer.MAX_ZOOM; zoom += 2) {
            int x = Box.tileX(zoom, 74_240_000);
            int y = Box.tileY(zoom, 437_370_000);
            assertThat(renderer.image(MapStyle.LIGHT, 1, zoom, x, y).getWidth()).isEqualTo(256);
        }
    }

    @Test
    void a_tile_that_does_not_exist_is_a_mistake() {
        assertThatThrownBy(() -> renderer.png(MapStyle.LIGHT, 1, 3, 8, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("zoom 3, x 8");
        assertThatThrownBy(() -> renderer.png(MapStyle.LIGHT, 0, 3, 1, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_damaged_or_missing_index_is_told_in_a_sentence(@TempDir Path other) throws IOException {
        assertThatThrownBy(() -> TileRenderer.open(other, other, "x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Import the region again");
        byte[] whole = Files.readAllBytes(index.resolve(TileIndex.FILE));
        Files.write(
                other.resolve(TileIndex.FILE), java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> TileRenderer.open(other, other, "x"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void the_same_extract_makes_the_same_index_and_leaves_no_rubbish(@TempDir Path other)
            throws IOException {
        TileIndexBuilder.build(Extracts.monaco(), other, Progress.NONE);
        assertThat(other.resolve(TileIndex.FILE))
                .hasSameBinaryContentAs(index.resolve(TileIndex.FILE));
        try (var files = Files.list(other)) {
            assertThat(files.count()).isEqualTo(1);
        }
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int[] pixels(BufferedImage image) {
        int[] pixels =
                image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= 0xff00_0000;
        }
        return pixels;
    }

    private static double brightness(int[] pixels) {
        return IntStream.of(pixels)
                .map(each -> ((each >> 16 & 255) + (each >> 8 & 255) + (each & 255)) / 3)
                .average()
                .orElseThrow();
    }
}
