package io.depotdesk.maps.extract;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// The real extracts that tests run on.
public final class Extracts {

    private Extracts() {}

    /// Returns the extract of Monaco that travels in this module's jar, as a file.
    public static Path monaco() {
        Path copy = Path.of("target", "test-extracts", "monaco-latest.osm.pbf");
        if (Files.exists(copy)) {
            return copy;
        }
        try (InputStream in =
                Objects.requireNonNull(
                        Extracts.class.getResourceAsStream(
                                "/io/depotdesk/maps/region/monaco-latest.osm.pbf"))) {
            Files.createDirectories(copy.getParent());
            Files.write(copy, in.readAllBytes());
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns an extract of the folder shared beside the project, or skips the test visibly.
    public static Path shared(String name) {
        Path file = sharedFolder().resolve("osm").resolve(name);
        Assumptions.assumeTrue(
                Files.exists(file),
                "Skipped: no shared/osm/" + name + " beside the project (-Ddepotdesk.shared=…).");
        return file;
    }

    private static Path sharedFolder() {
        String given = System.getProperty("depotdesk.shared");
        if (given != null) {
            return Path.of(given);
        }
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            if (Files.exists(folder.resolve("shared/ARCHITECTURE.md"))) {
                return folder.resolve("shared");
            }
        }
        return Path.of("shared");
    }
}
