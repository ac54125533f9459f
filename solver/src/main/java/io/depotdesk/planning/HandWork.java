package io.depotdesk.planning;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.watch.Asked;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.policy.Actor;

import java.util.Optional;
import java.util.function.Function;

/// Works out what the act of a person makes of the plan: when it is done, when it was approved, and when it is looked at
/// again later.
public final class HandWork {

    private final Planner planner;

    public HandWork(Planner planner) {
        this.planner = planner;
    }

    /// Works out an option that changes routes; what somebody asked for as if they did it now.
    ///
    /// @param travel covers `state`
    /// @throws IllegalArgumentException if it cannot be carried out any more, with a sentence why
    public PlanProposal of(DispatchState state, DayTravel travel, Action action, Actor.Person by) {
        if (!(action instanceof Action.Approve approve)) {
            return planner.carryOut(state, travel, action, by);
        }
        var asker = new Actor.Person(approve.request().by());
        return switch (approve.request().asked()) {
            case Asked.Move it ->
                    planner.move(state, travel, it.shipment(), it.to(), it.position(), asker)
                            .proposal();
            case Asked.Give it ->
                    planner.carryOut(
                            state,
                            travel,
                            new Action.GiveToCarrier(it.shipment(), it.carrier()),
                            asker);
            case Asked.Answer it -> planner.carryOut(state, travel, it.option().action(), asker);
            case Asked.TakeBack _ ->
                    throw new IllegalArgumentException("To take something back needs no routes.");
        };
    }

    /// Works out once more what a person proposed: every time, cost, reason and trouble of it.
    ///
    /// @param state what was known then
    /// @param travel covers `state`
    /// @return empty if nobody's hand made it, or if it was made from more than `state` says: see [#carriedAgain]
    /// @throws IllegalArgumentException if it cannot be worked out on `state`, with a sentence why
    public Optional<PlanProposal> again(
            DispatchState state, DayTravel travel, PlanProposal proposed) {
        if (!(proposed.by() instanceof Actor.Person by)) {
            return Optional.empty();
        }
        return switch (proposed.reason()) {
            case Reason.StopMoved it ->
                    Optional.of(
                            planner.move(state, travel, it.shipment(), it.to(), it.position(), by)
                                    .proposal()
                                    .withOverrideReason(it.overrideReason()));
            case Reason.CarrierChosen it ->
                    Optional.of(
                            planner.carryOut(
                                            state,
                                            travel,
                                            new Action.GiveToCarrier(it.shipment(), it.carrier()),
                                            by)
                                    .withOverrideReason(it.overrideReason()));
            case Reason.CaseAnswer it ->
                    state.caseOf(it.caseId())
                            .map(known -> known.options().get(it.option()).action())
                            .map(action -> of(state, travel, action, by).by(by, it));
            case Reason.Search _, Reason.Repair _, Reason.CarriedOver _ -> Optional.empty();
        };
    }

    /// Works out once more what was carried over from a what-if: all that follows from who serves what, and in which
    /// order, which is what came of trying it out.
    ///
    /// @param state the day when it was carried over
    /// @param travel returns driving times that cover a state
    /// @return empty if no person carried it over
    public Optional<PlanProposal> carriedAgain(
            DispatchState state,
            Function<DispatchState, DayTravel> travel,
            Reported.CarriedOver carried) {
        return carried.by() instanceof Actor.Person by
                        && carried.proposal().reason() instanceof Reason.CarriedOver reason
                ? Optional.of(new CarriedAgain(carried, state).proposal(travel, reason, by))
                : Optional.empty();
    }
}
