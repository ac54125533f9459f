/// A road region put together for use: its roads, its addresses and its map tiles.
@NullMarked
package io.depotdesk.app.region;

import org.jspecify.annotations.NullMarked;
