package io.depotdesk.data.trials;

import io.depotdesk.data.disk.DiskFiles;
import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.JournalOpenException;
import io.depotdesk.data.journal.StateDigest;
import io.depotdesk.data.keys.DeskKeys;
import io.depotdesk.data.projections.Projection;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.concurrent.TimeUnit;

/// Opens the home of a killed desk, as the next start would, and compares it with what was acknowledged.
final class HomeCheck {

    private static final int PATIENCE_SECONDS = 120;

    private final Path home;
    private final KillTally tally;
    private final StateDigest digest = new StateDigest();
    private DispatchState state = DispatchState.EMPTY;

    HomeCheck(Path home, KillTally tally) {
        this.home = home;
        this.tally = tally;
    }

    /// @param acknowledged digests of the day to compare, by sequence
    /// @return the last sequence of the journal, 0 if it cannot be opened
    long run(SequencedMap<Long, String> acknowledged) throws IOException, InterruptedException {
        try (var journal =
                FileJournal.open(
                        DiskFiles.made(home.resolve(KillTrialDesk.JOURNAL)),
                        DeskKeys.beside(home.resolve(KillTrialDesk.JOURNAL)),
                        KillTrialDesk.SEGMENT_BYTES)) {
            if (journal.opening().torn() != null) {
                tally.tornTails++;
            }
            DispatchState restored = DispatchLoop.restore(journal);
            journal.readFrom(1, unit -> take(unit, acknowledged));
            if (!digest.of(restored).equals(digest.of(state))) {
                tally.mismatches++;
                tally.problem(
                        "The day restored from a snapshot is another one than the fold of all"
                                + " units.");
            }
            long last = journal.lastSequence();
            long lost = acknowledged.keySet().stream().filter(sequence -> sequence > last).count();
            if (lost > 0) {
                tally.lost += lost;
                tally.problem(
                        "%d acknowledged events are gone; the journal ends at unit %d, acknowledged was %d."
                                .formatted(lost, last, acknowledged.lastEntry().getKey()));
            }
            compareTables(journal);
            tally.units = last;
            return last;
        } catch (JournalOpenException e) {
            tally.unopenable++;
            tally.problem(String.valueOf(e.getMessage()));
            return 0;
        }
    }

    private void take(JournalUnit unit, SequencedMap<Long, String> acknowledged) {
        state = state.after(unit);
        String expected = acknowledged.get(unit.sequence());
        if (expected != null && !expected.equals(digest.of(state))) {
            tally.mismatches++;
            tally.problem(
                    "After unit %d the day is another one than was acknowledged."
                            .formatted(unit.sequence()));
        }
    }

    private void compareTables(FileJournal journal) throws InterruptedException {
        String found = tables(KillTrialDesk.TABLES, journal, true);
        String fresh = tables("fresh", journal, false);
        if (!Objects.equals(found, fresh)) {
            tally.tableMismatches++;
            tally.problem(
                    "The tables differ from tables made anew at unit " + state.sequence() + ".");
        }
    }

    private String tables(String folder, FileJournal journal, boolean counts)
            throws InterruptedException {
        try (var projection = Projection.start(home.resolve(folder), journal, state)) {
            if (!projection.awaitShown(state.sequence(), PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return "not shown: " + projection.failure().orElse("it took too long");
            }
            tally.tablesMadeAnew += counts ? projection.rebuilds() : 0;
            return projection.digest();
        }
    }
}
