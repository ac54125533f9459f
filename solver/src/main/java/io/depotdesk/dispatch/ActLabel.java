package io.depotdesk.dispatch;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.carrier.Carrier;
import io.depotdesk.domain.plan.Vehicle;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.ApprovalRequest;
import io.depotdesk.domain.watch.Asked;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.Actor;

import java.util.Optional;

/// Names a report in the words of the desk, for lists of what can be undone or what happened.
public final class ActLabel {

    private ActLabel() {}

    /// Returns what `unit` did: an act that had to be asked for first was only asked for.
    static String of(DispatchState before, JournalUnit unit) {
        String label = of(before, unit.report());
        Optional<ApprovalRequest> request =
                unit.conclusions().stream()
                        .filter(Concluded.CaseRaised.class::isInstance)
                        .map(Concluded.CaseRaised.class::cast)
                        .map(each -> each.raised().request())
                        .flatMap(Optional::stream)
                        .findFirst();
        if (request.isEmpty() || !(unit.report().by() instanceof Actor.Person)) {
            return label;
        }
        return "Ask: "
                + (request.get().asked() instanceof Asked.TakeBack ? request.get().what() : label);
    }

    /// Returns what `report` is, for a person.
    ///
    /// @param before the day when it came: names of vehicles and carriers are taken from it
    public static String of(DispatchState before, Reported report) {
        return switch (report) {
            case Reported.DayOpened opened -> "Open " + opened.date();
            case Reported.FleetImported fleet -> "Import fleet from " + fleet.source();
            case Reported.ShipmentsImported imported ->
                    "Import %d shipments from %s"
                            .formatted(imported.shipments().size(), imported.source());
            case Reported.AddressPinned pinned -> "Pin the address of " + pinned.shipment();
            case Reported.PlanProposed proposed -> of(before, proposed.proposal().reason());
            case Reported.CarriedOver carried -> of(before, carried.proposal().reason());
            case Reported.SpeedFactorsSet set -> "Take speeds from " + set.factors().source();
            case Reported.IncidentReported reported ->
                    "Report incident \"%s\"".formatted(reported.incident().reason());
            case Reported.IncidentLifted lifted -> "Lift incident " + lifted.incident();
            case Reported.Observed observed -> observed.observation().sentence();
            case Reported.PolicyActivated activated ->
                    "Activate policy " + activated.policy().version();
            case Reported.PeopleSet _ -> "Change who may sign in";
            case Reported.SeatTaken seat ->
                    seat.person() == null ? "Leave the desk" : "Sign in as " + seat.person();
            case Reported.TenderReported told -> TenderActs.label(before, told.what());
            case Reported.ReplanAsked _ -> "Plan again";
            case Reported.LockReleased released -> "Unlock " + released.shipment();
            case Reported.CaseAcknowledged taken -> "Take case " + taken.caseId();
            case Reported.CaseShelved shelved -> "Shelve case " + shelved.caseId();
            case Reported.CaseAnswered answered ->
                    answer(before, answered.caseId(), answered.option());
            case Reported.CaseClosed closed -> "Close case " + closed.caseId();
            case Reported.CaseTimeReached reached -> "Deadline of case " + reached.caseId();
            case Reported.Undone _ -> "Undo";
            case Reported.Redone _ -> "Redo";
        };
    }

    private static String of(DispatchState before, Reason reason) {
        return switch (reason) {
            case Reason.Search search -> "Plan (" + search.trigger() + ")";
            case Reason.Repair repair -> "Mend the plan (" + repair.trigger() + ")";
            case Reason.StopMoved moved ->
                    moved.to() == null
                            ? "Take %s off its route".formatted(moved.shipment())
                            : "Move %s to %s".formatted(moved.shipment(), name(before, moved.to()));
            case Reason.CarrierChosen chosen ->
                    "Give %s to %s"
                            .formatted(
                                    chosen.shipment(),
                                    before.carrier(chosen.carrier())
                                            .map(Carrier::name)
                                            .orElse(chosen.carrier().value()));
            case Reason.CarriedOver _ -> "Carry over a what-if";
            case Reason.CaseAnswer answer -> answer(before, answer.caseId(), answer.option());
        };
    }

    private static String answer(DispatchState before, CaseId id, int number) {
        return before.caseOf(id)
                .flatMap(ExceptionCase::request)
                .map(request ->
                        (number == 0 ? "Approve: %s (%s)" : "Do not do: %s (%s)")
                                .formatted(request.what(), request.by()))
                .orElse("Answer case " + id);
    }

    /// Names what somebody asks for.
    static String of(DispatchState state, Asked asked) {
        return switch (asked) {
            case Asked.Move it ->
                    of(
                            state,
                            new Reason.StopMoved(
                                    it.shipment(), it.from(), it.to(), it.position(), null));
            case Asked.Give it ->
                    of(state, new Reason.CarrierChosen(it.shipment(), it.carrier(), null));
            case Asked.TakeBack it -> "Take back \"%s\"".formatted(it.label());
            case Asked.Answer it ->
                    "%s (%s)"
                            .formatted(
                                    it.option().label(),
                                    state.caseOf(it.caseId())
                                            .map(ExceptionCase::title)
                                            .orElse("case " + it.caseId()));
        };
    }

    private static String name(DispatchState state, VehicleId id) {
        return state.vehicle(id).map(Vehicle::name).orElse(id.value());
    }
}
