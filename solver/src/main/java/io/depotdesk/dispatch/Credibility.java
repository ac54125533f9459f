package io.depotdesk.dispatch;

import io.depotdesk.dispatch.DayFacts.Heard;
import io.depotdesk.dispatch.DayFacts.StopFact;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Observation.CustomerRescheduled;
import io.depotdesk.domain.surface.Observation.ReturnAtDoor;
import io.depotdesk.domain.surface.Observation.RouteDelayed;
import io.depotdesk.domain.surface.Observation.Stage;
import io.depotdesk.domain.surface.Observation.StopProgress;
import io.depotdesk.domain.surface.Observation.TenderRejected;
import io.depotdesk.domain.surface.Observation.VehicleBrokeDown;
import io.depotdesk.domain.surface.Observation.VehicleRecovered;
import io.depotdesk.domain.surface.Observation.WaveLate;
import io.depotdesk.domain.surface.Origin;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Compares a report with what is known before it is believed. Surfaces repeat themselves, come late, in another
/// order than things happened, and contradict each other.
final class Credibility {

    /// Clocks of sources may run this far ahead of ours.
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(2);

    /// From this delay on between occurrence and arrival a report is late.
    private static final Duration LATE = Duration.ofMinutes(15);

    private final DispatchState state;
    private final DayFacts facts;

    Credibility(DispatchState state) {
        this.state = state;
        this.facts = state.facts();
    }

    /// Returns whether the report is believed, when it arrives at `at`.
    Judgement of(Origin origin, Observation observation, Instant at) {
        @Nullable Heard known = facts.heard().get(origin.key());
        if (known != null) {
            return known.observation().equals(observation)
                            && known.origin().occurredAt().equals(origin.occurredAt())
                    ? Judgement.of(
                            Flag.DUPLICATE, "Report %s was taken before.".formatted(origin.key()))
                    : Judgement.of(
                            Flag.CONTRADICTS,
                            "%s sent two different reports as %s: \"%s\" and \"%s\"."
                                    .formatted(
                                            origin.source(),
                                            origin.id(),
                                            known.observation().sentence(),
                                            observation.sentence()));
        }
        if (origin.occurredAt().isAfter(at.plus(CLOCKS_DIFFER))) {
            return Judgement.of(
                    Flag.CONTRADICTS,
                    "%s says it happens in %d min; its clock may be wrong."
                            .formatted(
                                    origin.source(),
                                    Duration.between(at, origin.occurredAt()).toMinutes()));
        }
        return unknown(observation)
                .map(why -> Judgement.of(Flag.UNKNOWN_SUBJECT, why))
                .or(() -> inDoubt(origin, observation))
                .orElseGet(() -> inTime(origin, at));
    }

    private static Judgement inTime(Origin origin, Instant at) {
        Duration age = Duration.between(origin.occurredAt(), at);
        return age.compareTo(LATE) > 0
                ? Judgement.of(
                        Flag.LATE,
                        "It arrived %d min after it happened.".formatted(age.toMinutes()))
                : Judgement.SOUND;
    }

    private Optional<String> unknown(Observation observation) {
        return switch (observation) {
            case VehicleBrokeDown it -> vehicle(it.vehicle());
            case VehicleRecovered it -> vehicle(it.vehicle());
            case RouteDelayed it -> vehicle(it.vehicle());
            case WaveLate it ->
                    it.vehicles().stream().map(this::vehicle).flatMap(Optional::stream).findFirst();
            case Observation.TenderAccepted it ->
                    it.shipments().stream()
                            .map(this::shipment)
                            .flatMap(Optional::stream)
                            .findFirst();
            case TenderRejected it ->
                    it.shipments().stream()
                            .map(this::shipment)
                            .flatMap(Optional::stream)
                            .findFirst();
            case CustomerRescheduled it -> shipment(it.shipment());
            case ReturnAtDoor it -> vehicle(it.vehicle()).or(() -> shipment(it.at()));
            case StopProgress it -> vehicle(it.vehicle()).or(() -> shipment(it.shipment()));
        };
    }

    private Optional<String> vehicle(VehicleId id) {
        return state.vehicle(id).isPresent()
                ? Optional.empty()
                : Optional.of("There is no vehicle %s today.".formatted(id));
    }

    private Optional<String> shipment(ShipmentId id) {
        return state.shipment(id).isPresent()
                ? Optional.empty()
                : Optional.of("There is no shipment %s today.".formatted(id));
    }

