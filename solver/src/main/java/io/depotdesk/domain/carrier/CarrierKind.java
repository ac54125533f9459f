package io.depotdesk.domain.carrier;

/// How we deal with a carrier.
public enum CarrierKind {
    /// A contract with a rate card.
    CONTRACT,
    /// Couriers by the piece, priced at the moment.
    GIG
}
