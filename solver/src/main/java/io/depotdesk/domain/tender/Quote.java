package io.depotdesk.domain.tender;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.CostLedger;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What a carrier would do one shipment for, good until an instant.
///
/// @param reference the carrier's own name of it, needed to accept it
/// @param expiresAt by this desk's clock, a margin for the skew of the carrier's clock taken off
/// @param pickup when the courier would be at the depot, null if the carrier does not say
/// @param arrival when the courier would be at the consignee, null if the carrier does not say
public record Quote(
        CarrierId carrier,
        ShipmentId shipment,
        String reference,
        CostLedger price,
        Instant expiresAt,
        @Nullable Instant pickup,
        @Nullable Instant arrival) {

    public boolean isGoodAt(Instant instant) {
        return instant.isBefore(expiresAt);
    }
}
