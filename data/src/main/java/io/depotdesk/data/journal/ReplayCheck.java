package io.depotdesk.data.journal;

import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Optional;

/// Lets the core conclude again from every report of a journal and compares with what was journalled. No
/// roads are needed, and a desk may be at work on the journal.
public final class ReplayCheck {

    private final DispatchCore core = new DispatchCore();
    private DispatchState state = DispatchState.EMPTY;
    private long different;
    private @Nullable FirstDifference first;

    private ReplayCheck() {}

    /// The first unit that came out otherwise.
    public record FirstDifference(long sequence, String report, ConclusionDifference difference) {

        /// Returns it as a sentence for a person.
        public String text() {
            return "Unit %d (%s): %s.".formatted(sequence, report, difference.text());
        }
    }

    /// What a replay found.
    ///
    /// @param units concluded again
    /// @param different how many came out otherwise
    /// @param first the first of them, null if all came out the same
    /// @param stateDigest of the day that the journal folds to, in hex
    public record Result(
            long units, long different, @Nullable FirstDifference first, String stateDigest) {}

    /// Replays the journal in `folder`.
    ///
    /// @throws JournalOpenException if there is no journal, it is damaged or it cannot be read
    public static Result of(Path folder, Progress progress) {
        var replay = new ReplayCheck();
        long units = JournalReader.read(folder, replay::take, progress);
        return new Result(
                units, replay.different, replay.first, new StateDigest().of(replay.state));
    }

    private void take(JournalUnit unit) {
        var again = core.conclude(state, unit.report(), unit.takenAt());
        Optional<ConclusionDifference> difference =
                ConclusionDifference.first(unit.conclusions(), again);
        if (difference.isPresent()) {
            different++;
            if (first == null) {
                first =
                        new FirstDifference(
                                unit.sequence(), UnitCodec.kind(unit.report()), difference.get());
            }
        }
        state = state.after(unit);
    }
}
