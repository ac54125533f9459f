package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.Right;
import io.depotdesk.policy.Role;

import java.util.List;
import java.util.Optional;

/// Whether a person may do what they are about to do. Where nobody is set up, whoever sits at the desk may do
/// everything; the workstation itself is bound by the policy, not by this.
final class Permission {

    private Permission() {}

    /// Returns why whoever hands in `report` may not, as a sentence; empty if they may.
    static Optional<String> refusal(DispatchState state, Reported report) {
        if (state.people().isEmpty() || !(report.by() instanceof Actor.Person(String name))) {
            return Optional.empty();
        }
        Optional<DeskPerson> person = state.people().called(name);
        if (person.isEmpty()) {
            return Optional.of(
                    "Nobody called %s may sign in at this desk. Sign in as somebody else."
                            .formatted(name));
        }
        Right right = needed(state, report);
        if (!right.isHeldBy(person.get().role())) {
            return Optional.of(
                    "%s is for %s; %s is a %s."
                            .formatted(
                                    right.what(),
                                    right.holders(),
                                    name,
                                    person.get().role().word()));
        }
        return switch (report) {
            case Reported.Redone _ -> tooMuch(state, person.get(), state.redo());
            case Reported.LockReleased released -> accepted(state, person.get(), released);
            case Reported.TenderReported(TenderReport.Withdrawn it, _) ->
                    state.tenders()
                            .of(it.key())
                            .filter(TenderRecord::isCommitted)
                            .flatMap(offer ->
                                    stays(state, person.get(), offer.tender().shipment().id()));
            case Reported.CarriedOver carried -> CarryingOver.tooMuch(state, person.get(), carried);
            default -> Optional.empty();
        };
    }

    /// Returns what `report` asks for.
    private static Right needed(DispatchState state, Reported report) {
        return switch (report) {
            case Reported.DayOpened _, Reported.FleetImported _, Reported.ShipmentsImported _ ->
                    Right.IMPORT_DAY;
            case Reported.AddressPinned _ -> Right.SETTLE_ADDRESSES;
            case Reported.PlanProposed proposed ->
                    proposed.proposal().reason() instanceof PlanProposal.Reason.CaseAnswer answer
                                    && isRequest(state, answer.caseId())
                            ? Right.DECIDE_REQUESTS
                            : Right.CHANGE_PLAN;
            case Reported.ReplanAsked _, Reported.LockReleased _, Reported.CarriedOver _ ->
                    Right.CHANGE_PLAN;
            case Reported.TenderReported told -> TenderActs.right(told.what());
            case Reported.SpeedFactorsSet _ -> Right.SET_SPEEDS;
            case Reported.IncidentReported _, Reported.IncidentLifted _, Reported.Observed _ ->
                    Right.REPORT_EVENTS;
            case Reported.PolicyActivated _ -> Right.ACTIVATE_POLICY;
            case Reported.PeopleSet _ -> Right.MANAGE_PEOPLE;
            case Reported.SeatTaken _ -> Right.WORK_QUEUE;
            case Reported.CaseAcknowledged taken -> work(state, taken.caseId());
            case Reported.CaseShelved shelved -> work(state, shelved.caseId());
            case Reported.CaseClosed closed -> work(state, closed.caseId());
            case Reported.CaseAnswered answered ->
                    Approvals.withdraws(state, answered)
                            ? Right.WORK_QUEUE
                            : work(state, answered.caseId());
            case Reported.CaseTimeReached _ -> Right.WORK_QUEUE;
            case Reported.Undone _ ->
                    state.undo().isEmpty() ? Right.TAKE_BACK : state.undo().getLast().right();
            case Reported.Redone _ ->
                    state.redo().isEmpty() ? Right.TAKE_BACK : state.redo().getLast().right();
        };
    }

    /// Returns what taking `report` back asks for: whoever may not decide a request may not undo its decision.
    static Right toTakeBack(DispatchState before, Reported report) {
        return needed(before, report) == Right.DECIDE_REQUESTS
                ? Right.DECIDE_REQUESTS
                : Right.TAKE_BACK;
    }

    private static Right work(DispatchState state, CaseId id) {
        return isRequest(state, id) ? Right.DECIDE_REQUESTS : Right.WORK_QUEUE;
    }

    private static boolean isRequest(DispatchState state, CaseId id) {
        return state.caseOf(id).flatMap(ExceptionCase::request).isPresent();
    }

    /// To repeat something can do as much as doing it, and who does it anew can ask for it.
    private static Optional<String> tooMuch(
            DispatchState state, DeskPerson person, List<UndoableAct> acts) {
        if (acts.isEmpty()) {
            return Optional.empty();
        }
        UndoableAct act = acts.getLast();
        var effects = ActEffects.of(state, act.other().plan());
        return state.policy()
                .beyond(
                        person.role(),
                        effects.asOption(act.label()),
                        !effects.takenFrom().isEmpty())
                .map(why ->
                        "%s may not repeat \"%s\" alone. %s Do it anew; a supervisor is then asked."
                                .formatted(person.name(), act.label(), why));
    }

    private static Optional<String> accepted(
            DispatchState state, DeskPerson person, Reported.LockReleased released) {
        ShipmentId shipment = released.shipment();
        return state.content().locks().get(shipment) instanceof Lock.ToCarrier(var carrier)
                        && carrier.equals(Acceptance.all(state).get(shipment))
                ? stays(state, person, shipment)
                : Optional.empty();
    }

    /// What a carrier has accepted is taken from it by a supervisor.
    private static Optional<String> stays(
            DispatchState state, DeskPerson person, ShipmentId shipment) {
        return person.role() == Role.DISPATCHER && state.policy().approvals().acceptedStays()
                ? Optional.of(
                        "A carrier has accepted %s. Choose who serves it instead; a supervisor is"
                                        .formatted(shipment)
                                + " then asked.")
                : Optional.empty();
    }
}
