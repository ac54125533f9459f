package io.depotdesk.app.monaco;

import io.depotdesk.app.home.Home;
import io.depotdesk.app.region.Regions;
import io.depotdesk.maps.region.DefaultRegion;
import io.depotdesk.maps.region.RegionStore;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Homes of the program that have the real region of Monaco already. It is imported once per build.
public final class MonacoHome {

    private static final Instant BUILT = Instant.parse("2026-11-22T12:00:00Z");

    private MonacoHome() {}

    private static final class Shared {
        static final Path FOLDER = imported();

        private static Path imported() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "monaco");
                var store = new RegionStore(folder);
                DefaultRegion.ensure(store, Regions.importer(store), BUILT, Progress.NONE);
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Planned {
        static final Path FOLDER = planned();

        private static Path planned() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "planned");
                try (OpenDesk desk = OpenDesk.in(MonacoHome.in(folder))) {
                    desk.planned();
                }
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /// Returns a home in `folder` in which the demo day was opened and planned.
    public static Home planned(Path folder) throws IOException {
        return copy(Planned.FOLDER, folder);
    }

    /// Returns a home in `folder` in which nothing has happened yet, but the region is there.
    public static Home in(Path folder) throws IOException {
        return copy(Shared.FOLDER, folder);
    }

    private static Home copy(Path from, Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(from)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            Path copy = folder.resolve(from.relativize(file).toString());
            if (Files.isDirectory(file)) {
                Files.createDirectories(copy);
            } else {
                Files.copy(file, copy);
            }
        }
        return new Home(folder);
    }
}
