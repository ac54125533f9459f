package io.depotdesk.dispatch;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.tender.TenderReport;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.watch.Asked;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.Consequence;
import io.depotdesk.domain.watch.ExceptionCase;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Says whose shipments the words in a report may be about: all that the report, or the case that it is about,
/// concerns. Rather one too many, because the words go when one of them is erased.
final class WordsAbout {

    private final DispatchState state;
    private final Set<ShipmentId> found = new LinkedHashSet<>();

    private WordsAbout(DispatchState state) {
        this.state = state;
    }

    /// Returns the shipments that the words in `report` may be about, empty if nothing is typed into such a report.
    static List<ShipmentId> of(DispatchState state, Reported report) {
        var about = new WordsAbout(state);
        switch (report) {
            case Reported.CaseShelved it -> about.ofCase(it.caseId());
            case Reported.CaseClosed it -> about.ofCase(it.caseId());
            case Reported.CaseAnswered it -> about.ofCase(it.caseId());
            case Reported.PlanProposed it -> about.of(it.proposal().reason());
            case Reported.IncidentReported it -> about.of(it.incident());
            case Reported.CarriedOver it -> it.changes().incidents().forEach(about::of);
            case Reported.Observed it -> about.of(it.observation());
            case Reported.TenderReported it -> about.of(it.what());
            case Reported.DayOpened _,
                    Reported.FleetImported _,
                    Reported.ShipmentsImported _,
                    Reported.AddressPinned _,
                    Reported.SpeedFactorsSet _,
                    Reported.IncidentLifted _,
                    Reported.PolicyActivated _,
                    Reported.PeopleSet _,
                    Reported.SeatTaken _,
                    Reported.ReplanAsked _,
                    Reported.LockReleased _,
                    Reported.CaseAcknowledged _,
                    Reported.CaseTimeReached _,
                    Reported.Undone _,
                    Reported.Redone _ -> {}
        }
        return List.copyOf(about.found);
    }

    private void of(Reason reason) {
        switch (reason) {
            case Reason.StopMoved it -> found.add(it.shipment());
            case Reason.CarrierChosen it -> found.add(it.shipment());
            case Reason.CaseAnswer it -> ofCase(it.caseId());
            case Reason.Search _, Reason.Repair _, Reason.CarriedOver _ -> {}
        }
    }

    private void of(RoadIncident incident) {
        found.addAll(new Upsets(state, state.at()).by(incident).touched());
    }

    private void of(Observation observation) {
        switch (observation) {
            case Observation.VehicleBrokeDown it -> ofRoute(it.vehicle());
            case Observation.VehicleRecovered it -> ofRoute(it.vehicle());
            case Observation.RouteDelayed it -> ofRoute(it.vehicle());
            case Observation.WaveLate it -> it.vehicles().forEach(this::ofRoute);
            case Observation.TenderAccepted it -> found.addAll(it.shipments());
            case Observation.TenderRejected it -> found.addAll(it.shipments());
            case Observation.CustomerRescheduled it -> found.add(it.shipment());
            case Observation.ReturnAtDoor it -> found.add(it.at());
            case Observation.StopProgress it -> found.add(it.shipment());
        }
    }

    private void of(TenderReport report) {
        found.addAll(TenderWords.about(state, report));
    }

    private void ofRoute(VehicleId vehicle) {
        state.plan().route(vehicle).map(Route::shipments).ifPresent(found::addAll);
    }

    private void ofCase(CaseId id) {
        state.caseOf(id).ifPresent(this::of);
    }

    private void of(ExceptionCase it) {
        of(it.cause());
        it.consequences().stream().map(Consequence::cause).forEach(this::of);
        it.options().stream()
                .map(CaseOption::action)
                .flatMap(action -> action.parts().stream())
                .forEach(this::of);
    }

    private void of(Cause cause) {
        Disturbance disturbance = state.facts().disturbances().get(cause);
        if (disturbance != null) {
            found.addAll(disturbance.touched());
        }
        if (cause.kind() == Cause.Kind.ADDRESS_UNCERTAIN) {
            state.shipments()
                    .forEach((id, shipment) -> {
                        if (shipment.destination() instanceof Destination.InReview) {
                            found.add(id);
                        }
                    });
        }
        // A subject is the number of a shipment or of a vehicle, or something else.
        if (!cause.subject().isBlank()) {
            state.shipment(new ShipmentId(cause.subject())).ifPresent(one -> found.add(one.id()));
            ofRoute(new VehicleId(cause.subject()));
        }
    }

    private void of(Action action) {
        switch (action) {
            case Action.PutOnRoute it -> found.add(it.shipment());
            case Action.GiveToCarrier it -> found.add(it.shipment());
            case Action.Defer it -> found.add(it.shipment());
            case Action.TryAgain it -> found.add(it.shipment());
            case Action.TakePlaces it -> it.choices().forEach(each -> found.add(each.shipment()));
            case Action.Believe it -> of(it.observation());
            case Action.Approve it -> {
                switch (it.request().asked()) {
                    case Asked.Move move -> found.add(move.shipment());
                    case Asked.Give give -> found.add(give.shipment());
                    case Asked.Answer answer -> ofCase(answer.caseId());
                    case Asked.TakeBack _ -> {}
                }
            }
            case Action.Tell it -> of(it.report());
            case Action.Together _, Action.KeepPlan _ -> {}
        }
    }
}