    private Optional<Judgement> inDoubt(Origin origin, Observation observation) {
        return switch (observation) {
            case StopProgress it -> progress(origin, it);
            case VehicleBrokeDown it -> breakdown(origin, it);
            case VehicleRecovered it -> recovery(origin, it);
            case TenderRejected it -> rejection(it);
            case CustomerRescheduled it ->
                    facts.isDone(it.shipment())
                            ? Optional.of(
                                    Judgement.of(
                                            Flag.OUT_OF_ORDER,
                                            "The driver has been at %s already."
                                                    .formatted(it.shipment())))
                            : outdated(origin, observation);
            case WaveLate _, RouteDelayed _, ReturnAtDoor _, Observation.TenderAccepted _ ->
                    outdated(origin, observation);
        };
    }

    /// Of reports about the same matter only the newest holds.
    private Optional<Judgement> outdated(Origin origin, Observation observation) {
        String subject = observation.subject();
        return facts.heard().sequencedValues().reversed().stream()
                .filter(heard -> heard.observation().getClass() == observation.getClass())
                .filter(Heard::applied)
                .filter(heard -> heard.origin().occurredAt().isAfter(origin.occurredAt()))
                .filter(heard -> heard.observation().subject().equals(subject))
                .findFirst()
                .map(heard ->
                        Judgement.of(
                                Flag.OUT_OF_ORDER,
                                "%s told something newer in %s."
                                        .formatted(heard.origin().source(), heard.origin().id())));
    }

    private Optional<Judgement> progress(Origin origin, StopProgress it) {
        @Nullable Instant down = facts.vehicle(it.vehicle()).downSince();
        if (down != null && origin.occurredAt().isAfter(down)) {
            return contradicts(
                    "%s, though %s broke down before.".formatted(it.sentence(), it.vehicle()));
        }
        Optional<StopFact> known = facts.stop(it.shipment());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        StopFact fact = known.get();
        if (!fact.vehicle().equals(it.vehicle())) {
            return contradicts(
                    "%s, but %s has been there.".formatted(it.sentence(), fact.vehicle()));
        }
        if (fact.stage() == it.stage()) {
            return Optional.of(Judgement.of(Flag.DUPLICATE, it.sentence() + " is known already."));
        }
        boolean older = origin.occurredAt().isBefore(fact.at());
        if (it.stage() == Stage.ARRIVED) {
            return older
                    ? Optional.of(
                            Judgement.of(
                                    Flag.OUT_OF_ORDER,
                                    "The driver has left %s since.".formatted(it.shipment())))
                    : contradicts("%s, though the stop was done before.".formatted(it.sentence()));
        }
        if (fact.isDone()) {
            return contradicts(
                    "%s, but before it was reported as %s."
                            .formatted(
                                    it.sentence(),
                                    fact.stage() == Stage.SERVED ? "served" : "failed"));
        }
        return older
                ? contradicts("%s, before it had arrived there.".formatted(it.sentence()))
                : Optional.empty();
    }

    private Optional<Judgement> breakdown(Origin origin, VehicleBrokeDown it) {
        if (facts.isDown(it.vehicle())) {
            return Optional.of(
                    Judgement.of(Flag.DUPLICATE, it.vehicle() + " is known to have broken down."));
        }
        Instant last = facts.vehicle(it.vehicle()).at();
        return last.isAfter(origin.occurredAt())
                ? contradicts(
                        "%s, but it has been at a stop %d min after that."
                                .formatted(
                                        it.sentence(),
                                        Duration.between(origin.occurredAt(), last).toMinutes()))
                : Optional.empty();
    }

    private Optional<Judgement> recovery(Origin origin, VehicleRecovered it) {
        @Nullable Instant down = facts.vehicle(it.vehicle()).downSince();
        if (down == null) {
            return Optional.of(Judgement.of(Flag.DUPLICATE, it.vehicle() + " drives already."));
        }
        return origin.occurredAt().isBefore(down)
                ? Optional.of(
                        Judgement.of(Flag.OUT_OF_ORDER, it.vehicle() + " broke down after that."))
                : Optional.empty();
    }

    private Optional<Judgement> rejection(TenderRejected it) {
        List<ShipmentId> there =
                it.shipments().stream()
                        .filter(id ->
                                state.plan()
                                        .outsourcingOf(id)
                                        .filter(out -> out.carrier().equals(it.carrier()))
                                        .isPresent())
                        .toList();
        return there.isEmpty()
                ? Optional.of(
                        Judgement.of(
                                Flag.OUT_OF_ORDER,
                                "None of these is with %s any more.".formatted(it.carrier())))
                : Optional.empty();
    }

    private static Optional<Judgement> contradicts(String why) {
        return Optional.of(Judgement.of(Flag.CONTRADICTS, why));
    }
}
