package io.depotdesk.maps.region;

import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// The region that comes with the program: the real OpenStreetMap extract of Monaco.
public final class DefaultRegion {

    /// Its name in the store.
    public static final String NAME = "monaco";

    private static final String RESOURCE = "monaco-latest.osm.pbf";

    private DefaultRegion() {}

    /// Returns the default region, importing it first if it is not there yet.
    ///
    /// @param at when it was asked for
    public static Region ensure(
            RegionStore store, RegionImporter importer, Instant at, Progress progress)
            throws IOException {
        Optional<Region> known = store.find(NAME);
        if (known.isPresent()) {
            return known.get();
        }
        Path folder = Files.createTempDirectory("depotdesk-region");
        try {
            return importer.importExtract(copyExtract(folder), NAME, at, progress);
        } finally {
            Folders.delete(folder);
        }
    }

    /// Copies the extract into `folder`.
    ///
    /// @return the copy
    public static Path copyExtract(Path folder) throws IOException {
        Path copy = folder.resolve(RESOURCE);
        try (InputStream in = DefaultRegion.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IOException(
                        "The program was built without its default region (%s is missing)."
                                .formatted(RESOURCE));
            }
            Files.copy(in, copy);
        }
        return copy;
    }
}
