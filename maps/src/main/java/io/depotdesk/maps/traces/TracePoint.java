package io.depotdesk.maps.traces;

import io.depotdesk.domain.measure.GeoPoint;

import java.time.Instant;

/// One position that a vehicle reported.
///
/// @param accuracyMetres how far off it may be (one standard deviation), as the device says
public record TracePoint(Instant at, GeoPoint place, double accuracyMetres) {

    /// What a phone in a street of houses does, if the device does not say.
    public static final double USUAL_ACCURACY_METRES = 10;

    public TracePoint {
        if (!(accuracyMetres > 0)) {
            throw new IllegalArgumentException(
                    "A position's accuracy is a number of metres above 0, got %s."
                            .formatted(accuracyMetres));
        }
    }

    /// A position of usual accuracy.
    public TracePoint(Instant at, GeoPoint place) {
        this(at, place, USUAL_ACCURACY_METRES);
    }
}
