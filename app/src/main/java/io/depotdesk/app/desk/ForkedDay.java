package io.depotdesk.app.desk;

import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.MemoryJournal;

import java.time.Instant;
import java.util.List;

/// A copy of the day that plays on by itself: the same core, planning and policy, on a journal in memory.
/// Nothing done there reaches the day it was taken from, and nothing that happens there reaches the copy.
public final class ForkedDay implements AutoCloseable {

    private final DispatchState base;
    private final Instant at;
    private final MemoryJournal journal;
    private final DispatchLoop loop;
    private final LiveDesk desk;

    private ForkedDay(LiveDesk live) {
        this.base = live.state();
        this.at = live.clock().instant();
        this.journal = new MemoryJournal(base);
        this.loop = new DispatchLoop(journal, live.clock(), base);
        this.desk = live.beside(loop, journal);
    }

    /// Takes a copy of the day of `live` as it stands and lets it play on.
    public static ForkedDay of(LiveDesk live) {
        var fork = new ForkedDay(live);
        fork.loop.start();
        fork.desk.start();
        return fork;
    }

    /// Returns the day as it was when it was copied.
    public DispatchState base() {
        return base;
    }

    /// Returns when it was copied.
    public Instant at() {
        return at;
    }

    public Desk desk() {
        return desk;
    }

    /// Returns everything that has happened in the copy, in order.
    public List<JournalUnit> units() {
        return journal.units();
    }

    /// Ends it. Waits for what is being worked out there.
    @Override
    public void close() {
        desk.close();
        loop.close();
    }
}
