package io.depotdesk.data.replay;

import io.depotdesk.data.journal.ConclusionDifference;
import io.depotdesk.data.journal.JournalReader;
import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchCore;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.planning.HandWork;
import io.depotdesk.planning.Planner;
import io.depotdesk.policy.DecisionRecord.Basis;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.Roads;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Takes every report of the journal again and compares what follows with what was journalled: the core's
/// conclusions, for plans that were searched the whole search, step for step, for plans that were mended the whole
/// repair, and for what a person moved or carried over from a what-if the routes that followed from it. A plan is the
/// same if all of it is: every time, cost, reason, trouble and resolution.
///
/// Another version of the search may find other plans. Where the journal says that one was at work, that is counted and
/// is no difference.
public final class Replay {

    private static final int STATES_KEPT = 1_000;
    private static final long ALL = -1;

    private final DispatchCore core = new DispatchCore();
    private final Planner planner = new Planner();
    private final HandWork hands = new HandWork(planner);
    private final RoadsByVersion roads;
    private final int threads;
    private final long only;
    private final Deque<DispatchState> states = new ArrayDeque<>();
    private final List<Difference> differences = new ArrayList<>();
    private @Nullable DayTravel travel;
    private long units;
    private long searches;
    private long repairs;
    private long moves;
    private long skipped;
    private long byOtherVersions;

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
    /// @param repairs run again
    /// @param moves by hand, and other acts of people that change routes, worked out again
    /// @param skipped searches, repairs and moves that could not be run again, because they were made on a road network that
    ///     is not here
    /// @param byOtherVersions of those that were run again, how many were made by another version of the search, or
    ///     by one that did not say which, and come out otherwise now
    /// @param differences empty if everything else came out the same
    public record Result(
            long units,
            long searches,
            long repairs,
            long moves,
            long skipped,
            long byOtherVersions,
            List<Difference> differences) {
        public Result {
            differences = List.copyOf(differences);
        }
    }

    private Replay(RoadsByVersion roads, int threads, long only) {
        this.roads = roads;
        this.threads = threads;
        this.only = only;
        states.add(DispatchState.EMPTY);
    }

    /// Replays the whole journal in `folder`; a desk may be at work on it.
    ///
    /// @param threads that the searches may use; the outcome does not depend on it
    /// @throws io.depotdesk.data.journal.JournalOpenException if there is no journal or it is damaged
    public static Result of(Path folder, RoadsByVersion roads, int threads, Progress progress) {
        return new Replay(roads, threads, ALL).run(folder, progress);
    }

    /// Takes one unit again, on the day as it was then.
    ///
    /// @param sequence of the unit, from 1
    /// @return with no units if the journal does not reach that far
    /// @throws io.depotdesk.data.journal.JournalOpenException if there is no journal or it is damaged
    public static Result ofUnit(
            Path folder, long sequence, RoadsByVersion roads, int threads, Progress progress) {
        return new Replay(roads, threads, sequence).run(folder, progress);
    }

    private Result run(Path folder, Progress progress) {
        JournalReader.read(folder, this::take, progress);
        return new Result(units, searches, repairs, moves, skipped, byOtherVersions, differences);
    }

    private void take(JournalUnit unit) {
        DispatchState before = states.getLast();
        if (only == ALL || only == unit.sequence()) {
            decideAgain(unit, before);
        }
        if (only != ALL && only <= unit.sequence()) {
            return;
        }
        states.add(before.after(unit));
        if (states.size() > STATES_KEPT) {
            states.removeFirst();
        }
    }

    private void decideAgain(JournalUnit unit, DispatchState before) {
        units++;
        List<Concluded> again = core.conclude(before, unit.report(), unit.takenAt());
        ConclusionDifference.first(unit.conclusions(), again)
                .ifPresent(difference ->
                        differences.add(new Difference(unit.sequence(), difference.text())));
        if (unit.report() instanceof Reported.PlanProposed(PlanProposal proposal)) {
            planAgain(unit.sequence(), proposal, (known, then) -> again(known, then, proposal));
        } else if (unit.report() instanceof Reported.CarriedOver carried) {
            planAgain(
                    unit.sequence(),
                    carried.proposal(),
                    (known, then) -> {
                        moves++;
                        return hands.carriedAgain(known, changed -> travel(changed, then), carried);
                    });
        }
    }

