package io.depotdesk.app.map;

import java.awt.image.BufferedImage;

/// Draws map tiles from data on this machine. Called by several threads at a time.
@FunctionalInterface
public interface TileSource {

    /// Draws one tile; outside the region an empty one.
    ///
    /// @throws Exception if the tile cannot be drawn; the map says so and offers to try again
    BufferedImage draw(TileKey tile) throws Exception;
}
