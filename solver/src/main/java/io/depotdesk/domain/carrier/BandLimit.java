package io.depotdesk.domain.carrier;

import io.depotdesk.domain.goods.Shipment;

import java.time.Instant;

/// How many shipments a carrier takes of one time band. A shipment belongs to the band in which its first promise
/// window opens; one without a window belongs to none.
///
/// @param from first instant of the band
/// @param to first instant after it
/// @param shipments how many it takes
public record BandLimit(Instant from, Instant to, int shipments) {

    public BandLimit {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "A time band from %s to %s is empty.".formatted(from, to));
        }
    }

    public boolean holds(Shipment shipment) {
        return !shipment.windows().isEmpty() && holds(shipment.windows().getFirst().opens());
    }

    boolean holds(Instant instant) {
        return !instant.isBefore(from) && instant.isBefore(to);
    }

    /// Returns whether both have an instant in common without being the same band.
    public boolean crosses(BandLimit other) {
        return from.isBefore(other.to)
                && other.from.isBefore(to)
                && !(from.equals(other.from) && to.equals(other.to));
    }
}
