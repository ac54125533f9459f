package io.depotdesk.dispatch;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Lock;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.watch.CaseId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What a copy of the day changed besides the plan.
///
/// @param shipments new ones, and those that the copy knows more of
/// @param incidents reported in the copy
/// @param lifted incidents that are over
/// @param settled locks that were set or released
/// @param deferred shipments left for another day
/// @param answered cases that are settled by all this
public record CarriedChanges(
        List<Shipment> shipments,
        List<RoadIncident> incidents,
        List<IncidentId> lifted,
        List<Settled> settled,
        List<ShipmentId> deferred,
        List<CaseId> answered) {

    public CarriedChanges {
        shipments = List.copyOf(shipments);
        incidents = List.copyOf(incidents);
        lifted = List.copyOf(lifted);
        settled = List.copyOf(settled);
        deferred = List.copyOf(deferred);
        answered = List.copyOf(answered);
    }

    /// Who serves a shipment was settled in the copy.
    ///
    /// @param lock null if it was released
    public record Settled(ShipmentId shipment, @Nullable Lock lock) {}

    CarriedChanges withIncidents(List<RoadIncident> others) {
        return new CarriedChanges(shipments, others, lifted, settled, deferred, answered);
    }

    /// Returns whether nothing is changed.
    public boolean isEmpty() {
        return shipments.isEmpty()
                && incidents.isEmpty()
                && lifted.isEmpty()
                && settled.isEmpty()
                && deferred.isEmpty()
                && answered.isEmpty();
    }

    /// Returns the content with what the copy knew more of: goods and roads.
    DayContent known(DayContent content) {
        DayContent changed = shipments.isEmpty() ? content : content.with(shipments);
        for (IncidentId over : lifted) {
            changed = changed.with(changed.traffic().without(over));
        }
        for (RoadIncident incident : incidents) {
            changed = changed.with(changed.traffic().with(incident));
        }
        return changed;
    }

    /// Returns the content with everything that is carried over except the plan.
    public DayContent in(DayContent content) {
        DayContent changed = known(content);
        for (Settled each : settled) {
            changed = changed.withLock(each.shipment(), each.lock());
        }
        for (ShipmentId shipment : deferred) {
            if (!changed.deferred().contains(shipment)) {
                changed = changed.withDeferred(shipment);
            }
        }
        return changed;
    }
}
