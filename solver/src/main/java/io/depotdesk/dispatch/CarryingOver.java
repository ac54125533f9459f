package io.depotdesk.dispatch;

import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase;
import io.depotdesk.domain.watch.ExceptionCase.CaseState;

import java.time.Instant;
import java.util.List;

/// Says what follows when a what-if becomes the day: all of it in one act, so that one undo takes it back.
final class CarryingOver {

    private static final String HOW = "Settled by what was tried out and carried over.";

    private CarryingOver() {}

    static List<Concluded> conclude(
            DispatchState before, Reported.CarriedOver carried, Instant at) {
        CarriedChanges changes = carried.changes();
        DispatchState state = before.with(changes.known(before.content()));
        var conclusions = new Conclusions(state, at);
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
                .forEach(shipment ->
                        conclusions.add(new Concluded.ShipmentDeferred(shipment)));
        if (changes.in(before.content())
                .with(carried.proposal().plan())
                .hasUnplannedShipments()) {
            conclusions.askForPlan("a what-if was carried over");
        }
        return conclusions.all();
    }
}
