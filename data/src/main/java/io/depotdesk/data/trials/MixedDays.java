package io.depotdesk.data.trials;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.SnapshotWriter;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.progress.Progress;
import io.depotdesk.simulation.MixedDay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// A journal of days on which everything happens in no sensible order.
public final class MixedDays implements StartTrial.Filling {

    private static final Instant FIRST = Instant.parse("2026-11-23T07:00:00Z");
    private static final int SECONDS_BETWEEN_REPORTS = 60;

    private final int days;
    private final MixedDay mixed;
    private final DispatchCore core = new DispatchCore();
    private int daysOpened;

    public MixedDays(int days, long seed, MixedDay.Size size) {
        this.days = days;
        this.mixed = new MixedDay(seed, size);
    }

    @Override
    public StartTrial.Filled fill(Path journal, Progress progress) throws IOException {
        try (var open = FileJournal.open(journal)) {
            DispatchState state = DispatchLoop.restore(open);
            try (var snapshots = SnapshotWriter.start(open, state)) {
                play(open, snapshots, state, progress);
            }
        }
        // One that was not closed in good order starts from a snapshot some units back.
        try (var open = FileJournal.open(journal)) {
            DispatchState state = DispatchLoop.restore(open);
            for (int i = 0; i < 200; i++) {
                Reported report = new Reported.ReplanAsked("again", mixed.next(state, 0).by());
                Instant at = state.at().plusSeconds(1);
                var unit = core.taken(state, report, at);
                open.append(List.of(unit));
                state = state.after(unit);
            }
            return new StartTrial.Filled(daysOpened, open.lastSequence());
        }
    }

    /// Plays whole days on from `begin`.
    private void play(
            FileJournal open, SnapshotWriter snapshots, DispatchState begin, Progress progress) {
        DispatchState state = begin;
        while (true) {
            progress.check();
            Reported report = mixed.next(state, 0);
            boolean newDay = report instanceof Reported.DayOpened;
            if (newDay && daysOpened == days) {
                break;
            }
            if (newDay) {
                daysOpened++;
                progress.at("Day %d of %d".formatted(daysOpened, days), 0.9 * daysOpened / days);
            }
            long sequence = state.sequence() + 1;
            Instant at = FIRST.plusSeconds(sequence * SECONDS_BETWEEN_REPORTS);
            if (core.refusal(state, report, at).isPresent()) {
                report = new Reported.ReplanAsked("again", report.by());
            }
            var unit = core.taken(state, report, at);
            open.append(List.of(unit));
            state = state.after(unit);
            snapshots.show(state);
        }
    }
}
