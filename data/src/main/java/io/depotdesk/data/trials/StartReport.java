package io.depotdesk.data.trials;

import java.util.List;

/// How long a desk with many days behind it takes to be usable.
///
/// @param days in the journal
/// @param units in the journal
/// @param journalBytes written to it
/// @param snapshotBytes of the newest snapshot
/// @param snapshotMillis wall-clock times of starts from a snapshot, the first one cold
/// @param snapshotCpuMillis the same in CPU time of the starting thread
/// @param unitsFolded how many units such a start folded
/// @param refoldMillis wall-clock time of a start without one
/// @param refoldCpuMillis the same in CPU time
/// @param sameDay whether both came to the same day
public record StartReport(
        int days,
        long units,
        long journalBytes,
        long snapshotBytes,
        List<Long> snapshotMillis,
        List<Long> snapshotCpuMillis,
        long unitsFolded,
        long refoldMillis,
        long refoldCpuMillis,
        boolean sameDay) {

    public StartReport {
        snapshotMillis = List.copyOf(snapshotMillis);
        snapshotCpuMillis = List.copyOf(snapshotCpuMillis);
    }

    /// Returns it in a few lines for a person.
    public String text() {
        return """
        %d days, %,d units, %,d MB of journal; a snapshot has %,d KB.
        From a snapshot: %s ms (CPU %s ms), %d units folded.
        From the first unit: %,d ms (CPU %,d ms).
        %s\
        """
                .formatted(
                        days,
                        units,
                        journalBytes >> 20,
                        snapshotBytes >> 10,
                        snapshotMillis,
                        snapshotCpuMillis,
                        unitsFolded,
                        refoldMillis,
                        refoldCpuMillis,
                        sameDay ? "Both came to the same day." : "They came to DIFFERENT days.");
    }
}
