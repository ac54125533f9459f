package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.Actor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides what follows from a report. A pure function of the state, the report and its time.
public final class DispatchCore {

    /// Remembers what it could as well work out anew.
    private final TenderTimes tenderTimes = new TenderTimes();

    /// Returns why `report` cannot be taken now (a sentence for a person), empty if it can. What nobody
    /// asked for, like a finished search, is always taken.
    ///
    /// @param at when it came
    public Optional<String> refusal(DispatchState state, Reported report, Instant at) {
        return Permission.refusal(state, report)
                .or(() -> misfit(state, report, at))
                .or(() -> new Approvals(state).refusal(report, at));
    }

    private static Optional<String> misfit(DispatchState state, Reported report, Instant at) {
        return switch (report) {
            case Reported.DayOpened _ -> Optional.empty();
            case Reported.PolicyActivated activated ->
                    activated.policy().faults().stream()
                            .findFirst()
                            .map(fault -> "The policy is refused. " + fault);
            case Reported.PeopleSet set -> set.people().fault();
            case Reported.SeatTaken _ -> Optional.empty();
            case Reported.TenderReported told -> TenderActs.misfit(state, told);
            case Reported.FleetImported _,
                    Reported.ShipmentsImported _,
                    Reported.SpeedFactorsSet _,
                    Reported.IncidentReported _,
                    Reported.Observed _,
                    Reported.ReplanAsked _ ->
                    state.day() == null
                            ? Optional.of("No day is open yet. Open one first.")
                            : Optional.empty();
            case Reported.IncidentLifted lifted ->
                    state.content().traffic().incidents().containsKey(lifted.incident())
                            ? Optional.empty()
                            : Optional.of("There is no incident " + lifted.incident() + " today.");
            case Reported.AddressPinned pinned ->
                    state.shipment(pinned.shipment()).isPresent()
                            ? Optional.empty()
                            : Optional.of("There is no shipment " + pinned.shipment() + " today.");
            case Reported.LockReleased released ->
                    state.content().locks().containsKey(released.shipment())
                            ? Optional.empty()
                            : Optional.of(released.shipment() + " is not locked.");
            case Reported.PlanProposed proposed ->
                    proposed.by() instanceof Actor.Person
                            ? ProposalCheck.refusal(state, proposed.proposal())
                                    .or(() -> QueueActs.overriding(state, proposed.proposal()))
                            : Optional.empty();
            case Reported.CarriedOver carried ->
                    ProposalCheck.refusal(
                            state.with(carried.changes().known(state.content())),
                            carried.proposal());
            case Reported.CaseAcknowledged taken -> notOpen(state.caseOf(taken.caseId()));
            case Reported.CaseShelved shelved ->
                    notOpen(state.caseOf(shelved.caseId()))
                            .or(() -> QueueActs.shelving(state, shelved, at));
            case Reported.CaseClosed closed ->
                    notOpen(state.caseOf(closed.caseId()))
                            .or(() -> QueueActs.closing(state, closed));
            case Reported.CaseAnswered answered ->
                    notOpen(state.caseOf(answered.caseId()))
                            .or(() -> unanswerable(state, answered))
                            .or(() -> QueueActs.overriding(state, answered));
            case Reported.CaseTimeReached _ -> Optional.empty();
            case Reported.Undone _ ->
                    state.undo().isEmpty()
                            ? Optional.of("There is nothing to undo.")
                            : TenderHold.unturnable(state, state.undo().getLast());
            case Reported.Redone _ ->
                    state.redo().isEmpty()
                            ? Optional.of("There is nothing to redo.")
                            : TenderHold.unturnable(state, state.redo().getLast());
        };
    }

    /// Returns the unit of the journal that `report` becomes: what people typed about shipments is marked in it.
    public JournalUnit taken(DispatchState state, Reported report, Instant at) {
        Reported marked = new TypedWords(state).marked(report);
        return new JournalUnit(state.sequence() + 1, at, marked, conclude(state, marked, at));
    }

    /// Returns what follows from `report`, taken as unit `state.sequence() + 1` at `at`.
    public List<Concluded> conclude(DispatchState state, Reported report, Instant at) {
        List<Concluded> all = new ArrayList<>();
        if (new TypedWords(state).areMarkedIn(report)) {
            all.add(new Concluded.WordsTaken(WordsAbout.of(state, report)));
        }
        all.addAll(following(state, report, at));
        return List.copyOf(all);
    }

