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
    private DispatchState.@Nullable Day takenDay;

    // Guarded by the lock.
    private @Nullable StateSnapshot waiting;
    private @Nullable StateSnapshot newest;
    private @Nullable StateSnapshot dayBegun;
    private boolean closing;

    private SnapshotWriter(FileJournal journal) {
        this.journal = journal;
        this.takenSequence = journal.startingState().sequence();
        this.takenDay = journal.startingState().day();
        this.thread = Thread.ofPlatform().name("snapshots").daemon().unstarted(this::run);
    }

    /// Starts to keep snapshots for `journal`.
    ///
    /// @param restored the fold of all of it; what was folded behind its newest snapshot is in the next one, at the
    ///     latest when the desk is closed, and not folded again
    public static SnapshotWriter start(FileJournal journal, DispatchState restored) {
        var writer = new SnapshotWriter(journal);
        JournalMark mark = journal.mark();
        if (restored.sequence() > writer.takenSequence
                && mark.sequence() == restored.sequence()
                && mark.offset() != FileJournal.NO_FRAME) {
            writer.newest = new StateSnapshot(mark, restored);
        }
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
            if (state.day() != null && !state.day().equals(takenDay)) {
                takenDay = state.day();
                dayBegun = newest;
                changed.signalAll();
            }
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
        Due due = next();
        while (due.beginning() != null || due.newest() != null) {
            keep(due);
            due = next();
        }
    }

    private void keep(Due due) {
        StateSnapshot beginning = due.beginning();
        StateSnapshot latest = due.newest();
        try {
            if (beginning != null) {
                journal.snapshots().keepDay(beginning);
            }
            if (latest != null) {
                journal.snapshots().keep(latest);
            }
        } catch (IOException | RuntimeException e) {
            // The next start, or a look at the past, takes longer, and nothing else.
            LOG.warn("A snapshot was not kept", e);
        }
    }

    /// What is to be kept.
    ///
    /// @param beginning of a day, null if none began
    private record Due(@Nullable StateSnapshot beginning, @Nullable StateSnapshot newest) {}

    /// Waits for something to keep; nothing when there will be none.
    private Due next() {
        lock.lock();
        try {
            while (waiting == null && dayBegun == null && !closing) {
                changed.awaitUninterruptibly();
            }
            var due = new Due(dayBegun, waiting);
            dayBegun = null;
            waiting = null;
            newest = newest == due.newest() ? null : newest;
            return due;
        } finally {
            lock.unlock();
        }
    }
}
