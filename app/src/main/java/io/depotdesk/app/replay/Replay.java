package io.depotdesk.app.replay;

import io.depotdesk.data.journal.ConclusionDifference;
import io.depotdesk.data.journal.JournalReader;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.planning.Planner;
import io.depotdesk.policy.DecisionRecord.Basis;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.Roads;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Takes every report of the journal again and compares what follows with what was journalled: the core's
/// conclusions, and for plans that were searched the whole search, step for step.
public final class Replay {

    private static final int STATES_KEPT = 10_000;

    private final DispatchCore core = new DispatchCore();
    private final Planner planner = new Planner();
    private final RoadsByVersion roads;
    private final int threads;
    private final List<DispatchState> states = new ArrayList<>();
    private final List<Difference> differences = new ArrayList<>();
    private long units;
    private long searches;
    private long skipped;

    /// The road networks that decisions were taken on.
    public interface RoadsByVersion {
        /// Returns the network of this version, empty if it is not here.
        Optional<Roads> find(String version);
    }

    /// What came out otherwise.
    ///
    /// @param sequence of the unit
    /// @param what a sentence for a person
    public record Difference(long sequence, String what) {}

    /// What a replay found.
    ///
    /// @param units taken again
    /// @param searches run again
    /// @param skipped searches that could not be run again, because they were made on another road network
    /// @param differences empty if everything came out the same
    public record Result(long units, long searches, long skipped, List<Difference> differences) {
        public Result {
            differences = List.copyOf(differences);
        }
    }

    private Replay(RoadsByVersion roads, int threads) {
        this.roads = roads;
        this.threads = threads;
        states.add(DispatchState.EMPTY);
    }

    /// Replays the whole journal in `folder`; a desk may be at work on it.
    ///
    /// @param threads that the searches may use; the outcome does not depend on it
    /// @throws io.depotdesk.data.journal.JournalOpenException if there is no journal or it is damaged
    public static Result of(Path folder, RoadsByVersion roads, int threads, Progress progress) {
        var replay = new Replay(roads, threads);
        JournalReader.read(folder, replay::take, progress);
        return new Result(replay.units, replay.searches, replay.skipped, replay.differences);
    }

    private void take(JournalUnit unit) {
        units++;
        DispatchState before = states.getLast();
        List<Concluded> again = core.conclude(before, unit.report(), unit.takenAt());
        ConclusionDifference.first(unit.conclusions(), again)
                .ifPresent(difference ->
                        differences.add(new Difference(unit.sequence(), difference.text())));
        if (unit.report() instanceof Reported.PlanProposed(PlanProposal proposal)
                && proposal.reason() instanceof PlanProposal.Reason.Search search) {
            searchAgain(unit.sequence(), proposal, search.trigger());
        }
        states.add(before.after(unit));
        if (states.size() > STATES_KEPT) {
            states.removeFirst();
        }
    }

    private void searchAgain(long sequence, PlanProposal proposal, String trigger) {
        Basis basis = proposal.basis();
        var known =
                states.stream().filter(state -> state.sequence() == basis.knownUpTo()).findFirst();
        Optional<Roads> then = roads.find(basis.roadsVersion());
        if (known.isEmpty() || then.isEmpty()) {
            skipped++;
            return;
        }
        searches++;
        PlanProposal again =
                planner.plan(
                        known.get(),
                        DayTravel.of(known.get(), then.get(), Progress.NONE),
                        trigger,
                        basis.seed(),
                        new SearchLimits(basis.rounds(), basis.steps(), null, 0),
                        threads,
                        SearchListener.NONE);
        if (!again.equals(proposal)) {
            differences.add(
                    new Difference(
                            sequence,
                            "The search finds \"%s\" for %d cents, the journal holds \"%s\" for %d."
                                    .formatted(
                                            again.alternatives().getFirst().label(),
                                            again.plan().totalCents(),
                                            proposal.alternatives().getFirst().label(),
                                            proposal.plan().totalCents())));
        }
    }
}
