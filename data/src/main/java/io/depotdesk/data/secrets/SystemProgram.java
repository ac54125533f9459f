package io.depotdesk.data.secrets;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// Runs a program of the system that keeps keys. What is secret goes through its standard input, never its arguments,
/// which others on the machine could read.
final class SystemProgram {

    /// A key store may ask the person to unlock it.
    private static final long SECONDS = 60;

    private SystemProgram() {}

    /// What a program said.
    record Said(int code, String out, String error) {}

    static boolean exists(String name) {
        String path = System.getenv("PATH");
        return path != null
                && Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(path)
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /// @throws SecretsException if it cannot be run or does not end
    static Said run(String input, List<String> command) {
        try {
            Process process = new ProcessBuilder(command).start();
            var out = CompletableFuture.supplyAsync(() -> text(process.getInputStream()));
            var error = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // It ended before it read everything; its code says what it made of it.
            }
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new SecretsException(
                        "The system's key store (%s) did not answer within %d s."
                                .formatted(command.getFirst(), SECONDS));
            }
            return new Said(process.exitValue(), out.join(), error.join());
        } catch (IOException e) {
            throw new SecretsException(
                    "The system's key store (%s) cannot be asked.".formatted(command.getFirst()),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SecretsException("Asking the system's key store was interrupted.", e);
        }
    }

    private static String text(InputStream from) {
        try (from) {
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
