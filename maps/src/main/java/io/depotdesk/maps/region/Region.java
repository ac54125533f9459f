package io.depotdesk.maps.region;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// One version of one imported region, ready for use.
///
/// @param name what the user calls it ("monaco")
/// @param version digest of the extract and number of our format; names the folder
/// @param folder where everything built from the extract lies; read only
/// @param profiles vehicle profiles of its road graph, the default first
/// @param attribution the line that has to be shown wherever the map is
/// @param extract file name of the extract
public record Region(
        String name,
        String version,
        Path folder,
        GeoBounds bounds,
        long nodes,
        long ways,
        long relations,
        long roads,
        List<String> profiles,
        Instant importedAt,
        String attribution,
        String extract) {

    /// The line that every map, build or file made from OpenStreetMap data has to keep.
    public static final String OSM_ATTRIBUTION =
            "© OpenStreetMap contributors, Open Database License 1.0 (openstreetmap.org/copyright)";

    public Region {
        profiles = List.copyOf(profiles);
    }

    /// Returns name and version in one, as decisions record it.
    public String id() {
        return name + "@" + version;
    }
}
