package io.depotdesk.app.map;

import com.gluonhq.impl.maps.BaseMap;
import com.gluonhq.maps.MapLayer;
import com.gluonhq.maps.MapView;

import io.depotdesk.app.routelook.Shade;

import org.jspecify.annotations.Nullable;

/// The tiles of one level in one shade, drawn by Gluon Maps and moved by our [Camera].
///
/// Gluon Maps 2.0.0-ea+6 keeps every tile it ever loaded (each with three listeners on the map's place), shows
/// a coarser tile above finer ones after zooming, and has neither a refresh nor a current `getZoom`. So its
/// view lives for one level and one shade only, has no input handlers of its own, and is told its place
/// to the pixel.
final class TileSheet extends MapView {

    /// After this many tiles a fresh sheet is cheaper than the listeners of the old one.
    private static final int MOST_TILES = 400;

    private final Ground ground = new Ground();
    private final Shade shade;
    private final int level;
    private final double pixels;
    private final OfflineTiles.Sheet source;
    private int tiles;

    /// Returns the sheet for `camera`: `old` if it still serves, else a new one.
    static TileSheet forCamera(
            @Nullable TileSheet old, Camera camera, Shade shade, TileStore store) {
        if (old != null
                && old.shade == shade
                && old.level == camera.level()
                && old.pixels == camera.pixels()
                && old.tiles < MOST_TILES) {
            return old;
        }
        return new TileSheet(shade, camera, store);
    }

    private TileSheet(Shade shade, Camera camera, TileStore store) {
        this.shade = shade;
        this.level = camera.level();
        this.pixels = camera.pixels();
        int scale = camera.tileScale();
        int zoom = camera.zoom();
        source =
                (z, x, y) -> {
                    tiles++;
                    return store.tile(new TileKey(shade, scale, z, x, y));
                };
        OfflineTiles.serve(source);
        store.keepOnly(key -> key.shade() == shade && key.zoom() == zoom && key.scale() == scale);
        setOnMousePressed(null);
        setOnMouseDragged(null);
        setOnMouseReleased(null);
        setOnZoomStarted(null);
        setOnZoomFinished(null);
        setOnZoom(null);
        setOnScroll(null);
        setMouseTransparent(true);
        setFocusTraversable(false);
        addLayer(ground);
        setZoom(zoom + Math.log(camera.tileEdge() / Mercator.TILE) / Math.log(2));
    }

    /// Moves the tiles under the window. Only for a sheet that is on a scene and has its size.
    void show(Camera camera) {
        ground.moveTo(-camera.left(), -camera.top());
    }

    /// Nothing to see; it is the way Gluon Maps offers to reach its tiles.
    private static final class Ground extends MapLayer {

        void moveTo(double x, double y) {
            BaseMap map = baseMap;
            if (map.getTranslateX() != x || map.getTranslateY() != y) {
                map.setTranslateX(x);
                map.setTranslateY(y);
                // Moving by nothing is what makes it look for tiles.
                map.moveX(0);
            }
        }
    }
}
