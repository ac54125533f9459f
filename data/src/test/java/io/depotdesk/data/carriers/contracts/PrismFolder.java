package io.depotdesk.data.carriers.contracts;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Prism 5.14.2, installed once into the user's cache folder and left there. Without Node or the registry, tests that
/// need it are skipped and say so.
final class PrismFolder {

    private static final String VERSION = "5.14.2";

    private PrismFolder() {}

    /// Returns Prism's program, installed if need be.
    static Path program() throws IOException, InterruptedException {
        Assumptions.assumeTrue(runs("node", "--version"), "Skipped: Node is not installed.");
        Path folder = cache().resolve("depotdesk-tests").resolve("prism-" + VERSION);
        Path program = folder.resolve("node_modules/@stoplight/prism-cli/dist/index.js");
        Files.createDirectories(folder);
        try (var channel =
                        FileChannel.open(
                                folder.resolve("install.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            Path done = folder.resolve("installed");
            if (!Files.exists(done)) {
                boolean installed =
                        runs(
                                npm(),
                                "install",
                                "--prefix",
                                folder.toString(),
                                "--ignore-scripts",
                                "--no-audit",
                                "--no-fund",
                                "@stoplight/prism-cli@" + VERSION);
                Assumptions.assumeTrue(
                        installed && Files.exists(program),
                        "Skipped: Prism could not be installed from the npm registry.");
                Files.createFile(done);
            }
        }
        return program;
    }

    private static String npm() {
        return System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    }

    private static Path cache() {
        String named = System.getenv("XDG_CACHE_HOME");
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home"), ".cache")
                : Path.of(named);
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
            Thread.ofVirtual().start(() -> drain(process.getInputStream()));
            return process.waitFor(5, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException e) {
            return false; // there is no such program
        }
    }

    private static void drain(InputStream words) {
        try (words) {
            words.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The program has ended.
        }
    }
}
