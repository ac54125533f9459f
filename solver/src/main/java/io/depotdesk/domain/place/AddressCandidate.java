package io.depotdesk.domain.place;

import io.depotdesk.domain.measure.GeoPoint;

/// One place that an address text may mean.
///
/// @param point where it is
/// @param label the address as the map data writes it
/// @param precision what the point stands for
/// @param confidence 0 to 1: how sure it is that this is meant; from 0.80 on no person needs to look
public record AddressCandidate(
        GeoPoint point, String label, AddressPrecision precision, double confidence) {

    /// From this confidence on a candidate is taken without asking a person.
    public static final double SURE = 0.80;

    public AddressCandidate {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "Confidence %s is not in 0..1.".formatted(confidence));
        }
    }

    public boolean isSure() {
        return confidence >= SURE;
    }
}
