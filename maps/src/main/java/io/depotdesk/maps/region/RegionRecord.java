package io.depotdesk.maps.region;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// The `region.json` of one region version: everything of [Region] except where it lies.
record RegionRecord(
        int format,
        String name,
        String version,
        GeoBounds bounds,
        long nodes,
        long ways,
        long relations,
        long roads,
        List<String> profiles,
        Instant importedAt,
        String attribution,
        String extract) {

    /// Grows by one when regions of an older program can no longer be read.
    static final int FORMAT = 1;

    private static final String FILE = "region.json";
    private static final JsonMapper JSON = new JsonMapper();

    void write(Path folder) throws IOException {
        Files.writeString(
                folder.resolve(FILE),
                JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
    }

    static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(FILE));
    }

    static Region read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        try {
            return JSON.readValue(Files.readString(file), RegionRecord.class).at(folder);
        } catch (JacksonException damaged) {
            throw new IOException(
                    "%s cannot be read (%s). Remove the region and import it again."
                            .formatted(file, damaged.getOriginalMessage()),
                    damaged);
        }
    }

    private Region at(Path folder) {
        return new Region(
                name,
                version,
                folder,
                bounds,
                nodes,
                ways,
                relations,
                roads,
                profiles,
                importedAt,
                attribution,
                extract);
    }
}
