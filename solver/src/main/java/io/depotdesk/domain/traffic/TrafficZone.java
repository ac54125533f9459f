package io.depotdesk.domain.traffic;

import io.depotdesk.domain.measure.GeoPoint;

import java.util.List;

/// A part of the region with traffic of its own.
///
/// @param name unique; not empty
/// @param outline corners of the area, at least three, in order; the last is joined to the first
public record TrafficZone(String name, List<GeoPoint> outline) {
    public TrafficZone {
        outline = List.copyOf(outline);
        if (name.isBlank() || outline.size() < 3) {
            throw new IllegalArgumentException(
                    "A traffic zone needs a name and three corners; \"%s\" has %d."
                            .formatted(name, outline.size()));
        }
    }
}
