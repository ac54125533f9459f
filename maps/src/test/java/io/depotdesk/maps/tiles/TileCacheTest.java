package io.depotdesk.maps.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

class TileCacheTest {

    @TempDir private Path folder;
    private final AtomicInteger drawn = new AtomicInteger();

    private byte[] draw() {
        drawn.incrementAndGet();
        byte[] tile = new byte[1000];
        System.arraycopy("IEND".getBytes(), 0, tile, 992, 4);
        return tile;
    }

    private byte[] get(TileCache cache, int x) {
        return cache.get(MapStyle.LIGHT, 1, 10, x, 0, this::draw);
    }

    private long bytesOnDisk() {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_tile_is_drawn_once_even_across_starts() {
        var cache = new TileCache(folder, "region-1");
        assertThat(get(cache, 1)).isEqualTo(get(cache, 1));
        get(new TileCache(folder, "region-1"), 1);
        assertThat(drawn).hasValue(1);
    }

    @Test
    void another_version_of_the_region_draws_its_own() {
        get(new TileCache(folder, "region-1"), 1);
        get(new TileCache(folder, "region-2"), 1);
        assertThat(drawn).hasValue(2);
    }

    @Test
    void the_folder_never_grows_much_beyond_its_bound() {
        var cache = new TileCache(folder, "region-1", 20_000, 5_000);
        for (int x = 0; x < 200; x++) {
            get(cache, x);
            assertThat(bytesOnDisk()).isLessThanOrEqualTo(21_000);
        }
    }

    @Test
    void memory_keeps_the_latest_tiles_and_never_more_than_its_bound() {
        var cache = new TileCache(folder, "region-1", 1_000_000, 5_000);
        for (int x = 0; x < 200; x++) {
            get(cache, x);
            assertThat(cache.memory()).isLessThanOrEqualTo(5_000);
        }
        assertThat(cache.memory()).isEqualTo(5_000);
    }

    @Test
    void a_tile_that_was_cut_off_on_disk_is_drawn_again() throws IOException {
        get(new TileCache(folder, "region-1"), 1);
        try (var files = Files.walk(folder)) {
            Path file = files.filter(Files::isRegularFile).findFirst().orElseThrow();
            Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 500));
        }
        assertThat(get(new TileCache(folder, "region-1"), 1)).hasSize(1000);
        assertThat(drawn).hasValue(2);
    }

    @Test
    void a_disk_that_takes_nothing_does_not_hide_the_map() throws IOException {
        Path file = Files.createFile(folder.resolve("a-file"));
        assertThat(get(new TileCache(file, "region-1"), 1)).hasSize(1000);
    }

    @Test
    void many_threads_that_fill_and_tidy_the_folder_at_once_all_get_their_tiles() {
        var caches =
                java.util.stream.IntStream.range(0, 40)
                        .mapToObj(_ -> new TileCache(folder, "region-1", 30_000, 2_000))
                        .toList();

        var lengths =
                java.util.stream.IntStream.range(0, 4_000)
                        .parallel()
                        .mapToObj(i -> get(caches.get(i % caches.size()), i % 400).length)
                        .toList();

        assertThat(lengths).hasSize(4_000).containsOnly(1000);
    }
}
