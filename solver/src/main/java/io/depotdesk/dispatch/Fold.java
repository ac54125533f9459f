package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.tender.TenderRecord;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.tender.Tenders;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord;
import io.depotdesk.policy.DispatchPolicy;
import io.depotdesk.policy.People;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/// The one way from a journal unit to the next state. It decides nothing.
final class Fold {

    private final DispatchState before;
    private final JournalUnit unit;
    private DispatchState.@Nullable Day day;
    private DayContent content;
    private List<DecisionRecord> decisions;
    private List<UndoableAct> undo;
    private List<UndoableAct> redo;
    private DayFacts facts;
    private DispatchPolicy policy;
    private People people;
    private DispatchState.@Nullable ReplanWish replanWanted;
    private Tenders tenders;

    private Fold(DispatchState before, JournalUnit unit) {
        this.before = before;
        this.unit = unit;
        this.day = before.day();
        this.content = before.content();
        this.decisions = before.decisions();
        this.undo = before.undo();
        this.redo = before.redo();
        this.facts = before.facts();
        this.policy = before.policy();
        this.people = before.people();
        this.replanWanted = before.replanWanted();
        this.tenders = before.tenders();
    }

    static DispatchState after(DispatchState before, JournalUnit unit) {
        var fold = new Fold(before, unit);
        fold.apply(unit.report());
        unit.conclusions().forEach(fold::apply);
        fold.rememberAct();
        if (fold.content.plan() != before.content().plan()) {
            fold.tenders = fold.tenders.planned(fold.content.plan(), unit.takenAt());
        }
        return new DispatchState(
                unit.sequence(),
                unit.takenAt(),
                fold.day,
                fold.content,
                fold.decisions,
                fold.undo,
                fold.redo,
                fold.facts,
                fold.policy,
                fold.people,
                fold.replanWanted,
                fold.tenders);
    }

    private void apply(Reported report) {
        switch (report) {
            case Reported.DayOpened opened -> {
                day =
                        new DispatchState.Day(
                                opened.date(),
                                ZoneId.of(opened.zone()),
                                opened.depot(),
                                opened.region());
                content = DayContent.EMPTY;
                decisions = List.of();
                undo = List.of();
                redo = List.of();
                facts = DayFacts.NONE.with(facts.desk().onNextDay(unit.takenAt()));
                tenders = tenders.nextDay();
                replanWanted = null;
            }
            case Reported.FleetImported fleet ->
                    arrived(fleet, each -> each.withFleet(fleet.vehicles(), fleet.carriers()));
            case Reported.ShipmentsImported imported ->
                    arrived(imported, each -> each.with(imported.shipments()));
            case Reported.CarriedOver carried -> arrived(carried, carried.changes()::known);
            case Reported.SpeedFactorsSet set ->
                    arrived(set, each -> each.with(each.traffic().with(set.factors())));
            case Reported.IncidentReported reported ->
                    arrived(reported, each -> each.with(each.traffic().with(reported.incident())));
            case Reported.IncidentLifted lifted ->
                    arrived(lifted, each -> each.with(each.traffic().without(lifted.incident())));
            case Reported.Observed observed -> {
                if (!facts.heard().containsKey(observed.origin().key())) {
                    facts = facts.hearing(observed.origin(), observed.observation(), false);
                }
            }
            case Reported.PolicyActivated activated -> policy = activated.policy();
            case Reported.PeopleSet set -> people = set.people();
            case Reported.SeatTaken seat ->
                    facts = facts.with(facts.desk().seated(seat.person(), seat.since()));
            case Reported.AddressPinned _,
                    Reported.TenderReported _,
                    Reported.PlanProposed _,
                    Reported.ReplanAsked _,
                    Reported.LockReleased _,
                    Reported.CaseAcknowledged _,
                    Reported.CaseShelved _,
                    Reported.CaseAnswered _,
                    Reported.CaseClosed _,
                    Reported.CaseTimeReached _,
                    Reported.Undone _,
                    Reported.Redone _ -> {}
        }
    }

    /// What came by itself is a fact: no act that is taken back or repeated makes it unhappen.
    private void arrived(Reported report, UnaryOperator<DayContent> change) {
        if (!(report instanceof Reported.IncidentReported)) {
            facts = facts.changed(unit.sequence(), null);
        }
        arrived(change, report.by() instanceof Actor.Machine);
    }

