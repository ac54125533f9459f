package io.depotdesk.dispatch;

import io.depotdesk.dispatch.PlanProposal.Reason;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.words.OwnWords;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Finds what people have typed into a report.
final class TypedWords {

    private final DispatchState state;

    TypedWords(DispatchState state) {
        this.state = state;
    }

    /// Returns `report` as it is journalled: words about shipments are marked as typed in the next unit, others not
    /// at all.
    Reported marked(Reported report) {
        if (WordsAbout.of(state, report).isEmpty()) {
            return each(report, OwnWords::plain);
        }
        return repeated(report)
                .orElseGet(
                        () -> each(report, words -> OwnWords.typedIn(state.sequence() + 1, words)));
    }

    /// Returns whether words in `report` are marked as typed in the next unit.
    boolean areMarkedIn(Reported report) {
        var found = new boolean[1];
        var unused =
                each(
                        report,
                        words -> {
                            found[0] |=
                                    OwnWords.pieces(words).stream()
                                            .anyMatch(it -> it.unit() == state.sequence() + 1);
                            return words;
                        });
        return found[0];
    }

    /// A report that a source hands in twice is told from a contradiction by its words, so it has to have the same
    /// marks.
    private Optional<Reported> repeated(Reported report) {
        if (!(report instanceof Reported.Observed(Origin origin, Observation observation))) {
            return Optional.empty();
        }
        var heard = state.facts().heard().get(origin.key());
        return heard != null
                        && each(heard.observation(), OwnWords::plain)
                                .equals(each(observation, OwnWords::plain))
                ? Optional.of(new Reported.Observed(origin, heard.observation()))
                : Optional.empty();
    }

    /// Returns `report` with `change` made to everything in it that was typed.
    private Reported each(Reported report, UnaryOperator<String> change) {
        return switch (report) {
            case Reported.CaseShelved it ->
                    new Reported.CaseShelved(
                            it.caseId(), it.until(), change.apply(it.reason()), it.by());
            case Reported.CaseClosed it ->
                    new Reported.CaseClosed(it.caseId(), change.apply(it.reason()), it.by());
            case Reported.CaseAnswered it ->
                    new Reported.CaseAnswered(
                            it.caseId(),
                            it.option(),
                            override(it.overrideReason(), change),
                            it.by());
            case Reported.PlanProposed it ->
                    new Reported.PlanProposed(
                            it.proposal()
                                    .withOverrideReason(
                                            override(reason(it.proposal().reason()), change)));
            case Reported.IncidentReported it ->
                    new Reported.IncidentReported(each(it.incident(), change), it.by());
            case Reported.CarriedOver it ->
                    new Reported.CarriedOver(
                            it.proposal(),
                            it.changes()
                                    .withIncidents(
                                            it.changes().incidents().stream()
                                                    .map(incident -> each(incident, change))
                                                    .toList()));
            case Reported.Observed it ->
                    new Reported.Observed(
                            it.origin().calledBy(change), each(it.observation(), change));
            case Reported.TenderReported it ->
                    new Reported.TenderReported(TenderWords.each(it.what(), change), it.by());
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
                    Reported.Redone _ ->
                    report;
        };
    }

    private static RoadIncident each(RoadIncident it, UnaryOperator<String> change) {
        return new RoadIncident(
                it.id(), change.apply(it.reason()), it.area(), it.from(), it.until(), it.effect());
    }

    private static Observation each(Observation observation, UnaryOperator<String> change) {
        return switch (observation) {
            case Observation.VehicleBrokeDown it ->
                    new Observation.VehicleBrokeDown(it.vehicle(), change.apply(it.what()));
            case Observation.WaveLate it ->
                    new Observation.WaveLate(
                            it.wave(), it.vehicles(), it.readyAt(), change.apply(it.reason()));
            case Observation.TenderRejected it ->
                    new Observation.TenderRejected(
                            it.carrier(), it.shipments(), change.apply(it.reason()));
            case Observation.ReturnAtDoor it ->
                    new Observation.ReturnAtDoor(
                            it.at(), it.vehicle(), it.load(), change.apply(it.reason()));
            case Observation.StopProgress it ->
                    new Observation.StopProgress(
                            it.vehicle(), it.shipment(), it.stage(), change.apply(it.reason()));
            case Observation.RouteDelayed it ->
                    new Observation.RouteDelayed(
                            it.vehicle(), it.delay(), change.apply(it.reason()));
            case Observation.VehicleRecovered _,
                    Observation.TenderAccepted _,
                    Observation.CustomerRescheduled _ ->
                    observation;
        };
    }

    private static @Nullable String reason(Reason reason) {
        return switch (reason) {
            case Reason.StopMoved it -> it.overrideReason();
            case Reason.CarrierChosen it -> it.overrideReason();
            case Reason.CaseAnswer it -> it.overrideReason();
            case Reason.Search _, Reason.Repair _, Reason.CarriedOver _ -> null;
        };
    }

    /// An entry of the policy's list is nobody's own words; what follows it is.
    private @Nullable String override(@Nullable String reason, UnaryOperator<String> change) {
        if (reason == null) {
            return null;
        }
        List<String> listed = state.policy().queue().overrideReasons();
        if (listed.contains(reason)) {
            return reason;
        }
        for (String entry : listed) {
            if (reason.startsWith(entry + ": ")) {
                int own = entry.length() + 2;
                return reason.substring(0, own) + change.apply(reason.substring(own));
            }
        }
        return change.apply(reason);
    }
}
