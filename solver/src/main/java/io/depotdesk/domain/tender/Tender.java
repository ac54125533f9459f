package io.depotdesk.domain.tender;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.measure.CostLedger;
import io.depotdesk.domain.plan.Depot;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One offer of one shipment to one carrier, exactly as it was decided. It never changes: an order that changes is a
/// withdrawal and a new attempt with a new key.
///
/// @param attempt counts the offers of this shipment on this day, all carriers together, from 1
/// @param shipment as it stood when the offer was decided
/// @param pickup where the goods are
/// @param readyAt from when they can be fetched
/// @param expected what the carrier's invoice will say, line by line
/// @param quote the quote that is accepted by it, null where a rate card gives the price
/// @param answerBy until when we wait for an answer
/// @param broadcast the key of the first offer of a broadcast, equal for all offers of it; null if offered to one carrier
public record Tender(
        TenderKey key,
        CarrierId carrier,
        int attempt,
        Shipment shipment,
        Depot pickup,
        Instant readyAt,
        CostLedger expected,
        @Nullable Quote quote,
        Instant answerBy,
        @Nullable TenderKey broadcast) {}
