package io.depotdesk.app.region;

import io.depotdesk.maps.addresses.LuceneAddressBook;
import io.depotdesk.maps.region.Region;
import io.depotdesk.maps.tiles.TileRenderer;
import io.depotdesk.maps.travel.GraphHopperRoads;

import java.io.IOException;

/// A region with everything of it open: roads, addresses, tiles.
public record OpenRegion(
        Region region, GraphHopperRoads roads, LuceneAddressBook addresses, TileRenderer tiles)
        implements AutoCloseable {

    @Override
    public void close() throws IOException {
        roads.close();
        addresses.close();
        tiles.close();
    }
}
