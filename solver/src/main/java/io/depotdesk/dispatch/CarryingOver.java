package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;
import io.depotdesk.policy.DeskPerson;
import io.depotdesk.policy.Right;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says what follows when a what-if becomes the day: all of it in one act, so that one undo takes it back.
final class CarryingOver {

    private static final String HOW = "Settled by what was tried out and carried over.";

    private CarryingOver() {}

    /// Returns why `person` may not do all of it alone, as a sentence; empty if they may.
    static Optional<String> tooMuch(
            DispatchState state, DeskPerson person, Reported.CarriedOver carried) {
        CarriedChanges changes = carried.changes();
        List<Right> wanted = new ArrayList<>();
        if (!changes.shipments().isEmpty()) {
            boolean known = state.shipments().keySet().containsAll(ids(changes));
            wanted.add(known ? Right.SETTLE_ADDRESSES : Right.IMPORT_DAY);
        }
        if (!changes.incidents().isEmpty() || !changes.lifted().isEmpty()) {
            wanted.add(Right.REPORT_EVENTS);
        }
        if (!changes.answered().isEmpty() || !changes.deferred().isEmpty()) {
            wanted.add(Right.WORK_QUEUE);
        }
        for (Right right : wanted) {
            if (!right.isHeldBy(person.role())) {
                return Optional.of(
                        "%s is for %s; %s is a %s."
                                .formatted(
                                        right.what(),
                                        right.holders(),
                                        person.name(),
                                        person.role().word()));
            }
        }
        ActEffects effects = ActEffects.of(state, carried.proposal().plan());
        return state.policy()
                .beyond(person.role(), effects.asOption(""), !effects.takenFrom().isEmpty())
                .or(() -> SmallActs.beyond(state, person, effects, null, state.at()))
                .map(why ->
                        "%s may not carry this over alone. %s Somebody who may has to do it."
                                .formatted(person.name(), why));
    }

    private static List<ShipmentId> ids(CarriedChanges changes) {
        return changes.shipments().stream().map(Shipment::id).toList();
    }

    static List<Concluded> conclude(
            DispatchState before, Reported.CarriedOver carried, Instant at) {
        CarriedChanges changes = carried.changes();
        DispatchState state = before.with(changes.known(before.content()));
        var conclusions = new Conclusions(state, at);
        before.people()
                .called(carried.by().name())
                .flatMap(person ->
                        SmallActs.counted(
                                before,
                                person,
                                ActEffects.of(before, carried.proposal().plan()),
                                null))
                .ifPresent(conclusions::add);
        changes.shipments().forEach(conclusions::arrived);
        if (!changes.shipments().isEmpty()) {
            conclusions.reviewAddresses();
        }
        for (IncidentId over : changes.lifted()) {
            conclusions.over(
                    new Cause(Cause.Kind.ROADS_DISTURBED, over.value()), "The incident is over.");
        }
        for (RoadIncident incident : changes.incidents()) {
            conclusions.disturbed(new Upsets(state, at).by(incident));
        }
        for (CaseId answered : changes.answered()) {
            state.caseOf(answered)
                    .filter(ExceptionCase::isUndecided)
                    .ifPresent(it ->
                            conclusions.move(
                                    it.id(), new CaseState.Closed(carried.by().name(), at, HOW)));
        }
        conclusions.adopt(carried.proposal());
        for (CarriedChanges.Settled settled : changes.settled()) {
            conclusions.add(
                    settled.lock() == null
                            ? new Concluded.ShipmentUnlocked(settled.shipment())
                            : new Concluded.ShipmentLocked(settled.shipment(), settled.lock()));
        }
        changes.deferred().stream()
                .filter(shipment -> !state.content().deferred().contains(shipment))
                .forEach(shipment -> conclusions.add(new Concluded.ShipmentDeferred(shipment)));
        if (changes.in(before.content()).with(carried.proposal().plan()).hasUnplannedShipments()) {
            conclusions.askForPlan("a what-if was carried over");
        }
        return conclusions.all();
    }
}
