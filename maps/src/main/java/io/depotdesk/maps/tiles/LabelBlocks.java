package io.depotdesk.maps.tiles;

import io.depotdesk.maps.tiles.LabelCollector.Label;

import org.mapsforge.core.graphics.GraphicFactory;
import org.mapsforge.core.model.Rectangle;
import org.mapsforge.core.model.Tile;
import org.mapsforge.map.datastore.MapReadResult;
import org.mapsforge.map.datastore.PointOfInterest;
import org.mapsforge.map.datastore.Way;
import org.mapsforge.map.layer.renderer.PolylineContainer;
import org.mapsforge.map.layer.renderer.RendererJob;
import org.mapsforge.map.rendertheme.RenderContext;
import org.mapsforge.map.rendertheme.rule.RenderTheme;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Decides which names are drawn where, in blocks of 4 × 4 tiles.
///
/// A block looks at all names in itself and one tile around, and places them by priority where room is left;
/// it owns those whose middle lies in it. A tile draws whatever names of its own and the neighbouring blocks
/// reach into it. So a name is either drawn whole or not at all, whichever tiles are drawn first: no seams,
/// and the same picture every time.
///
/// Memory: the last 96 blocks. Safe for use by many threads.
final class LabelBlocks {

    private static final int BLOCK = 4;

    /// Tiles around a tile whose blocks are asked: no name is longer.
    private static final int REACH = 2;

    private static final int KEPT_BLOCKS = 96;
    private static final double SAME_NAME = 250;
    private static final double SAME_CAPTION = 130;
    private static final int CELL = 128;
    private static final double EQUATOR_METRES_PER_PIXEL = 156_543;
    private static final double ROOM_FOR_A_NAME = 48;

