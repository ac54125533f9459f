package io.depotdesk.app.map;

import io.depotdesk.domain.measure.GeoPoint;

import java.util.List;
import java.util.function.Consumer;

/// Asks the person at the map where an address is.
///
/// @param label whose address it is, as the sender wrote it
/// @param start where the pin stands at first
/// @param candidates other places it may be; a click on one puts the pin there
/// @param moved told each time the pin was put somewhere
/// @param taken told when the person is content; the pin is gone by then
/// @param cancelled told when the person gives up; the pin is gone by then
public record PinRequest(
        String label,
        GeoPoint start,
        List<GeoPoint> candidates,
        Consumer<GeoPoint> moved,
        Consumer<GeoPoint> taken,
        Runnable cancelled) {

    public PinRequest {
        candidates = List.copyOf(candidates);
    }
}
