package io.depotdesk.app.map;

import com.gluonhq.maps.tile.TileRetriever;

import javafx.scene.image.Image;

import org.jspecify.annotations.Nullable;

import java.lang.ref.WeakReference;
import java.util.Iterator;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;

/// Where Gluon Maps gets its tiles from: this machine, never a server.
///
/// Gluon Maps finds its tile source through the ServiceLoader, once for each JVM, and asks a public tile
/// server without a word if it finds none. So the source is the only static state of the desk, it lives here,
/// and no map is built before [#requireInstalled] has proved that Gluon Maps will come here.
public final class OfflineTiles implements TileRetriever {

    /// Held by the map that draws it alone, or the last map would stay in memory when it is closed.
    private static volatile WeakReference<@Nullable Sheet> sheet = new WeakReference<>(null);

    /// The tiles of the map that is on the screen.
    @FunctionalInterface
    interface Sheet {
        CompletableFuture<Image> tile(int zoom, long x, long y);
    }

    /// For the ServiceLoader alone.
    public OfflineTiles() {}

    /// Says where the tiles come from until it is said again or nobody holds `newSheet` any more. FX thread.
    static void serve(Sheet newSheet) {
        sheet = new WeakReference<>(newSheet);
    }

    @Override
    public CompletableFuture<Image> loadTile(int zoom, long x, long y) {
        Sheet current = sheet.get();
        if (current == null) {
            throw new IllegalStateException(
                    "Gluon Maps asks for tile %d/%d/%d, but no tile source was set."
                            .formatted(zoom, x, y));
        }
        return current.tile(zoom, x, y);
    }

    /// Makes sure that Gluon Maps will ask us for its tiles.
    ///
    /// @param loader the class loader that Gluon Maps will look with: the context class loader of the thread
    ///     that builds the map
    /// @throws IllegalStateException if it would ask somebody else
    static void requireInstalled(@Nullable ClassLoader loader) {
        Iterator<TileRetriever> found = ServiceLoader.load(TileRetriever.class, loader).iterator();
        if (!found.hasNext()) {
            throw new IllegalStateException(
                    "META-INF/services/%s is missing, so Gluon Maps would ask a public tile server. Repair the"
                                    .formatted(TileRetriever.class.getName())
                            + " installation.");
        }
        TileRetriever first = found.next();
        if (!(first instanceof OfflineTiles)) {
            throw new IllegalStateException(
                    "Gluon Maps would take its tiles from %s instead of this machine. Remove it from the class path."
                            .formatted(first.getClass().getName()));
        }
    }
}