    private final FeatureStore store;
    private final GraphicFactory graphics;
    private final Map<Key, List<Label>> kept =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Key, List<Label>> eldest) {
                    return size() > KEPT_BLOCKS;
                }
            };

    /// @param look stands for style and scale
    private record Key(Object look, int zoom, int x, int y) {}

    LabelBlocks(FeatureStore store, GraphicFactory graphics) {
        this.store = store;
        this.graphics = graphics;
    }

    /// Returns the names that reach into a tile or close to it, the less important first.
    ///
    /// @param look equal for equal style and scale
    /// @param job draws the tile; tells theme and scale
    List<Label> labels(Object look, RendererJob job, int scale)
            throws IOException, InterruptedException {
        Tile tile = job.tile;
        // A little more than the tile: arrows at its edge have to know of names beside it.
        double margin = 24.0 * scale;
        Rectangle room = tile.getBoundaryAbsolute().enlarge(margin, margin, margin, margin);
        List<List<Label>> blocks = new ArrayList<>();
        for (int y = (tile.tileY - REACH) / BLOCK; y <= (tile.tileY + REACH) / BLOCK; y++) {
            for (int x = (tile.tileX - REACH) / BLOCK; x <= (tile.tileX + REACH) / BLOCK; x++) {
                blocks.add(block(look, job, scale, x, y));
            }
        }
        List<Label> found = new ArrayList<>();
        for (List<Label> block : blocks) {
            for (Label label : block) {
                if (label.room().intersects(room) && !givesWay(label, block, blocks)) {
                    found.add(label);
                }
            }
        }
        found.sort(ORDER.reversed());
        return found;
    }

    /// Two blocks that did not know of each other's choice may want the same room; the more important name
    /// has it.
    private static boolean givesWay(Label label, List<Label> own, List<List<Label>> blocks) {
        for (List<Label> block : blocks) {
            for (Label other : block) {
                if (block != own && other.meets(label) && ORDER.compare(other, label) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private static final Comparator<Label> ORDER =
            Comparator.comparingInt((Label label) -> -label.element().getPriority())
                    .thenComparing(Label::text)
                    .thenComparingDouble(label -> label.middle().x)
                    .thenComparingDouble(label -> label.middle().y);

    private List<Label> block(Object look, RendererJob job, int scale, int x, int y)
            throws IOException, InterruptedException {
        var key = new Key(look, job.tile.zoomLevel, x, y);
        synchronized (kept) {
            List<Label> known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        List<Label> placed = place(candidates(job, scale, x, y), scale);
        double size = (double) job.tile.tileSize * BLOCK;
        var inside = new Rectangle(x * size, y * size, (x + 1) * size, (y + 1) * size);
        List<Label> own = placed.stream().filter(label -> isIn(label, inside)).toList();
        synchronized (kept) {
            kept.put(key, own);
        }
        return own;
    }

    private static boolean isIn(Label label, Rectangle inside) {
        return label.middle().x >= inside.left
                && label.middle().x < inside.right
                && label.middle().y >= inside.top
                && label.middle().y < inside.bottom;
    }

    private List<Label> candidates(RendererJob job, int scale, int x, int y)
            throws IOException, InterruptedException {
        int zoom = job.tile.zoomLevel;
        int last = (1 << zoom) - 1;
        Box northWest = Box.ofTile(zoom, Math.max(0, x * BLOCK - 1), Math.max(0, y * BLOCK - 1));
        Box southEast =
                Box.ofTile(
                        zoom, Math.min(last, x * BLOCK + BLOCK), Math.min(last, y * BLOCK + BLOCK));
        var box = new Box(southEast.south(), northWest.west(), northWest.north(), southEast.east());
        var named = new MapReadResult();
        for (Feature feature : store.features(zoom, box)) {
            if (!feature.name().isEmpty()
                    && feature.kind().leastZoom <= zoom
                    && hasRoom(feature, zoom, box)) {
                IndexMapDataStore.add(feature, named);
            }
        }
        var collector = new LabelCollector(graphics, scale);
        RenderContext context = context(job);
        RenderTheme theme = context.renderTheme;
        for (PointOfInterest poi : named.pois) {
            context.setDrawingLayer(poi.layer);
            theme.matchNode(collector, context, poi);
        }
        for (Way way : named.ways) {
            var line = new PolylineContainer(way, job.tile, job.tile);
            context.setDrawingLayer(line.getLayer());
            if (line.isClosedWay() && line.getTags().size() > 0 && way.labelPosition != null) {
                theme.matchClosedWay(collector, context, line);
            } else {
                theme.matchLinearWay(collector, context, line);
            }
        }
        double tile = job.tile.tileSize;
        var window =
                new Rectangle(
                        (x * BLOCK - 1) * tile,
                        (y * BLOCK - 1) * tile,
                        (x * BLOCK + BLOCK + 1) * tile,
                        (y * BLOCK + BLOCK + 1) * tile);
        List<Label> inWindow = new ArrayList<>();
        for (Label label : collector.labels()) {
            if (isIn(label, window)) {
                inWindow.add(label);
            }
        }
        return inWindow;
    }

    /// Returns whether a name may stand on an area: the area is big enough for it, and its label is here.
    private static boolean hasRoom(Feature feature, int zoom, Box box) {
        if (feature.kind().form != FeatureKind.Form.AREA) {
            return true;
        }
        if (feature.label().length == 0 || !box.holds(feature.label()[0], feature.label()[1])) {
            return false;
        }
        double metres = Math.sqrt(Math.abs(Geometry.squareMetres(feature.lines()[0])));
        double narrowing = Math.cos(Math.toRadians(feature.label()[0] / 1e7));
        double pixels = metres / (EQUATOR_METRES_PER_PIXEL * narrowing / (1 << zoom));
        return feature.cut() || pixels >= ROOM_FOR_A_NAME;
    }

    private RenderContext context(RendererJob job) throws InterruptedException, IOException {
        try {
            return new RenderContext(job, graphics);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException("The map's theme cannot be read.", e);
        }
    }

    /// Places names, the important ones first, where they meet none that is placed already, and no second
    /// time near the same name.
    private static List<Label> place(List<Label> candidates, int scale) {
        candidates.sort(ORDER);
        List<Label> placed = new ArrayList<>();
        Map<Long, List<Label>> cells = new HashMap<>();
        Map<String, List<Label>> byText = new HashMap<>();
        for (Label label : candidates) {
            if (isFree(label, cells, scale) && !isRepeated(label, byText, scale)) {
                placed.add(label);
                byText.computeIfAbsent(label.text(), _ -> new ArrayList<>()).add(label);
                forCells(
                        label,
                        scale,
                        cell -> cells.computeIfAbsent(cell, _ -> new ArrayList<>()).add(label));
            }
        }
        return placed;
    }

    private static boolean isFree(Label label, Map<Long, List<Label>> cells, int scale) {
        boolean[] free = {true};
        forCells(
                label,
                scale,
                cell -> {
                    for (Label other : cells.getOrDefault(cell, List.of())) {
                        free[0] &= !other.meets(label);
                    }
                });
        return free[0];
    }

    private static void forCells(Label label, int scale, java.util.function.LongConsumer taker) {
        int cell = CELL * scale;
        Rectangle room = label.room();
        for (long y = (long) room.top / cell; y <= (long) room.bottom / cell; y++) {
            for (long x = (long) room.left / cell; x <= (long) room.right / cell; x++) {
                taker.accept(y << 32 | x);
            }
        }
    }

    private static boolean isRepeated(Label label, Map<String, List<Label>> byText, int scale) {
        boolean number = Character.isDigit(label.text().charAt(0)) && !label.along();
        double distance = (label.along() ? SAME_NAME : number ? 20 : SAME_CAPTION) * scale;
        return byText.getOrDefault(label.text(), List.of()).stream()
                .anyMatch(other -> other.middle().distance(label.middle()) < distance);
    }
}
