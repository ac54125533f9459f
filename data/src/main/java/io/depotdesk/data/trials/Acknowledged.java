package io.depotdesk.data.trials;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What one process of a desk said before it was killed.
final class Acknowledged {

    private static final long PATIENCE_SECONDS = 180;

    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch working = new CountDownLatch(1);
    private final TreeMap<Long, String> digests = new TreeMap<>();
    private final List<String> complaints = new ArrayList<>();
    private final Thread reader;
    private volatile boolean wasReady;

    private Acknowledged(Process process) {
        this.reader = Thread.ofVirtual().unstarted(() -> read(process.inputReader()));
    }

    /// Starts to read what `process` says.
    static Acknowledged by(Process process) {
        var said = new Acknowledged(process);
        said.reader.start();
        return said;
    }

    /// Returns when the desk is ready or has ended.
    ///
    /// @throws IllegalStateException if it takes too long
    void awaitReady() throws InterruptedException {
        await(ready);
    }

    /// Returns when the desk has acknowledged something or has ended.
    ///
    /// @throws IllegalStateException if it takes too long
    void awaitWorking() throws InterruptedException {
        await(working);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(
                    "The desk said nothing for %d s.".formatted(PATIENCE_SECONDS));
        }
    }

    /// Waits until everything that was said has been read.
    void awaitEnd() throws InterruptedException {
        reader.join();
    }

    boolean wasReady() {
        return wasReady;
    }

    /// Returns the digest of the day for each sequence acknowledged.
    SequencedMap<Long, String> digests() {
        return digests;
    }

    List<String> complaints() {
        return complaints;
    }

    private void read(BufferedReader lines) {
        try (lines) {
            String line = lines.readLine();
            while (line != null) {
                take(line);
                line = lines.readLine();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ready.countDown();
            working.countDown();
        }
    }

    private void take(String line) {
        String[] words = line.split(" ", 3);
        switch (words[0]) {
            case "READY" -> {
                wasReady = true;
                ready.countDown();
            }
            case "A" -> {
                digests.put(Long.parseLong(words[1]), words[2]);
                working.countDown();
            }
            default -> complaints.add("the desk said: " + line);
        }
    }
}