    private void arrived(UnaryOperator<DayContent> change, boolean byItself) {
        content = change.apply(content);
        if (byItself) {
            undo = undo.stream().map(act -> act.with(change.apply(act.other()))).toList();
            redo = redo.stream().map(act -> act.with(change.apply(act.other()))).toList();
        }
    }

    private void apply(Concluded conclusion) {
        switch (conclusion) {
            case Concluded.PlanAdopted adopted -> {
                content = content.with(adopted.plan());
                facts = facts.planning(LifeCycles.planned(facts, adopted.plan(), unit.takenAt()));
                if (unit.report() instanceof Reported.PlanProposed proposed) {
                    facts = facts.planned(proposed.proposal().basis().knownUpTo());
                } else if (unit.report() instanceof Reported.CarriedOver carried) {
                    facts = facts.planned(carried.proposal().basis().knownUpTo());
                }
                if (answersWish()) {
                    replanWanted = null;
                }
            }
            case Concluded.ProposalRefused _, Concluded.WordsTaken _ -> {}
            case Concluded.DecisionTaken taken -> decisions = plus(decisions, taken.decision());
            case Concluded.CaseRaised raised -> content = content.with(raised.raised());
            case Concluded.CaseMoved moved ->
                    content = content.with(caseOf(moved.caseId()).in(moved.state()));
            case Concluded.ShipmentPlaced placed -> {
                Shipment shipment =
                        Objects.requireNonNull(content.shipments().get(placed.shipment()));
                content = content.with(List.of(shipment.with(placed.destination())));
            }
            case Concluded.ReplanRequested requested ->
                    replanWanted =
                            new DispatchState.ReplanWish(
                                    requested.trigger(), unit.sequence(), false);
            case Concluded.RepairRequested requested ->
                    replanWanted =
                            new DispatchState.ReplanWish(
                                    requested.trigger(),
                                    unit.sequence(),
                                    replanWanted == null || replanWanted.repairIsEnough());
            case Concluded.CaseLatched latched ->
                    content = content.with(caseOf(latched.caseId()).latchedNow());
            case Concluded.CaseReranked reranked ->
                    content = content.with(caseOf(reranked.caseId()).with(reranked.priority()));
            case Concluded.ReportFlagged _ -> {}
            case Concluded.ObservationTaken taken -> {
                facts = FactFold.after(facts, taken.origin(), taken.observation());
                arrived(each -> goods(each, taken.observation()), true);
            }
            case Concluded.PlanDisturbed disturbed ->
                    facts =
                            facts.with(disturbed.disturbance())
                                    .changed(unit.sequence(), disturbed.disturbance().cause());
            case Concluded.DisturbanceOver over ->
                    facts = facts.without(over.cause()).changed(unit.sequence(), null);
            case Concluded.StopReopened reopened -> {
                facts = facts.withoutStop(reopened.shipment());
                content =
                        content.withLock(
                                reopened.shipment(), new Lock.ToVehicle(reopened.vehicle()));
            }
            case Concluded.ShipmentLocked locked ->
                    content = content.withLock(locked.shipment(), locked.lock());
            case Concluded.ShipmentUnlocked unlocked ->
                    content = content.withLock(unlocked.shipment(), null);
            case Concluded.ShipmentDeferred deferred ->
                    content = content.withDeferred(deferred.shipment());
            case Concluded.TenderIntended intended ->
                    tenders =
                            tenders.with(
                                    new TenderRecord(
                                            intended.tender(), intended.progress(), List.of()));
            case Concluded.TenderMoved moved ->
                    tenders =
                            tenders.with(
                                    tenders.of(moved.key())
                                            .orElseThrow()
                                            .with(moved.progress(), moved.heard()));
            case Concluded.QuoteNoted noted -> tenders = tenders.with(noted.quote());
            case Concluded.OfferAsked asked ->
                    tenders = tenders.asking(asked.shipment(), asked.wish());
            case Concluded.ActCounted(var person, var total) ->
                    facts =
                            facts.with(
                                    facts.desk()
                                            .counting(
                                                    unit.sequence(),
                                                    person,
                                                    unit.takenAt(),
                                                    total));
            case Concluded.ActTakenBack _ -> {
                UndoableAct act = undo.getLast();
                counts(act.sequence(), false);
                undo = undo.subList(0, undo.size() - 1);
                redo = plus(redo, act.turned(content));
                content = keepingPlanVersion(act.other());
            }
            case Concluded.ActReversed reversed -> {
                counts(reversed.sequence(), false);
                content = reversed(reversed);
            }
            case Concluded.ActRepeated _ -> {
                UndoableAct act = redo.getLast();
                counts(act.sequence(), true);
                redo = redo.subList(0, redo.size() - 1);
                undo = plus(undo, act.turned(content));
                content = keepingPlanVersion(act.other());
            }
        }
    }

