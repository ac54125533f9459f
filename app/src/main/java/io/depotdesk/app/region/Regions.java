package io.depotdesk.app.region;

import io.depotdesk.app.home.Home;
import io.depotdesk.maps.addresses.AddressStep;
import io.depotdesk.maps.addresses.LuceneAddressBook;
import io.depotdesk.maps.region.DefaultRegion;
import io.depotdesk.maps.region.Region;
import io.depotdesk.maps.region.RegionImporter;
import io.depotdesk.maps.region.RegionStore;
import io.depotdesk.maps.tiles.TileRenderer;
import io.depotdesk.maps.tiles.TileStep;
import io.depotdesk.maps.travel.GraphHopperRoads;
import io.depotdesk.maps.travel.GraphStep;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;

/// Puts regions together: what an import builds, and what is opened for use.
public final class Regions {

    private static final Logger LOG = LoggerFactory.getLogger(Regions.class);

    private Regions() {}

    /// Returns the importer that builds everything the desk needs of a region.
    public static RegionImporter importer(RegionStore store) {
        return new RegionImporter(
                store, List.of(new GraphStep(), new TileStep(), new AddressStep()));
    }

    /// Opens a region; the default one is made first if it is not there yet.
    ///
    /// @param name null for the default region
    /// @throws IllegalArgumentException if there is no such region
    public static OpenRegion open(
            Home home, @Nullable String name, InstantSource clock, Progress progress)
            throws IOException {
        var store = new RegionStore(home.folder());
        if (name != null && !name.equals(DefaultRegion.NAME)) {
            return parts(
                    home,
                    store.find(name)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "There is no region %s. \"depotdesk region list\" shows what there is."
                                                    .formatted(name))));
        }
        Region ready = DefaultRegion.ensure(store, importer(store), clock.instant(), progress);
        try {
            return parts(home, ready);
        } catch (IOException | RuntimeException e) {
            // Its extract is at hand, so a default region that an older program made, or that was
            // damaged, is
            // made anew.
            LOG.warn("The default region cannot be opened and is made anew", e);
            store.remove(DefaultRegion.NAME);
            return parts(
                    home, DefaultRegion.ensure(store, importer(store), clock.instant(), progress));
        }
    }

    static OpenRegion parts(Home home, Region region) throws IOException {
        return new OpenRegion(
                region,
                GraphHopperRoads.open(region),
                LuceneAddressBook.open(region.folder().resolve(AddressStep.FOLDER)),
                TileRenderer.open(
                        region.folder().resolve(TileStep.FOLDER),
                        home.tileCache(),
                        region.version()));
    }
}
