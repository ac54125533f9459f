package io.depotdesk.maps.region;

import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// One thing that is built from an extract when a region is imported: the road graph, the tiles, …
public interface ImportStep {

    /// Returns what is being made, a short phrase for a person ("Building roads").
    String name();

    /// Returns its usual share of the whole import's time, relative to the other steps; positive.
    double weight();

    /// Returns the vehicle profiles that this step makes available, the default first; usually none.
    default List<String> profiles() {
        return List.of();
    }

    /// Builds this step's part of the region.
    ///
    /// @param extract an OpenStreetMap extract (`.osm.pbf`) that has been read through once without a fault
    /// @param target the region's folder to be; exists; other steps put their own things beside
    /// @param progress share of this step, 0 to 1
    /// @throws io.depotdesk.progress.WorkCancelledException if `progress` says so
    /// @throws RegionImportException if the extract has nothing this step can use
    void build(Path extract, Path target, Progress progress) throws IOException;
}
