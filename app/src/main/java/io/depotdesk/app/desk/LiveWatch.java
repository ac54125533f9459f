package io.depotdesk.app.desk;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What has happened on the live day since somebody looked away from it.
public final class LiveWatch {

    private final DispatchState base;
    private final Set<CaseId> known = new HashSet<>();
    private long events;
    private long newCases;

    /// @param base the live day at that moment
    public LiveWatch(DispatchState base) {
        this.base = base;
        base.cases().forEach(it -> known.add(it.id()));
    }

    /// Takes note of a newer state of the live day.
    ///
    /// @return the cases that came up since the last look and wait for a person
    public List<ExceptionCase> look(DispatchState live) {
        events = live.sequence() - base.sequence();
        List<ExceptionCase> fresh =
                live.cases().stream()
                        .filter(it -> !known.contains(it.id()))
                        .filter(ExceptionCase::needsPerson)
                        .toList();
        fresh.forEach(it -> known.add(it.id()));
        newCases += fresh.size();
        return fresh;
    }

    /// Returns how many events there were.
    public long events() {
        return events;
    }

    /// Returns how many cases came up that wait, or waited, for a person.
    public long newCases() {
        return newCases;
    }
}
