package io.depotdesk.maps.tiles;

import io.depotdesk.domain.measure.GeoPoint;

import org.mapsforge.core.graphics.GraphicFactory;
import org.mapsforge.core.graphics.TileBitmap;
import org.mapsforge.core.model.Point;
import org.mapsforge.core.model.Rotation;
import org.mapsforge.core.model.Tile;
import org.mapsforge.map.awt.graphics.AwtGraphicFactory;
import org.mapsforge.map.layer.renderer.DatabaseRenderer;
import org.mapsforge.map.layer.renderer.RendererJob;
import org.mapsforge.map.model.DisplayModel;
import org.mapsforge.map.rendertheme.rule.RenderThemeFuture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.imageio.ImageIO;

/// Draws the map tiles of a region, offline.
///
/// The same tile is the same picture every time, whatever was drawn before. Tiles without anything on them,
/// those far outside the region among them, are the calm ground of the style.
///
/// Memory: about 50 MB of unpacked map data, 12 MB of finished tiles, names of 96 blocks. On disk: at most
/// 256 MB of finished tiles in the cache folder. Safe for use by many threads; each call draws on its own.
public final class TileRenderer implements AutoCloseable {

    /// Width and height of a tile at scale 1, in pixels.
    public static final int TILE_PIXELS = 256;

    /// The greatest zoom that is drawn.
    public static final int MAX_ZOOM = 20;

    private final FeatureStore store;
    private final TileCache cache;
    private final GraphicFactory graphics = AwtGraphicFactory.INSTANCE;
    private final IndexMapDataStore data;
    private final LabelBlocks labels;
    private final OneWayArrows arrows;
    private final Map<Look, RenderThemeFuture> themes = new ConcurrentHashMap<>();

    private record Look(MapStyle style, int scale, int zoom) {}

    private TileRenderer(FeatureStore store, TileCache cache) {
        this.store = store;
        this.cache = cache;
        this.data = new IndexMapDataStore(store);
        this.labels = new LabelBlocks(store, graphics);
        this.arrows = new OneWayArrows(store);
    }

    /// Opens the map of a region.
    ///
    /// @param indexFolder what [TileIndexBuilder] made
    /// @param cacheFolder where finished tiles may be kept; made if missing; may be shared by regions
    /// @param regionVersion names the region and its data: other data must have another version
    /// @throws IOException if there is no readable index; the message says what to do
    public static TileRenderer open(Path indexFolder, Path cacheFolder, String regionVersion)
            throws IOException {
        TileIndex index = TileIndex.open(indexFolder);
        return new TileRenderer(new FeatureStore(index), new TileCache(cacheFolder, regionVersion));
    }

    /// Returns the south-west corner of the region.
    public GeoPoint southWest() {
        Box region = store.index().region();
        return new GeoPoint(region.south() / 1e7, region.west() / 1e7);
    }

    /// Returns the north-east corner of the region.
    public GeoPoint northEast() {
        Box region = store.index().region();
        return new GeoPoint(region.north() / 1e7, region.east() / 1e7);
    }

    /// Returns a tile as a PNG file, from the cache if it was drawn before.
    ///
    /// @param scale 1, or 2 for screens with twice the pixels: the tile is then 512 pixels wide
    /// @param zoom 0 to [#MAX_ZOOM]
    /// @param x column from the west, 0 to 2^zoom - 1
    /// @param y row from the north, 0 to 2^zoom - 1
    /// @throws IllegalArgumentException if there is no such tile
    public byte[] png(MapStyle style, int scale, int zoom, int x, int y) {
        check(scale, zoom, x, y);
        return cache.get(style, scale, zoom, x, y, () -> packed(draw(style, scale, zoom, x, y)));
    }

    /// Draws a tile, without the cache.
    ///
    /// @see #png(MapStyle, int, int, int, int)
    public BufferedImage image(MapStyle style, int scale, int zoom, int x, int y) {
        check(scale, zoom, x, y);
        return draw(style, scale, zoom, x, y);
    }

    /// Draws a tile and packs it, without the cache.
    byte[] freshPng(MapStyle style, int scale, int zoom, int x, int y) {
        return packed(image(style, scale, zoom, x, y));
    }

    Box region() {
        return store.index().region();
    }

    private static void check(int scale, int zoom, int x, int y) {
        boolean tile = zoom >= 0 && zoom <= MAX_ZOOM && x >= 0 && y >= 0;
        if (scale < 1 || scale > 3 || !tile || x >= 1 << zoom || y >= 1 << zoom) {
            throw new IllegalArgumentException(
                    "No such tile: scale %d, zoom %d, x %d, y %d.".formatted(scale, zoom, x, y));
        }
    }

    private BufferedImage draw(MapStyle style, int scale, int zoom, int x, int y) {
        try {
            var tile = new Tile(x, y, (byte) zoom, TILE_PIXELS * scale);
            var display = new DisplayModel();
            display.setFixedTileSize(TILE_PIXELS * scale);
            display.setUserScaleFactor(scale);
            var look = new Look(style, scale, zoom);
            var job = new RendererJob(tile, data, theme(look, display), display, 1, false, false);
            var ground = new DatabaseRenderer(data, graphics, null, null, false, false, null);
            TileBitmap bitmap = ground.executeJob(job);
            if (bitmap == null) {
                throw new IOException(
                        "The map tile %d/%d/%d cannot be drawn.".formatted(zoom, x, y));
            }
            BufferedImage image = AwtGraphicFactory.getBitmap(bitmap);
            drawLabels(image, look, job, scale);
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while drawing a tile.", e);
        }
    }

    private void drawLabels(BufferedImage image, Look look, RendererJob job, int scale)
            throws IOException, InterruptedException {
        Graphics2D pen = image.createGraphics();
        try {
            var canvas = AwtGraphicFactory.createGraphicContext(pen);
            pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            pen.setRenderingHint(
                    RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            var matrix = graphics.createMatrix();
            List<LabelCollector.Label> names = labels.labels(look, job, scale);
            arrows.draw(pen, job.tile, look.style, scale, names);
            for (LabelCollector.Label label : names) {
                drawDot(pen, label, job.tile.getOrigin());
                label.element().draw(canvas, job.tile.getOrigin(), matrix, Rotation.NULL_ROTATION);
            }
        } finally {
            pen.dispose();
        }
    }

    private static void drawDot(Graphics2D pen, LabelCollector.Label label, Point origin) {
        LabelCollector.Dot dot = label.dot();
        if (dot != null) {
            double radius = dot.radius();
            pen.setColor(new Color(dot.colour(), true));
            pen.fill(
                    new Ellipse2D.Double(
                            dot.at().x - origin.x - radius,
                            dot.at().y - origin.y - radius,
                            2 * radius,
                            2 * radius));
        }
    }

    private RenderThemeFuture theme(Look look, DisplayModel display) {
        return themes.computeIfAbsent(
                look,
                _ -> {
                    var theme =
                            new RenderThemeFuture(
                                    graphics, new MapTheme(look.style, look.zoom), display);
                    theme.run();
                    return theme;
                });
    }

    private static byte[] packed(BufferedImage image) {
        var bytes = new ByteArrayOutputStream(1 << 15);
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
