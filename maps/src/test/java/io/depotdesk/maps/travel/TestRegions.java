package io.depotdesk.maps.travel;

import io.depotdesk.maps.region.DefaultRegion;
import io.depotdesk.maps.region.Region;
import io.depotdesk.maps.region.RegionImporter;
import io.depotdesk.maps.region.RegionStore;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Real regions for tests, imported once per build and kept below `target`.
public final class TestRegions {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private TestRegions() {}

    private static final class Monaco {
        static final GraphHopperRoads ROADS = openMonaco();

        private static GraphHopperRoads openMonaco() {
            try {
                RegionStore store =
                        new RegionStore(Files.createTempDirectory(Path.of("target"), "home"));
                Region region = DefaultRegion.ensure(store, importer(store), NOON, Progress.NONE);
                return GraphHopperRoads.open(region, 2);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /// Returns the roads of Monaco.
    public static GraphHopperRoads monaco() {
        return Monaco.ROADS;
    }

    static RegionImporter importer(RegionStore store) {
        return new RegionImporter(store, List.of(new GraphStep()));
    }

    /// Returns the roads of one of the larger extracts that lie outside the project; skips the test if they
    /// are not there.
    static GraphHopperRoads shared(String name) throws IOException {
        Assumptions.assumeTrue(
                Boolean.getBoolean("depotdesk.larger"),
                "Larger extracts take minutes to prepare; ask for them with"
                        + " -Ddepotdesk.larger=true.");
        Optional<Path> extract =
                sharedFolder().map(folder -> folder.resolve("osm/" + name + ".osm.pbf"));
        Assumptions.assumeTrue(
                extract.isPresent() && Files.isRegularFile(extract.get()),
                "The extract %s is not on this machine.".formatted(name));
        RegionStore store = new RegionStore(Path.of("target", "shared-home"));
        Optional<Region> known = store.find(name);
        Region region =
                known.isPresent()
                        ? known.get()
                        : importer(store).importExtract(extract.get(), name, NOON, Progress.NONE);
        return GraphHopperRoads.open(region, 2);
    }

    static Optional<Path> sharedFolder() {
        String given = System.getProperty("depotdesk.shared");
        if (given != null) {
            return Optional.of(Path.of(given));
        }
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            Path shared = folder.resolve("shared");
            if (Files.isRegularFile(shared.resolve("ARCHITECTURE.md"))) {
                return Optional.of(shared);
            }
        }
        return Optional.empty();
    }
}
