package io.depotdesk.planning;

import io.depotdesk.dispatch.CarriedChanges;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.policy.Actor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Works out whether the day can still be changed like its copy was, and how. What both have changed since the
/// copy was taken, and not alike, does not fit.
final class CarryOverDraft {

    private final DispatchState base;
    private final DispatchState copy;
    private final DispatchState live;

    CarryOverDraft(DispatchState base, DispatchState copy, DispatchState live) {
        this.base = base;
        this.copy = copy;
        this.live = live;
    }

    CarryOver of(Instant copiedAt, Function<DispatchState, DayTravel> travel, Actor.Person by) {
        List<String> never = never();
        if (!never.isEmpty()) {
            return new CarryOver.DoesNotFit(never);
        }
        var difference = new CopyDifference(base, copy, live);
        CarriedChanges changes = difference.changes();
        if (!difference.conflicts().isEmpty()) {
            return new CarryOver.DoesNotFit(difference.conflicts());
        }
        DispatchState changed = live.with(changes.in(live.content()));
        var desk = new PlanningDesk(changed, travel.apply(changed));
        var merge = new PlanMerge(base, copy, live, desk);
        Plan plan = merge.plan();
        if (!merge.conflicts().isEmpty()) {
            return new CarryOver.DoesNotFit(merge.conflicts());
        }
        if (changes.isEmpty() && merge.moved() == 0) {
            return new CarryOver.DoesNotFit(
                    List.of(
                            "Nothing was changed in the what-if, so there is nothing to carry"
                                    + " over."));
        }
        return new CarryOver.Fits(
                new Reported.CarriedOver(
                        proposal(desk, plan, new Reason.CarriedOver(copiedAt), by), changes),
                difference.words(merge.moved()),
                difference.left());
    }

    /// Returns the proposal to make `plan` that of the day.
    static PlanProposal proposal(
            PlanningDesk desk, Plan plan, Reason.CarriedOver reason, Actor.Person by) {
        return Planner.byHand(desk, plan, "What was tried out is carried over", reason, by);
    }

    private List<String> never() {
        List<String> why = new ArrayList<>();
        if (copy.replanWanted() != null) {
            why.add("The what-if is still being planned. Wait until that is done.");
        }
        if (!Objects.equals(base.day(), live.day()) || !Objects.equals(base.day(), copy.day())) {
            why.add("Another day has been opened meanwhile.");
        }
        if (!copy.vehicles().equals(base.vehicles()) || !copy.carriers().equals(base.carriers())) {
            why.add("A fleet was imported in the what-if. Import it on the live day instead.");
        }
        if (!copy.content().traffic().usual().equals(base.content().traffic().usual())) {
            why.add("Speeds were loaded in the what-if. Load them on the live day instead.");
        }
        return why;
    }
}
