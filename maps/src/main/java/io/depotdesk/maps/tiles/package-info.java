/// Offline cartography: a tile index made from an extract at import ([TileIndexBuilder]), and map tiles
/// drawn from it by mapsforge in our own light and dark style ([TileRenderer]). Nothing is fetched.
/// Addresses and roads are not known here.
@NullMarked
package io.depotdesk.maps.tiles;

import org.jspecify.annotations.NullMarked;
