package io.depotdesk.domain.place;

import io.depotdesk.domain.measure.GeoPoint;

import org.jspecify.annotations.Nullable;

/// One place that an address text may mean.
///
/// @param point where it is
/// @param label the address as the map data writes it
/// @param precision what the point stands for
/// @param confidence 0 to 1: how sure it is that this is meant; from 0.80 on no person needs to look
/// @param postcode of the place, empty if it is not known. It stays readable when the address is erased: carriers are
///     chosen by it, and it says less than the point does
public record AddressCandidate(
        GeoPoint point,
        String label,
        AddressPrecision precision,
        double confidence,
        String postcode) {

    /// From this confidence on a candidate is taken without asking a person.
    public static final double SURE = 0.80;

    public AddressCandidate {
        postcode = orUnknown(postcode);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException(
                    "Confidence %s is not in 0..1.".formatted(confidence));
        }
    }

    /// A place whose postcode is not known.
    public AddressCandidate(
            GeoPoint point, String label, AddressPrecision precision, double confidence) {
        this(point, label, precision, confidence, "");
    }

    private static String orUnknown(@Nullable String given) {
        return given == null ? "" : given;
    }

    public boolean isSure() {
        return confidence >= SURE;
    }
}
