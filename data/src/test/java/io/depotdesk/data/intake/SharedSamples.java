package io.depotdesk.data.intake;

import org.junit.jupiter.api.Assumptions;

import java.nio.file.Files;
import java.nio.file.Path;

/// Files that shops and towns really hand out, beside the project; tests that need them skip without.
public final class SharedSamples {

    private SharedSamples() {}

    public static Path file(String name) {
        Path shared = shared();
        Assumptions.assumeTrue(
                shared != null && Files.exists(shared.resolve("samples").resolve(name)),
                "Skipped: the folder \"shared\" with samples/" + name + " is not there.");
        return shared.resolve("samples").resolve(name);
    }

    private static Path shared() {
        String named = System.getProperty("depotdesk.shared");
        if (named != null) {
            return Path.of(named);
        }
        for (Path folder = Path.of("").toAbsolutePath();
                folder != null;
                folder = folder.getParent()) {
            Path shared = folder.resolve("shared");
            if (Files.exists(shared.resolve("ARCHITECTURE.md"))) {
                return shared;
            }
        }
        return null;
    }
}
