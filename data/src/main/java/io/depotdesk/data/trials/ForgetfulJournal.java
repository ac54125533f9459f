package io.depotdesk.data.trials;

import io.depotdesk.dispatch.Journal;
import io.depotdesk.dispatch.JournalUnit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A journal that says "durable" too early: the last units are only in this process. It is what a kill trial
/// has to catch; a trial that does not is blind.
final class ForgetfulJournal implements Journal {

    private static final int MOST_KEPT_BACK = 8;

    /// So many of the newest are never written, so that whenever the kill comes, something acknowledged is lost.
    private static final int LEAST_KEPT_BACK = 4;

    private final Journal journal;
    private final List<JournalUnit> keptBack = new ArrayList<>();

    ForgetfulJournal(Journal journal) {
        this.journal = journal;
    }

    @Override
    public synchronized long lastSequence() {
        return journal.lastSequence() + keptBack.size();
    }

    @Override
    public synchronized void append(List<JournalUnit> units) {
        keptBack.addAll(units);
        if (keptBack.size() >= MOST_KEPT_BACK) {
            List<JournalUnit> written = keptBack.subList(0, keptBack.size() - LEAST_KEPT_BACK);
            journal.append(List.copyOf(written));
            written.clear();
        }
    }

    @Override
    public synchronized void readFrom(long sequence, Consumer<JournalUnit> reader) {
        journal.readFrom(sequence, reader);
        keptBack.stream().filter(unit -> unit.sequence() >= sequence).forEach(reader);
    }

    @Override
    public synchronized void close() {
        journal.close();
    }
}
