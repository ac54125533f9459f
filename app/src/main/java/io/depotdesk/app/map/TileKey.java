package io.depotdesk.app.map;

import io.depotdesk.app.routelook.Shade;

/// Which tile is meant.
///
/// @param scale pixels of the image in a logical one, 1 or 2; the image is 256 × `scale` pixels wide and high
/// @param zoom 0 = the whole world in one tile
/// @param x column from the west
/// @param y row from the north
public record TileKey(Shade shade, int scale, int zoom, long x, long y) {

    /// Returns the tile that covers this one, `levels` farther out.
    TileKey ancestor(int levels) {
        return new TileKey(shade, scale, zoom - levels, x >> levels, y >> levels);
    }
}