    private List<Concluded> following(DispatchState state, Reported report, Instant at) {
        var conclusions = new Conclusions(state, at);
        var approvals = new Approvals(state);
        var request = approvals.wanted(report, at);
        if (request.isPresent() && misfit(state, report, at).isEmpty()) {
            conclusions.ask(request.get(), approvals.replaced(request.get()));
            return conclusions.all();
        }
        approvals.counted(report).ifPresent(conclusions::add);
        switch (report) {
            case Reported.CarriedOver carried -> {
                return CarryingOver.conclude(state, carried, at);
            }
            case Reported.DayOpened _ -> {
                // The cases of the day before are no longer there for time to work on.
                return List.of();
            }
            case Reported.PolicyActivated _, Reported.PeopleSet _, Reported.SeatTaken _ -> {}
            case Reported.Observed observed ->
                    new Surfaces(state, conclusions, at)
                            .take(observed.origin(), observed.observation());
            case Reported.FleetImported fleet -> {
                if (!state.shipments().isEmpty()) {
                    conclusions.askForPlan("fleet imported from " + fleet.source());
                }
            }
            case Reported.ShipmentsImported imported -> shipmentsImported(conclusions, imported);
            case Reported.AddressPinned pinned -> {
                conclusions.place(pinned.shipment(), pinned.place());
                conclusions.reviewAddresses();
                conclusions.askForPlan("address of %s pinned".formatted(pinned.shipment()));
            }
            case Reported.PlanProposed proposed ->
                    planProposed(conclusions, state, proposed.proposal(), approvals);
            case Reported.LockReleased released -> {
                conclusions.add(new Concluded.ShipmentUnlocked(released.shipment()));
                conclusions.askForPlan(released.shipment() + " unlocked");
            }
            case Reported.SpeedFactorsSet set ->
                    trafficChanged(
                            conclusions, state, "speeds taken from " + set.factors().source());
            case Reported.IncidentReported reported -> {
                conclusions.disturbed(new Upsets(state, at).by(reported.incident()));
                if (!state.shipments().isEmpty()) {
                    // What holds now is mended at once; whoever plans goes on searching from there.
                    conclusions.askForRepair(
                            "incident \"%s\" reported".formatted(reported.incident().reason()));
                }
            }
            case Reported.IncidentLifted lifted -> {
                conclusions.over(
                        new Cause(Cause.Kind.ROADS_DISTURBED, lifted.incident().value()),
                        "The incident is over.");
                trafficChanged(
                        conclusions, state, "incident %s lifted".formatted(lifted.incident()));
            }
            case Reported.ReplanAsked asked -> conclusions.askForPlan(asked.reason());
            case Reported.TenderReported told ->
                    new Tendering(state, conclusions, at).take(told.what(), told.by());
            case Reported.CaseAcknowledged taken -> acknowledged(conclusions, state, taken, at);
            case Reported.CaseShelved shelved ->
                    conclusions.move(
                            shelved.caseId(),
                            new CaseState.Shelved(
                                    shelved.by().name(), shelved.until(), shelved.reason()));
            case Reported.CaseAnswered answered -> {
                state.caseOf(answered.caseId())
                        .ifPresent(it ->
                                conclusions.answer(
                                        it,
                                        answered.option(),
                                        answered.by(),
                                        answered.overrideReason()));
                approvals.carryOut(answered, conclusions);
            }
            case Reported.CaseClosed closed ->
                    state.caseOf(closed.caseId())
                            .ifPresent(it -> conclusions.close(it, closed.reason(), closed.by()));
            case Reported.CaseTimeReached reached ->
                    state.caseOf(reached.caseId())
                            .ifPresent(it -> timeReached(conclusions, it, at));
            case Reported.Undone _ -> {
                UndoableAct act = state.undo().getLast();
                conclusions.add(new Concluded.ActTakenBack(act.sequence(), act.label()));
                TenderHold.turn(act, conclusions);
                conclusions.restored(act.other());
                if (act.other().hasUnplannedShipments()) {
                    conclusions.askForPlan("\"%s\" was undone".formatted(act.label()));
                }
            }
            case Reported.Redone _ -> {
                UndoableAct act = state.redo().getLast();
                conclusions.add(new Concluded.ActRepeated(act.label()));
                TenderHold.turn(act, conclusions);
                conclusions.restored(act.other());
                if (act.other().hasUnplannedShipments()) {
                    conclusions.askForPlan("\"%s\" was repeated".formatted(act.label()));
                }
            }
        }
        return conclusions.all();
    }

    /// Returns the reports that the passing of time calls for at `at`: due deadlines and shelved cases that
    /// come back.
    public List<Reported> due(DispatchState state, Instant at) {
        List<Reported> due = new ArrayList<>();
        for (ExceptionCase it : state.cases()) {
            if (nextTime(state, it).filter(time -> !time.isAfter(at)).isPresent()) {
                due.add(new Reported.CaseTimeReached(it.id()));
            }
        }
        due.addAll(TenderDue.at(state, tenderTimes, at));
        return due;
    }

