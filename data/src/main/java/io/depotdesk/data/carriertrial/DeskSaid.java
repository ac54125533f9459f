package io.depotdesk.data.carriertrial;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What one process of a trial's desk says before it is killed.
final class DeskSaid {

    /// So often in a row nothing has to be open until it is believed.
    private static final int RESTS = 4;

    private final CountDownLatch ready = new CountDownLatch(1);
    private final CountDownLatch rest = new CountDownLatch(1);
    private volatile boolean isReady;
    private volatile boolean isAtRest;
    private volatile String open = "?";
    private volatile String failure = "";
    private int rests;

    private DeskSaid() {}

    static DeskSaid by(Process desk) {
        var said = new DeskSaid();
        Thread.ofVirtual().start(() -> said.read(desk.inputReader()));
        return said;
    }

    boolean isReady() {
        return isReady;
    }

    /// Returns how much was open when it last said so.
    int openCount() {
        String count = open.split(" ")[0];
        return count.matches("\\d{1,9}") ? Integer.parseInt(count) : Integer.MAX_VALUE;
    }

    String open() {
        return open;
    }

    /// Returns why it ended by itself, empty if it did not say.
    String failure() {
        return failure;
    }

    void awaitReady(Duration patience) throws InterruptedException {
        if (!ready.await(patience.toMillis(), TimeUnit.MILLISECONDS) || !isReady) {
            throw new IllegalStateException("The desk did not come up. " + failure);
        }
    }

    boolean awaitRest(Duration patience) throws InterruptedException {
        return rest.await(patience.toMillis(), TimeUnit.MILLISECONDS) && isAtRest;
    }

    private void read(BufferedReader lines) {
        try (lines) {
            String line = lines.readLine();
            while (line != null) {
                take(line);
                line = lines.readLine();
            }
        } catch (IOException e) {
            open = "nothing could be read: " + e.getMessage();
        } finally {
            ready.countDown();
            rest.countDown();
        }
    }

    private void take(String line) {
        if (line.equals("READY")) {
            isReady = true;
            ready.countDown();
        } else if (line.startsWith("FAILED ")) {
            failure = line;
        } else if (line.startsWith("OPEN ")) {
            open = line.substring("OPEN ".length());
            rests = open.startsWith("0 ") ? rests + 1 : 0;
            if (rests >= RESTS) {
                isAtRest = true;
                rest.countDown();
            }
        }
    }
}
