package io.depotdesk.app.map;

import io.depotdesk.maps.tiles.MapStyle;
import io.depotdesk.maps.tiles.TileRenderer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

/// The tiles of a region on this machine.
///
/// @param renderer stays the caller's to close, after the map is gone
public record RegionTiles(TileRenderer renderer) implements TileSource {

    @Override
    public BufferedImage draw(TileKey tile) throws IOException {
        MapStyle style = tile.shade().isDark() ? MapStyle.DARK : MapStyle.LIGHT;
        byte[] png =
                renderer.png(
                        style,
                        tile.scale(),
                        tile.zoom(),
                        Math.toIntExact(tile.x()),
                        Math.toIntExact(tile.y()));
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