    /// Returns when [#due] will next have something, empty if nothing waits for a time.
    public Optional<Instant> nextDue(DispatchState state) {
        return Stream.concat(
                        state.cases().stream().map(it -> nextTime(state, it)),
                        Stream.of(TenderDue.next(state, tenderTimes)))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    private static Optional<Instant> nextTime(DispatchState state, ExceptionCase it) {
        return switch (it.state()) {
            case CaseState.Open _, CaseState.Acknowledged _ -> Optional.of(ageing(state, it));
            case CaseState.Shelved shelved ->
                    Optional.of(earlier(shelved.until(), ageing(state, it)));
            case CaseState.Resolved _, CaseState.Closed _ -> Optional.empty();
        };
    }

    /// Returns when time does something to an undecided case: its deadline at the latest.
    private static Instant ageing(DispatchState state, ExceptionCase it) {
        Instant next = it.deadline();
        if (!it.latched()) {
            next =
                    AtStake.promise(state, state.plan(), it)
                            .map(promise -> earlier(promise, it.deadline()))
                            .orElse(next);
        }
        return state.policy().isInForce()
                ? earlier(
                        next,
                        state.policy().urgency().nextStep(it.deadline(), state.at()).orElse(next))
                : next;
    }

    /// A person has a case, or has seen what became of it.
    private static void acknowledged(
            Conclusions conclusions,
            DispatchState state,
            Reported.CaseAcknowledged taken,
            Instant at) {
        CaseState now =
                state.caseOf(taken.caseId()).map(ExceptionCase::state).orElse(new CaseState.Open());
        conclusions.move(
                taken.caseId(),
                now instanceof CaseState.Resolved resolved
                        ? new CaseState.Closed(taken.by().name(), at, resolved.how())
                        : new CaseState.Acknowledged(taken.by().name()));
    }

    private static void shipmentsImported(
            Conclusions conclusions, Reported.ShipmentsImported imported) {
        imported.shipments().forEach(conclusions::arrived);
        conclusions.reviewAddresses();
        if (imported.shipments().stream().anyMatch(shipment -> shipment.point().isPresent())) {
            conclusions.askForPlan(
                    "%d shipments imported from %s"
                            .formatted(imported.shipments().size(), imported.source()));
        }
    }

    private static void trafficChanged(
            Conclusions conclusions, DispatchState state, String trigger) {
        if (!state.shipments().isEmpty()) {
            conclusions.askForPlan(trigger);
        }
    }

    private static void planProposed(
            Conclusions conclusions,
            DispatchState state,
            PlanProposal proposal,
            Approvals approvals) {
        Optional<String> stale = ProposalCheck.refusal(state, proposal);
        if (stale.isPresent()) {
            conclusions.add(new Concluded.ProposalRefused(stale.get()));
            return;
        }
        conclusions.adopt(approvals.inOwnName(proposal));
        new Tendering(state, conclusions, conclusions.at()).follow(proposal.plan(), proposal.by());
        approvals.approved(proposal, conclusions);
    }

    private static void timeReached(Conclusions conclusions, ExceptionCase it, Instant at) {
        switch (it.state()) {
            // To put a case aside does not put its deadline off.
            case CaseState.Shelved shelved -> {
                if (!it.deadline().isAfter(at)) {
                    applySafeDefault(conclusions, it);
                } else if (!shelved.until().isAfter(at)) {
                    conclusions.move(it.id(), new CaseState.Open());
                }
            }
            case CaseState.Open _, CaseState.Acknowledged _ -> {
                if (!it.deadline().isAfter(at)) {
                    applySafeDefault(conclusions, it);
                }
            }
            case CaseState.Resolved _, CaseState.Closed _ -> {}
        }
    }

    private static void applySafeDefault(Conclusions conclusions, ExceptionCase it) {
        conclusions.answer(
                it,
                it.safeDefault(),
                Actor.MACHINE,
                it.safeDefault() == 0 ? null : "Nobody answered before the deadline.");
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    static Optional<String> notOpen(Optional<ExceptionCase> found) {
        if (found.isEmpty()) {
            return Optional.of("There is no such case.");
        }
        return found.get().isClosed()
                ? Optional.of("Case %s is closed already.".formatted(found.get().id()))
                : Optional.empty();
    }

    private static Optional<String> unanswerable(
            DispatchState state, Reported.CaseAnswered answered) {
        ExceptionCase it = state.caseOf(answered.caseId()).orElseThrow();
        if (answered.option() < 0 || answered.option() >= it.options().size()) {
            return Optional.of(
                    "Case %s has no option %d.".formatted(it.id(), answered.option() + 1));
        }
        CaseOption option = it.options().get(answered.option());
        if (option.action().changesRoutes()) {
            return Optional.of("\"%s\" changes routes and needs a plan.".formatted(option.label()));
        }
        return option.action().parts().stream()
                .filter(Action.Defer.class::isInstance)
                .map(Action.Defer.class::cast)
                .map(defer -> unknownShipment(state.shipment(defer.shipment())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> unknownShipment(Optional<Shipment> shipment) {
        return shipment.isPresent()
                ? Optional.empty()
                : Optional.of("The shipment is not of today any more.");
    }
}
