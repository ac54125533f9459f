package io.depotdesk.app.desk;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// Keys come first: after each of them searches stand aside until it is painted, at most for so long as a person may
/// wait for that. What a search finds does not change, because it is bounded by steps and by its own CPU time.
///
/// Safe for use by many threads.
public final class RightOfWay {

    private static final long HELD_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private volatile long until = System.nanoTime();

    /// Somebody has pressed a key.
    public void take() {
        until = System.nanoTime() + HELD_NANOS;
    }

    /// Waits as long as a key has the right of way. Called now and then by work that nobody waits for.
    void giveWay() {
        long left = until - System.nanoTime();
        while (left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, left);
            left = until - System.nanoTime();
        }
    }
}
