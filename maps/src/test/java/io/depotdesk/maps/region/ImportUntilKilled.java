package io.depotdesk.maps.region;

import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// A program that begins an import and never ends it; the test kills it.
final class ImportUntilKilled {

    private ImportUntilKilled() {}

    public static void main(String[] arguments) throws IOException {
        var store = new RegionStore(Path.of(arguments[0]));
        new RegionImporter(store, List.of(new HalfStep()))
                .importExtract(
                        Path.of(arguments[1]),
                        "town",
                        Instant.parse("2026-11-22T13:00:00Z"),
                        Progress.NONE);
    }

    private static final class HalfStep implements ImportStep {
        @Override
        public String name() {
            return "half";
        }

        @Override
        public double weight() {
            return 1;
        }

        @Override
        public void build(Path extract, Path target, Progress progress) throws IOException {
            Files.writeString(target.resolve("half"), "half");
            System.out.println("half made");
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException nobodyInterruptsThis) {
                throw new IOException(nobodyInterruptsThis);
            }
        }
    }
}
