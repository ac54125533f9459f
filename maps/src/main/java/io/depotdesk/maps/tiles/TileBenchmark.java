package io.depotdesk.maps.tiles;

import io.depotdesk.progress.Progress;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Measures what drawing a tile costs, at each zoom and in both styles, on tiles drawn by lot from the region.
/// The cache of finished tiles is left out.
public final class TileBenchmark {

    static final int FIRST_ZOOM = 12;
    static final int LAST_ZOOM = 19;
    private static final int WARM_UP_TILES = 120;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final TileRenderer renderer;
    private final int scale;
    private final long seed;

    /// @param scale 1, or 2 for screens with twice the pixels
    /// @param seed the same seed draws the same tiles
    public TileBenchmark(TileRenderer renderer, int scale, long seed) {
        this.renderer = renderer;
        this.scale = scale;
        this.seed = seed;
    }

    /// Draws `tiles` tiles of each zoom and style. The same tile may come twice where there are few.
    ///
    /// @param region what the report is about
    public TileReport run(String region, int tiles, Progress progress) {
        RandomGenerator dice = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < WARM_UP_TILES; i++) {
            progress.check();
            int zoom = FIRST_ZOOM + i % (LAST_ZOOM - FIRST_ZOOM + 1);
            draw(MapStyle.values()[i % 2], zoom, dice);
        }
        List<TileReport.Line> lines = new ArrayList<>();
        int zooms = LAST_ZOOM - FIRST_ZOOM + 1;
        for (int zoom = FIRST_ZOOM; zoom <= LAST_ZOOM; zoom++) {
            for (MapStyle style : MapStyle.values()) {
                progress.at(
                        "Drawing zoom %d".formatted(zoom), (double) (zoom - FIRST_ZOOM) / zooms);
                lines.add(line(zoom, style, tiles, progress));
            }
        }
        progress.at("Tiles drawn", 1);
        return new TileReport(region, scale, seed, tiles, lines);
    }

    private TileReport.Line line(int zoom, MapStyle style, int tiles, Progress progress) {
        RandomGenerator dice =
                RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 1 + zoom);
        long[] nanos = new long[tiles];
        long bytes = 0;
        for (int i = 0; i < tiles; i++) {
            progress.check();
            long before = THREADS.getCurrentThreadCpuTime();
            bytes += draw(style, zoom, dice);
            nanos[i] = THREADS.getCurrentThreadCpuTime() - before;
        }
        Arrays.sort(nanos);
        return new TileReport.Line(
                zoom,
                style,
                nanos[(tiles - 1) / 2] / 1e6,
                nanos[(int) (0.95 * (tiles - 1))] / 1e6,
                bytes / 1024.0 / tiles);
    }

    /// Returns the size of the finished file.
    private int draw(MapStyle style, int zoom, RandomGenerator dice) {
        Box region = renderer.region();
        int fromX = Box.tileX(zoom, region.west());
        int toX = Box.tileX(zoom, region.east());
        int fromY = Box.tileY(zoom, region.north());
        int toY = Box.tileY(zoom, region.south());
        int x = fromX + dice.nextInt(toX - fromX + 1);
        int y = fromY + dice.nextInt(toY - fromY + 1);
        return renderer.freshPng(style, scale, zoom, x, y).length;
    }
}
