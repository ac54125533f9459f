package io.depotdesk.dispatch;

import io.depotdesk.dispatch.DayFacts.Heard;
import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.surface.Observation;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What carriers have accepted. It stays with them unless a person takes it away.
final class Acceptance {

    private Acceptance() {}

    /// Returns who has accepted which shipments, as the carriers said last.
    static SequencedMap<ShipmentId, CarrierId> all(DispatchState state) {
        SequencedMap<ShipmentId, CarrierId> accepted = told(state.facts());
        state.tenders()
                .all()
                .forEach(offer -> {
                    ShipmentId shipment = offer.tender().shipment().id();
                    if (offer.isCommitted()) {
                        accepted.put(shipment, offer.tender().carrier());
                    } else if (!offer.state().isOpen()) {
                        accepted.remove(shipment, offer.tender().carrier());
                    }
                });
        return accepted;
    }

    private static SequencedMap<ShipmentId, CarrierId> told(DayFacts facts) {
        SequencedMap<ShipmentId, CarrierId> accepted = new LinkedHashMap<>();
        for (Heard heard : facts.heard().sequencedValues()) {
            if (!heard.applied()) {
                continue;
            }
            if (heard.observation() instanceof Observation.TenderAccepted it) {
                it.shipments().forEach(shipment -> accepted.put(shipment, it.carrier()));
            } else if (heard.observation() instanceof Observation.TenderRejected it) {
                it.shipments().forEach(shipment -> accepted.remove(shipment, it.carrier()));
            }
        }
        return accepted;
    }

    /// Keeps what was accepted with its carrier, as far as the plan gives it to that carrier.
    static DayContent kept(DayContent content, Observation.TenderAccepted it) {
        DayContent locked = content;
        for (ShipmentId shipment : it.shipments()) {
            boolean there =
                    content.plan()
                            .outsourcingOf(shipment)
                            .filter(out -> out.carrier().equals(it.carrier()))
                            .isPresent();
            if (there) {
                locked = locked.withLock(shipment, new Lock.ToCarrier(it.carrier()));
            }
        }
        return locked;
    }
}
