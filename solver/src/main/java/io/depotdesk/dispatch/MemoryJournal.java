package io.depotdesk.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The record of a day that is only tried out: it begins at a state of another journal and is gone with the
/// program. Safe for use by many threads.
public final class MemoryJournal implements Journal {

    private final DispatchState from;
    private final List<JournalUnit> units = new ArrayList<>();

    /// @param from what everything in it follows
    public MemoryJournal(DispatchState from) {
        this.from = from;
    }

    @Override
    public synchronized long lastSequence() {
        return from.sequence() + units.size();
    }

    @Override
    public DispatchState startingState() {
        return from;
    }

    @Override
    public synchronized void append(List<JournalUnit> added) {
        for (JournalUnit unit : added) {
            if (unit.sequence() != from.sequence() + units.size() + 1) {
                throw new IllegalArgumentException(
                        "Unit %d does not follow unit %d."
                                .formatted(unit.sequence(), lastSequence()));
            }
            units.add(unit);
        }
    }

    /// Returns everything in it, in order.
    public synchronized List<JournalUnit> units() {
        return List.copyOf(units);
    }

    @Override
    public void readFrom(long sequence, Consumer<JournalUnit> reader) {
        units().stream().filter(unit -> unit.sequence() >= sequence).forEach(reader);
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
