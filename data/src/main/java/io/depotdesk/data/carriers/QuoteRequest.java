package io.depotdesk.data.carriers;

import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.plan.Depot;

import java.time.Instant;

/// What a carrier is asked a price for.
///
/// @param reference names this asking and no other; carriers that want a name of ours for a quote get it
/// @param readyAt from when the goods can be fetched
public record QuoteRequest(String reference, Shipment shipment, Depot pickup, Instant readyAt) {}
