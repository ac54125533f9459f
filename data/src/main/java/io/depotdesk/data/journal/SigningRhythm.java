package io.depotdesk.data.journal;

import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When the next checkpoint is due: after so many units, after so long, and when a day is over. What stands
/// behind the last checkpoint could be rewritten unnoticed, so it is kept short.
final class SigningRhythm {

    private static final int MOST_UNITS = 1_000;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private long signedUpTo;
    private Instant signedAt = Instant.EPOCH;

    /// Notes a checkpoint.
    ///
    /// @param sequence of the last unit before it
    /// @param at when that unit was taken
    void signed(long sequence, Instant at) {
        signedUpTo = sequence;
        signedAt = at;
    }

    /// Returns whether a checkpoint has to follow `units`.
    boolean isDueAfter(List<JournalUnit> units) {
        JournalUnit last = units.getLast();
        return last.sequence() - signedUpTo >= MOST_UNITS
                || !last.takenAt().isBefore(signedAt.plus(LONGEST))
                || units.stream().anyMatch(unit -> unit.report() instanceof Reported.DayOpened);
    }

    /// Returns whether units up to `sequence` wait for a checkpoint.
    boolean isBehind(long sequence) {
        return signedUpTo < sequence;
    }
}
