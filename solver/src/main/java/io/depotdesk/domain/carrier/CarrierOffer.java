package io.depotdesk.domain.carrier;

import io.depotdesk.domain.measure.CostLedger;

/// A carrier's answer for one shipment.
public sealed interface CarrierOffer {

    /// It takes the shipment for this price.
    record Priced(CostLedger price) implements CarrierOffer {}

    /// It does not take it, for this reason (a sentence with the numbers).
    record NotServed(String reason) implements CarrierOffer {}
}
