package io.depotdesk.dispatch;

import io.depotdesk.dispatch.DayFacts.StopFact;
import io.depotdesk.dispatch.DayFacts.VehicleFact;
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

/// What is known of the day after one more report was believed. It judges nothing.
final class FactFold {

    private FactFold() {}

    static DayFacts after(DayFacts facts, Origin origin, Observation observation) {
        Instant at = origin.occurredAt();
        DayFacts heard = facts.hearing(origin, observation, true);
        return switch (observation) {
            case VehicleBrokeDown it -> {
                VehicleFact old = heard.vehicle(it.vehicle());
                yield heard.with(
                        it.vehicle(),
                        new VehicleFact(at, old.readyFrom(), old.delay(), later(old.at(), at)));
            }
            case VehicleRecovered it -> {
                VehicleFact old = heard.vehicle(it.vehicle());
                yield heard.with(
                        it.vehicle(),
                        new VehicleFact(
                                null,
                                later(old.readyFrom() == null ? at : old.readyFrom(), at),
                                Duration.ZERO,
                                later(old.at(), at)));
            }
            case WaveLate it -> {
                DayFacts all = heard;
                for (VehicleId vehicle : it.vehicles()) {
                    VehicleFact old = all.vehicle(vehicle);
                    all =
                            all.with(
                                    vehicle,
                                    new VehicleFact(
                                            old.downSince(), it.readyAt(), old.delay(), old.at()));
                }
                yield all;
            }
            case TenderRejected it -> {
                DayFacts all = heard;
                for (ShipmentId shipment : it.shipments()) {
                    all = all.withDeclined(shipment, it.carrier());
                }
                yield all;
            }
            case StopProgress it -> progress(heard, it, at);
            case RouteDelayed it -> {
                VehicleFact old = heard.vehicle(it.vehicle());
                yield heard.with(
                        it.vehicle(),
                        new VehicleFact(old.downSince(), old.readyFrom(), it.delay(), old.at()));
            }
            case CustomerRescheduled _, ReturnAtDoor _, Observation.TenderAccepted _ -> heard;
        };
    }

    private static DayFacts progress(DayFacts facts, StopProgress it, Instant at) {
        @Nullable StopFact known = facts.stops().get(it.shipment());
        @Nullable Instant arrived =
                it.stage() == Stage.ARRIVED ? at : known == null ? null : known.arrived();
        VehicleFact old = facts.vehicle(it.vehicle());
        return facts.with(
                        it.shipment(),
                        new StopFact(
                                it.vehicle(),
                                it.stage(),
                                arrived,
                                it.stage() == Stage.ARRIVED ? null : at,
                                at))
                .with(
                        it.vehicle(),
                        // The driver's own times now say how late it is.
                        new VehicleFact(
                                old.downSince(),
                                old.readyFrom(),
                                Duration.ZERO,
                                later(old.at(), at)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
