package io.depotdesk.maps.tiles;

import io.depotdesk.maps.extract.BadExtractException;
import io.depotdesk.maps.region.ImportStep;
import io.depotdesk.maps.region.RegionImportException;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.nio.file.Path;

/// Builds the tile index of a region.
public final class TileStep implements ImportStep {

    /// The index's folder inside the region's.
    public static final String FOLDER = "tiles";

    @Override
    public String name() {
        return "Drawing the map";
    }

    @Override
    public double weight() {
        return 1;
    }

    @Override
    public void build(Path extract, Path target, Progress progress) throws IOException {
        try {
            TileIndexBuilder.build(extract, target.resolve(FOLDER), progress);
        } catch (BadExtractException e) {
            throw new RegionImportException(String.valueOf(e.getMessage()), e);
        }
    }
}