    /// Works out a proposal once more, on what was known and the roads of then; empty if that cannot be told.
    private interface Working {
        Optional<PlanProposal> again(DispatchState known, Roads then);
    }

    private void planAgain(long sequence, PlanProposal proposal, Working working) {
        Basis basis = proposal.basis();
        Optional<DispatchState> known =
                states.stream().filter(state -> state.sequence() == basis.knownUpTo()).findFirst();
        Optional<Roads> then = roads.find(basis.roadsVersion());
        if (known.isEmpty() || then.isEmpty()) {
            skipped++;
            return;
        }
        Optional<PlanProposal> again;
        try {
            again = working.again(known.get(), then.get());
        } catch (IllegalArgumentException impossible) {
            differences.add(
                    new Difference(sequence, "It cannot be done. " + impossible.getMessage()));
            return;
        }
        if (basis.models().contains(Planner.version())) {
            again.filter(each -> !each.equals(proposal))
                    .ifPresent(each ->
                            differences.add(new Difference(sequence, difference(proposal, each))));
        } else if (again.filter(each -> !sameButForVersion(proposal, each)).isPresent()) {
            byOtherVersions++;
        }
    }

    /// Returns what comes out this time; what is carried over is no proposal for itself.
    private Optional<PlanProposal> again(DispatchState known, Roads then, PlanProposal proposal) {
        return switch (proposal.reason()) {
            case Reason.Search search ->
                    Optional.of(searched(known, then, search, proposal.basis()));
            case Reason.Repair repair -> Optional.of(mended(known, then, repair));
            case Reason.StopMoved _, Reason.CarrierChosen _, Reason.CaseAnswer _ -> {
                moves++;
                yield hands.again(known, travel(known, then), proposal);
            }
            case Reason.CarriedOver _ -> Optional.empty();
        };
    }

    /// Older journals do not name the models at all.
    private static boolean sameButForVersion(PlanProposal journalled, PlanProposal again) {
        Basis basis = again.basis();
        return journalled.equals(
                again.withBasis(
                        new Basis(
                                basis.knownUpTo(),
                                basis.roadsVersion(),
                                basis.rateCards(),
                                basis.seed(),
                                basis.rounds(),
                                basis.steps(),
                                journalled.basis().models())));
    }

    private PlanProposal searched(
            DispatchState known, Roads then, Reason.Search search, Basis basis) {
        searches++;
        return planner.plan(
                known,
                travel(known, then),
                search.trigger(),
                basis.seed(),
                new SearchLimits(basis.rounds(), basis.steps(), null, 0),
                threads,
                SearchListener.NONE);
    }

    private PlanProposal mended(DispatchState known, Roads then, Reason.Repair repair) {
        repairs++;
        return planner.repair(known, travel(known, then), repair.trigger());
    }

    /// Driving times depend on roads, traffic and places alone, so those of the plan before may serve again.
    private DayTravel travel(DispatchState known, Roads then) {
        DayTravel last = travel;
        DayTravel fit =
                last != null && last.roadsVersion().equals(then.version())
                        ? last.covers(known)
                                ? last
                                : last.forShipmentsOf(known)
                                        .orElseGet(() -> DayTravel.of(known, then, Progress.NONE))
                        : DayTravel.of(known, then, Progress.NONE);
        travel = fit;
        return fit;
    }

    private static String difference(PlanProposal journalled, PlanProposal again) {
        return "Planning finds \"%s\" for %d cents, the journal holds \"%s\" for %d."
                .formatted(
                        again.alternatives().getFirst().label(),
                        again.plan().totalCents(),
                        journalled.alternatives().getFirst().label(),
                        journalled.plan().totalCents());
    }
}
