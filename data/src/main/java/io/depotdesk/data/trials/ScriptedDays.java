package io.depotdesk.data.trials;

import io.depotdesk.data.journal.FileJournal;
import io.depotdesk.data.journal.JournalReader;
import io.depotdesk.data.journal.SnapshotWriter;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A journal of days as full as days are: the scripted day with all of its events, played once and then reported
/// again day after day.
public final class ScriptedDays implements StartTrial.Filling {

    private static final String DRILL = "drill";

    private final DispatchCore core = new DispatchCore();
    private final DayTrial first;
    private final int days;
    private final String region;

    /// @param first the day, with a folder of its own beside the journal
    public ScriptedDays(DayTrial first, int days) {
        this(first, days, DRILL);
    }

    /// @param region of the days, for a desk that is to open them; their roads are straight lines all the same
    public ScriptedDays(DayTrial first, int days, String region) {
        this.first = first;
        this.days = days;
        this.region = region;
    }

    @Override
    public StartTrial.Filled fill(Path journal, Progress progress) throws IOException {
        Path once = journal.resolveSibling("once");
        first.play(once, progress);
        List<JournalUnit> units = new ArrayList<>();
        JournalReader.read(once, (JournalUnit unit) -> units.add(unit), Progress.NONE);
        TrialFolder.remove(once);
        var again = new SameDayAgain(units);
        DispatchState state = DispatchState.EMPTY;
        try (var open = FileJournal.open(journal);
                var snapshots = SnapshotWriter.start(open, state)) {
            for (int day = 0; day < days; day++) {
                progress.at("Day %d of %d".formatted(day + 1, days), day / (double) days);
                progress.check();
                List<ScriptedReport> reports = again.after(state.sequence());
                for (ScriptedReport report : reports) {
                    state = taken(open, state, report);
                    snapshots.show(state);
                }
            }
        }
        // The next day breaks off in the middle of the morning, without a snapshot.
        try (var open = FileJournal.open(journal)) {
            for (ScriptedReport report : again.after(state.sequence()).subList(0, 200)) {
                state = taken(open, state, report);
            }
            return new StartTrial.Filled(days, open.lastSequence());
        }
    }

    private DispatchState taken(FileJournal open, DispatchState state, ScriptedReport next) {
        Reported report =
                next.report() instanceof Reported.DayOpened(var date, var zone, var depot, _)
                        ? new Reported.DayOpened(date, zone, depot, region)
                        : next.report();
        var unit = core.taken(state, report, next.at());
        open.append(List.of(unit));
        return state.after(unit);
    }
}
