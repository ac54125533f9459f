package io.depotdesk.maps.addresses;

import io.depotdesk.maps.extract.BadExtractException;
import io.depotdesk.maps.region.ImportStep;
import io.depotdesk.maps.region.RegionImportException;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.nio.file.Path;

/// Builds the address index of a region.
public final class AddressStep implements ImportStep {

    /// The index's folder inside the region's.
    public static final String FOLDER = "addresses";

    @Override
    public String name() {
        return "Indexing addresses";
    }

    @Override
    public double weight() {
        return 1;
    }

    @Override
    public void build(Path extract, Path target, Progress progress) throws IOException {
        try {
            AddressIndexBuilder.build(extract, target.resolve(FOLDER), progress);
        } catch (BadExtractException e) {
            throw new RegionImportException(String.valueOf(e.getMessage()), e);
        }
    }
}
