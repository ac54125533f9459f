package io.depotdesk.data.projections;

import io.depotdesk.dispatch.JournalUnit;

import java.time.Instant;

/// One journal unit in the history.
///
/// @param kind of its report
/// @param byName who reported it
/// @param conclusions how many followed from it
public record UnitRow(long sequence, Instant takenAt, String kind, String byName, int conclusions) {

    static UnitRow of(JournalUnit unit) {
        return new UnitRow(
                unit.sequence(),
                unit.takenAt(),
                unit.report().getClass().getSimpleName(),
                unit.report().by().name(),
                unit.conclusions().size());
    }
}
