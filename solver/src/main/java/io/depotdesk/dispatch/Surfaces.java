package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.StopProgress;
import io.depotdesk.domain.surface.Observation.VehicleRecovered;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.watch.CaseOption;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.domain.watch.CaseOption.Effects;
import io.depotdesk.domain.watch.CasePriority;
import io.depotdesk.domain.watch.Cause;
import io.depotdesk.domain.watch.ExceptionCase.CaseDraft;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Says what follows from a report of a surface: it is taken, flagged, or a person has to say what is true.
final class Surfaces {

    private static final Duration TIME_TO_ANSWER = Duration.ofMinutes(20);

    private final DispatchState state;
    private final Conclusions conclusions;
    private final Instant at;

    Surfaces(DispatchState state, Conclusions conclusions, Instant at) {
        this.state = state;
        this.conclusions = conclusions;
        this.at = at;
    }

    void take(Origin origin, Observation observation) {
        Judgement judgement = new Credibility(state).of(origin, observation, at);
        if (judgement.flag() != null) {
            conclusions.add(new Concluded.ReportFlagged(origin, judgement.flag(), judgement.why()));
        }
        if (judgement.applied()) {
            believe(origin, observation);
        } else if (judgement.flag() == Flag.CONTRADICTS) {
            conclusions.raise(contradiction(origin, observation, judgement.why()));
        }
    }

    /// Takes the report as true.
    void believe(Origin origin, Observation observation) {
        conclusions.add(new Concluded.ObservationTaken(origin, observation));
        var upsets = new Upsets(state, at);
        var upset = upsets.by(observation);
        upset.ifPresent(conclusions::disturbed);
        if (upset.isPresent()) {
            conclusions.askForRepair(upset.get().title());
        }
        switch (observation) {
            case VehicleRecovered it -> {
                conclusions.over(
                        new Cause(Cause.Kind.VEHICLE_DOWN, it.vehicle().value()),
                        "It drives again.");
                conclusions.askForRepair("%s drives again".formatted(it.vehicle()));
            }
            case StopProgress it -> progress(origin, it, upsets);
            case Observation.VehicleBrokeDown _,
                    Observation.WaveLate _,
                    Observation.ReturnAtDoor _ -> {}
            case Observation.TenderAccepted it ->
                    new Tendering(state, conclusions, at)
                            .said(it.carrier(), it.shipments(), true, origin, "");
            case Observation.TenderRejected it ->
                    new Tendering(state, conclusions, at)
                            .said(it.carrier(), it.shipments(), false, origin, it.reason());
            case Observation.CustomerRescheduled it -> {
                if (upset.isEmpty()) {
                    eased(Cause.Kind.RESCHEDULED, it.shipment().value(), "There is more time.");
                    if (!isServedSoundly(it.shipment())) {
                        conclusions.askForRepair("there is more time for " + it.shipment());
                    }
                }
            }
            case Observation.RouteDelayed it -> {
                if (upset.isEmpty()) {
                    eased(Cause.Kind.ROUTE_DELAYED, it.vehicle().value(), "It has caught up.");
                }
            }
        }
    }

    /// What was upset by an earlier word about the same matter no longer is.
    private void eased(Cause.Kind kind, String subject, String how) {
        var cause = new Cause(kind, subject);
        if (state.facts().disturbances().containsKey(cause)) {
            conclusions.over(cause, how);
            conclusions.askForRepair(how);
        }
    }

    private boolean isServedSoundly(ShipmentId shipment) {
        return state.plan().outsourced().stream()
                        .anyMatch(given -> given.shipment().equals(shipment))
                || state.plan()
                        .routeOf(shipment)
                        .filter(route -> route.broken().isEmpty())
                        .isPresent();
    }

    private void progress(Origin origin, StopProgress it, Upsets upsets) {
        if (it.stage() == Observation.Stage.FAILED) {
            conclusions.raise(failed(it));
            return;
        }
        Duration behind = upsets.lateness(it, origin.occurredAt()).orElse(Duration.ZERO);
        boolean offPlan =
                state.plan()
                        .routeOf(it.shipment())
                        .filter(route -> route.vehicle().equals(it.vehicle()))
                        .isEmpty();
        if (behind.compareTo(Upsets.DEAD_BAND) > 0) {
            conclusions.disturbed(upsets.delayed(it.vehicle(), behind, "reported at a stop"));
            conclusions.askForRepair(
                    "%s is %d min behind".formatted(it.vehicle(), behind.toMinutes()));
        } else if (offPlan) {
            conclusions.askForRepair("%s was at %s".formatted(it.vehicle(), it.shipment()));
        }
    }

    private CaseDraft failed(StopProgress it) {
        ShipmentId shipment = it.shipment();
        int tier = state.shipment(shipment).map(Shipment::priority).orElse(0);
        return new CaseDraft(
                new Cause(Cause.Kind.STOP_FAILED, shipment.value()),
                CasePriority.P3,
                "%s could not be served (%s)".formatted(shipment, it.reason()),
                it.sentence() + ".",
                "The goods are still on board. Try again today if somebody is there later, or leave"
                        + " them for another day.",
                at.plus(TIME_TO_ANSWER),
                List.of(
                        new CaseOption(
                                "Try again later today",
                                "The same vehicle comes once more",
                                0,
                                new Effects(Duration.ZERO, Duration.ZERO, 0, 1, tier),
                                new Action.TryAgain(shipment, it.vehicle())),
                        new CaseOption(
                                "Leave for another day",
                                "The promise is broken; the customer knows that we were there",
                                0,
                                new Effects(Duration.ZERO, Duration.ZERO, 1, 0, tier),
                                new Action.Defer(shipment))),
                1);
    }

    /// One case for everything contradictory about one matter.
    private CaseDraft contradiction(Origin origin, Observation observation, String why) {
        return new CaseDraft(
                new Cause(Cause.Kind.REPORTS_CONTRADICT, observation.subject()),
                CasePriority.P2,
                "Reports contradict each other about " + observation.subject(),
                why,
                "Ask whoever was there. Until then what was known before holds.",
                at.plus(TIME_TO_ANSWER),
                List.of(
                        new CaseOption(
                                "Keep what was known before",
                                "The new report is set aside",
                                0,
                                new Action.KeepPlan()),
                        new CaseOption(
                                "Believe the new report",
                                observation.sentence(),
                                0,
                                new Action.Believe(origin, observation))),
                0);
    }
}
