package io.depotdesk.data.projections;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Journal;
import io.depotdesk.dispatch.JournalUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Keeps the tables in step with the day, behind the journal and on a thread of its own.
///
/// What waits is one state, the newest: states that come faster than they can be written replace each
/// other, and the units in between are read from the journal. So nobody ever waits for the database. A
/// database that is missing, stale, newer than the journal, damaged or failing is thrown away and made
/// anew from the journal.
public final class Projection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Projection.class);
    private static final int CHUNK = 2_000;

    private final Path folder;
    private final Journal journal;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Thread thread;

    // Guarded by the lock.
    private @Nullable DispatchState wanted;
    private long shown;
    private boolean begun;
    private boolean closing;
    private boolean ended;
    private int rebuilds;
    private @Nullable String failure;
    private @Nullable ProjectionQueries queries;

    private volatile @Nullable ProjectionDatabase database;

    private Projection(Path folder, Journal journal) {
        this.folder = folder;
        this.journal = journal;
        this.thread = Thread.ofPlatform().name("projection").daemon().unstarted(this::run);
    }

    /// Starts to bring the database in `folder` to `state` and to keep it there. Returns at once.
    ///
    /// @param state a state that `journal` holds already
    public static Projection start(Path folder, Journal journal, DispatchState state) {
        Projection projection = waiting(folder, journal, state);
        projection.begin();
        return projection;
    }

    /// Like [#start], but the database is not touched before [#begin].
    public static Projection waiting(Path folder, Journal journal, DispatchState state) {
        var projection = new Projection(folder, journal);
        projection.show(state);
        return projection;
    }

    /// Lets it begin; does nothing if it has.
    public void begin() {
        lock.lock();
        try {
            if (!begun && !closing) {
                begun = true;
                thread.start();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Asks for `state` to be shown. Returns at once: made to be a listener of the dispatch loop.
    public void show(DispatchState state) {
        lock.lock();
        try {
            wanted = state;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits until the tables show `sequence` or a later one.
    ///
    /// @return whether they do in time
    public boolean awaitShown(long sequence, long timeout, TimeUnit unit)
            throws InterruptedException {
        long left = unit.toNanos(timeout);
        lock.lock();
        try {
            while (queries == null || shown < sequence) {
                if (left <= 0 || ended) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /// Returns what can be asked, empty until the database is ready and after it failed for good.
    public Optional<ProjectionQueries> queries() {
        lock.lock();
        try {
            return failure == null ? Optional.ofNullable(queries) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /// Returns why there are no lists and reports, a sentence for a person; empty while all is well.
    public Optional<String> failure() {
        lock.lock();
        try {
            return Optional.ofNullable(failure);
        } finally {
            lock.unlock();
        }
    }

    /// Returns how often the database was made anew since the start.
    public int rebuilds() {
        lock.lock();
        try {
            return rebuilds;
        } finally {
            lock.unlock();
        }
    }

    /// Returns a fingerprint of all tables. It equals that of a database made anew from the same journal.
    ///
    /// @throws IllegalStateException if the database is not ready
    public String digest() {
        ProjectionDatabase open = database;
        if (open == null || queries().isEmpty()) {
            throw new IllegalStateException("The projection is not ready.");
        }
        return open.jdbi().withHandle(TablesDigest::of);
    }

    /// Shows what waits, then closes the database.
    @Override
    public void close() {
        begin();
        lock.lock();
        try {
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
        try {
            database = openOrMake();
            ready(database);
            DispatchState next = next();
            while (next != null) {
                show(database, next);
                next = next();
            }
        } catch (RuntimeException | Error e) {
            LOG.error("The projection failed", e);
            fail("Lists and reports are not available: " + e.getMessage());
        } finally {
            if (database != null) {
                database.close();
            }
            end();
        }
    }

    private ProjectionDatabase openOrMake() {
        try {
            var opened = ProjectionDatabase.open(folder, journal.lastSequence());
            opened.emptyDay();
            return opened;
        } catch (RuntimeException e) {
            LOG.info("The projection in {} is made anew: {}", folder, e.getMessage());
            return makeAnew();
        }
    }

    private ProjectionDatabase makeAnew() {
        lock.lock();
        try {
            rebuilds++;
        } finally {
            lock.unlock();
        }
        return ProjectionDatabase.make(folder);
    }

    private void show(ProjectionDatabase into, DispatchState state) {
        try {
            catchUp(into, state);
        } catch (RuntimeException e) {
            LOG.warn("The projection in {} fails and is made anew", folder, e);
            into.abandon();
            var made = makeAnew();
            database = made;
            catchUp(made, state);
            ready(made);
        }
        lock.lock();
        try {
            shown = state.sequence();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void catchUp(ProjectionDatabase into, DispatchState state) {
        List<JournalUnit> units = new ArrayList<>();
        journal.readFrom(
                into.reached() + 1,
                unit -> {
                    if (unit.sequence() > state.sequence()) {
                        return;
                    }
                    units.add(unit);
                    if (units.size() == CHUNK) {
                        into.add(units);
                        units.clear();
                    }
                });
        into.add(units, state);
    }

    private void ready(ProjectionDatabase opened) {
        lock.lock();
        try {
            queries = new ProjectionQueries(opened.jdbi());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Waits for the next state to show; null when there will be none.
    private @Nullable DispatchState next() {
        lock.lock();
        try {
            while (wanted == null && !closing) {
                changed.awaitUninterruptibly();
            }
            DispatchState next = wanted;
            wanted = null;
            return next;
        } finally {
            lock.unlock();
        }
    }

    private void fail(String why) {
        lock.lock();
        try {
            failure = why;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
