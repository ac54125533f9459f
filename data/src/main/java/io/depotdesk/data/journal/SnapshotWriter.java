package io.depotdesk.data.journal;

import io.depotdesk.dispatch.DispatchState;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps snapshots of the day beside the journal, on a thread of its own, so that a start folds little. Nobody
/// waits for it, and nothing depends on it.
public final class SnapshotWriter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotWriter.class);
    private static final int MOST_UNITS = 500;
    private static final long MOST_BYTES = 16L << 20;

    private final FileJournal journal;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;

    // Of the thread that shows states.
    private long takenSequence;
    private long takenBytes;

    // Guarded by the lock.
    private @Nullable StateSnapshot waiting;
    private @Nullable StateSnapshot newest;
    private boolean closing;

    private SnapshotWriter(FileJournal journal) {
        this.journal = journal;
        this.takenSequence = journal.startingState().sequence();
        this.thread = Thread.ofPlatform().name("snapshots").daemon().unstarted(this::run);
    }

    /// Starts to keep snapshots for `journal`.
    public static SnapshotWriter start(FileJournal journal) {
        var writer = new SnapshotWriter(journal);
        writer.thread.start();
        return writer;
    }

    /// Takes note of a state. Returns at once: made to be a listener of the dispatch loop, on whose thread alone
    /// the journal ends where the state does.
    public void show(DispatchState state) {
        JournalMark mark = journal.mark();
        if (mark.sequence() != state.sequence() || mark.offset() == FileJournal.NO_FRAME) {
            return;
        }
        long bytes = journal.bytesAppended();
        boolean due =
                state.sequence() - takenSequence >= MOST_UNITS || bytes - takenBytes >= MOST_BYTES;
        lock.lock();
        try {
            newest = new StateSnapshot(mark, state);
            if (due) {
                takenSequence = state.sequence();
                takenBytes = bytes;
                waiting = newest;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Throws all snapshots of `journal` away; its next start folds all of it.
    public static void discard(FileJournal journal) throws IOException {
        journal.snapshots().clear();
    }

    /// Keeps the newest state that was shown, then ends.
    @Override
    public void close() {
        lock.lock();
        try {
            waiting = newest;
            closing = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        StateSnapshot next = next();
        while (next != null) {
            try {
                journal.snapshots().keep(next);
            } catch (IOException | RuntimeException e) {
                // The next start takes longer, and nothing else.
                LOG.warn("No snapshot of unit {} was kept", next.mark().sequence(), e);
            }
            next = next();
        }
    }

    /// Waits for a snapshot to keep; null when there will be none.
    private @Nullable StateSnapshot next() {
        lock.lock();
        try {
            while (waiting == null && !closing) {
                changed.awaitUninterruptibly();
            }
            StateSnapshot next = waiting;
            waiting = null;
            newest = newest == next ? null : newest;
            return next;
        } finally {
            lock.unlock();
        }
    }
}
