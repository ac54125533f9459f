package io.depotdesk.app.whatif;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What has happened on the live day since a what-if was taken from it.
final class LiveWatch {

    private final DispatchState base;
    private final Set<CaseId> known = new HashSet<>();
    private long events;
    private long newCases;

    LiveWatch(DispatchState base) {
        this.base = base;
        base.cases().forEach(it -> known.add(it.id()));
    }

    /// Takes note of a newer state of the live day.
    ///
    /// @return the cases that came up since the last look and wait for a person
    List<ExceptionCase> look(DispatchState live) {
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

    long events() {
        return events;
    }

    long newCases() {
        return newCases;
    }
}
