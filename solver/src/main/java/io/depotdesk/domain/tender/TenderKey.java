package io.depotdesk.domain.tender;

import io.depotdesk.domain.goods.ShipmentId;

import java.time.LocalDate;

/// Names one offer of one shipment to one carrier, for ever.
///
/// It is chosen before the first byte is sent, is the same in every repetition of that offer, and never names another
/// one: a carrier that has seen it before must not book twice.
public record TenderKey(String value) implements Comparable<TenderKey> {

    public TenderKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A TenderKey is not blank.");
        }
    }

    /// Returns the key of the `attempt`-th offer (from 1, all carriers together) of `shipment` on `day`.
    public static TenderKey of(LocalDate day, ShipmentId shipment, int attempt) {
        return new TenderKey("%s-%s-%d".formatted(day, shipment, attempt));
    }

    @Override
    public int compareTo(TenderKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
