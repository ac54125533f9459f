package io.depotdesk.app.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gluonhq.maps.tile.TileRetriever;
import com.gluonhq.maps.tile.TileRetrieverProvider;

import io.depotdesk.app.sample.SectorDay;
import io.depotdesk.app.sample.SectorDesk;
import io.depotdesk.app.selection.Selection;

import javafx.application.Platform;
import javafx.scene.image.Image;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/// Gluon Maps without a tile source of ours asks a public server and says nothing. These tests keep that from
/// ever happening.
class OfflineTilesTest {

    private static final String SERVICE = "META-INF/services/" + TileRetriever.class.getName();

    /// Gluon Maps as somebody else would feed it.
    public static final class ForeignTiles implements TileRetriever {
        @Override
        public CompletableFuture<Image> loadTile(int zoom, long x, long y) {
            throw new AssertionError("Nobody asks.");
        }
    }

    @Test
    void gluon_maps_finds_our_tiles() {
        assertThat(TileRetrieverProvider.getInstance().load()).isInstanceOf(OfflineTiles.class);
        OfflineTiles.requireInstalled(Thread.currentThread().getContextClassLoader());
    }

    @Test
    void without_the_service_file_no_map_is_built() {
        ClassLoader without =
                new ClassLoader(getClass().getClassLoader()) {
                    @Override
                    public Enumeration<URL> getResources(String name) throws IOException {
                        return name.equals(SERVICE)
                                ? Collections.emptyEnumeration()
                                : super.getResources(name);
                    }
                };

        assertThatThrownBy(() -> OfflineTiles.requireInstalled(without))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(SERVICE)
                .hasMessageContaining("public tile server");
    }

    @Test
    void with_another_source_in_front_of_ours_no_map_is_built(@TempDir Path folder)
            throws Exception {
        Path file = folder.resolve(SERVICE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, ForeignTiles.class.getName());
        try (var loader =
                new URLClassLoader(
                        new URL[] {folder.toUri().toURL()}, getClass().getClassLoader()) {
                    @Override
                    public Enumeration<URL> getResources(String name) throws IOException {
                        return name.equals(SERVICE)
                                ? findResources(name)
                                : super.getResources(name);
                    }
                }) {
            assertThatThrownBy(() -> OfflineTiles.requireInstalled(loader))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("ForeignTiles");
        }
    }

    @Test
    void a_map_that_is_shown_moved_zoomed_and_darkened_asks_no_server() throws Exception {
        List<URI> asked = new CopyOnWriteArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(
                new ProxySelector() {
                    @Override
                    public List<Proxy> select(URI uri) {
                        asked.add(uri);
                        return List.of(Proxy.NO_PROXY);
                    }

                    @Override
                    public void connectFailed(URI uri, SocketAddress address, IOException e) {}
                });
        SampleTiles tiles = new SampleTiles();
        Screen screen = null;
        try (TileStore store = new TileStore(tiles, 1)) {
            MapPane[] pane = new MapPane[1];
            SectorDesk desk = new SectorDesk(SectorDay.planned(20, 2));
            screen =
                    Screen.open(
                            () ->
                                    pane[0] =
                                            new MapPane(
                                                    desk,
                                                    new Selection(),
                                                    store,
                                                    Platform::runLater),
                            600,
                            400);
            screen.fx(() -> pane[0].show(desk.state()));
            screen.fx(() -> pane[0].model().pan(900, 300));
            screen.fx(() -> pane[0].model().zoomAtCentre(3));
            screen.fx(() -> pane[0].setDark(true));
            screen.until(() -> store.waiting() == 0);

            assertThat(tiles.drawn.get()).isGreaterThan(10);
            assertThat(asked).isEmpty();
        } finally {
            ProxySelector.setDefault(before);
            if (screen != null) {
                screen.close();
            }
        }
    }
}
