package io.depotdesk.dispatch;

import java.time.Instant;
import java.util.List;

/// One step of the day: a report and everything concluded from it. The unit of durability.
///
/// @param sequence 1 for the first unit of the journal, then without gaps
/// @param takenAt when the core took the report
public record JournalUnit(
        long sequence, Instant takenAt, Reported report, List<Concluded> conclusions) {
    public JournalUnit {
        if (sequence < 1) {
            throw new IllegalArgumentException("A journal unit has no sequence " + sequence + ".");
        }
        conclusions = List.copyOf(conclusions);
    }
}