    private void counts(long sequence, boolean inForce) {
        facts = facts.with(facts.desk().inForce(sequence, inForce));
    }

    /// The act stays in the list: whoever takes back the approval has it again.
    private DayContent reversed(Concluded.ActReversed reversed) {
        UndoableAct act =
                undo.stream()
                        .filter(each -> each.sequence() == reversed.sequence())
                        .findFirst()
                        .orElseThrow();
        DayContent restored = keepingPlanVersion(act.other());
        for (CaseId kept : reversed.kept()) {
            restored = restored.with(caseOf(kept));
        }
        return restored;
    }

    private ExceptionCase caseOf(CaseId id) {
        return Objects.requireNonNull(content.cases().get(id));
    }

    /// What customers ask for and hand out changes the goods of the day.
    private static DayContent goods(DayContent content, Observation observation) {
        return switch (observation) {
            case Observation.CustomerRescheduled it ->
                    content.shipments().get(it.shipment()) == null
                            ? content
                            : content.with(
                                    List.of(
                                            Objects.requireNonNull(
                                                            content.shipments().get(it.shipment()))
                                                    .promised(it.windows())));
            case Observation.ReturnAtDoor it ->
                    content.shipments().get(it.at()) == null
                            ? content
                            : content.with(
                                    List.of(
                                            Upsets.goodsHandedOut(
                                                    Objects.requireNonNull(
                                                            content.shipments().get(it.at())),
                                                    it)));
            case Observation.TenderAccepted it -> Acceptance.kept(content, it);
            case Observation.VehicleBrokeDown _,
                    Observation.VehicleRecovered _,
                    Observation.WaveLate _,
                    Observation.TenderRejected _,
                    Observation.StopProgress _,
                    Observation.RouteDelayed _ ->
                    content;
        };
    }

    private boolean answersWish() {
        return replanWanted != null
                && unit.report() instanceof Reported.PlanProposed proposed
                && (proposed.proposal().reason() instanceof PlanProposal.Reason.Search
                        || replanWanted.repairIsEnough()
                                && proposed.proposal().reason()
                                        instanceof PlanProposal.Reason.Repair)
                && proposed.proposal().basis().knownUpTo() >= replanWanted.since();
    }

    /// A restored plan gets a new version, so that a search made from the plan it replaces is refused.
    private DayContent keepingPlanVersion(DayContent restored) {
        return restored.with(restored.plan().withVersion(content.plan().version() + 1));
    }

    private void rememberAct() {
        if (!(unit.report().by() instanceof Actor.Person) || movesInHistory()) {
            return;
        }
        UndoableAct.@Nullable Word word = word();
        if (content == before.content() && word == null) {
            return;
        }
        var act =
                new UndoableAct(
                        unit.sequence(),
                        ActLabel.of(before, unit),
                        before.content(),
                        Permission.toTakeBack(before, unit.report()),
                        word);
        undo = plus(undo, act);
        if (undo.size() > DispatchState.UNDO_DEPTH) {
            undo = List.copyOf(undo.subList(1, undo.size()));
        }
        redo = List.of();
    }

    /// Returns what a person was told by a carrier in this unit, null if nothing.
    private UndoableAct.@Nullable Word word() {
        return unit.report() instanceof Reported.TenderReported(TenderReport.PhoneAnswered it, _)
                        && before.tenders().of(it.key()).isPresent()
                ? new UndoableAct.Word(
                        it.key(),
                        tenders.of(it.key()).orElseThrow().progress(),
                        before.tenders().of(it.key()).orElseThrow().progress())
                : null;
    }

    /// To undo and to redo are no acts of their own; to ask for an undo is one.
    private boolean movesInHistory() {
        return unit.conclusions().stream()
                .anyMatch(each ->
                        each instanceof Concluded.ActTakenBack
                                || each instanceof Concluded.ActRepeated);
    }

    private static <T> List<T> plus(List<T> list, T last) {
        var longer = new ArrayList<T>(list.size() + 1);
        longer.addAll(list);
        longer.add(last);
        return List.copyOf(longer);
    }
}
