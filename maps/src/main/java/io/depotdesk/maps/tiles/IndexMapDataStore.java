package io.depotdesk.maps.tiles;

import org.mapsforge.core.model.BoundingBox;
import org.mapsforge.core.model.LatLong;
import org.mapsforge.core.model.Tag;
import org.mapsforge.core.model.Tile;
import org.mapsforge.map.datastore.MapDataStore;
import org.mapsforge.map.datastore.MapReadResult;
import org.mapsforge.map.datastore.PointOfInterest;
import org.mapsforge.map.datastore.Way;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Shows our tile index to mapsforge.
///
/// Every feature has the tags `kind` and `rises` (`ground`, `bridge`, `tunnel`), and `name` if it has one.
final class IndexMapDataStore extends MapDataStore {

    /// How much around a tile is read, as a share of the tile: the widest street reaches so far.
    private static final double MARGIN = 0.15;

    private static final byte GROUND_LAYER = 5;
    private static final Tag GROUND = new Tag("rises", "ground");
    private static final Tag BRIDGE = new Tag("rises", "bridge");
    private static final Tag TUNNEL = new Tag("rises", "tunnel");
    private static final List<Tag> KINDS = new ArrayList<>();

    static {
        for (FeatureKind kind : FeatureKind.values()) {
            KINDS.add(new Tag("kind", kind.themeName()));
        }
    }

    private final FeatureStore store;

    IndexMapDataStore(FeatureStore store) {
        this.store = store;
    }

    @Override
    public MapReadResult readMapData(Tile tile) {
        Box box = Box.ofTile(tile.zoomLevel, tile.tileX, tile.tileY).grownBy(MARGIN);
        var result = new MapReadResult();
        try {
            for (Feature feature : store.features(tile.zoomLevel, box)) {
                boolean ground = feature.kind().form != FeatureKind.Form.POINT;
                if (ground && feature.kind().leastZoom <= tile.zoomLevel) {
                    add(feature, result);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Feature sea : store.index().seaBeyond()) {
            if (Box.around(sea.lines()).meets(box)) {
                add(sea, result);
            }
        }
        return result;
    }

    /// Adds a feature in mapsforge's terms.
    static void add(Feature feature, MapReadResult result) {
        if (feature.kind().form == FeatureKind.Form.POINT) {
            int[] at = feature.lines()[0];
            result.pois.add(
                    new PointOfInterest(GROUND_LAYER, tags(feature), latLong(at[0], at[1])));
            return;
        }
        LatLong[][] lines = new LatLong[feature.lines().length][];
        for (int l = 0; l < lines.length; l++) {
            int[] line = feature.lines()[l];
            lines[l] = new LatLong[line.length / 2];
            for (int i = 0; i < lines[l].length; i++) {
                lines[l][i] = latLong(line[2 * i], line[2 * i + 1]);
            }
        }
        result.ways.add(new Way(layer(feature), tags(feature), lines, labelOf(feature)));
    }

    private static org.mapsforge.core.model.@org.jspecify.annotations.Nullable LatLong labelOf(
            Feature feature) {
        int[] label = feature.label();
        return label.length == 0 ? null : latLong(label[0], label[1]);
    }

    private static LatLong latLong(int latitude, int longitude) {
        return new LatLong(latitude / 1e7, longitude / 1e7);
    }

    private static byte layer(Feature feature) {
        int above = feature.rises() > 0 ? Math.max(1, feature.layer()) : 0;
        return (byte) (GROUND_LAYER + above);
    }

    private static List<Tag> tags(Feature feature) {
        Tag kind = KINDS.get(feature.kind().ordinal());
        Tag rises = feature.rises() > 0 ? BRIDGE : feature.rises() < 0 ? TUNNEL : GROUND;
        return feature.name().isEmpty()
                ? List.of(kind, rises)
                : List.of(kind, rises, new Tag("name", feature.name()));
    }

    @Override
    public MapReadResult readPoiData(Tile tile) {
        throw new UnsupportedOperationException("Only whole tiles are read.");
    }

    @Override
    public BoundingBox boundingBox() {
        Box region = store.index().region();
        return new BoundingBox(
                region.south() / 1e7,
                region.west() / 1e7,
                region.north() / 1e7,
                region.east() / 1e7);
    }

    @Override
    public LatLong startPosition() {
        return boundingBox().getCenterPoint();
    }

    @Override
    public Byte startZoomLevel() {
        return 14;
    }

    @Override
    public long getDataTimestamp(Tile tile) {
        return 0;
    }

    @Override
    public boolean supportsTile(Tile tile) {
        return true;
    }

    @Override
    public boolean supportsFullTile(Tile tile) {
        return true;
    }

    @Override
    public boolean supportsArea(BoundingBox box, byte zoom) {
        return true;
    }

    @Override
    public boolean supportsFullArea(BoundingBox box, byte zoom) {
        return true;
    }

    @Override
    public void close() {
        // The store is closed by who opened it.
    }
}
