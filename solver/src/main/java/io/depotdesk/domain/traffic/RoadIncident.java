package io.depotdesk.domain.traffic;

import io.depotdesk.domain.measure.GeoPoint;

import java.time.Instant;
import java.util.List;

/// Roads inside an area are closed or slow for a time.
///
/// @param reason for people ("Marathon", "burst main")
/// @param area corners, at least three, in order; the last is joined to the first. A road is in it if any part
///     of it is
/// @param from when it begins
/// @param until when it ends, after `from`
public record RoadIncident(
        IncidentId id,
        String reason,
        List<GeoPoint> area,
        Instant from,
        Instant until,
        Effect effect) {

    public RoadIncident {
        area = List.copyOf(area);
        if (area.size() < 3) {
            throw new IllegalArgumentException(
                    "The area of incident %s has %d corners; it needs at least three."
                            .formatted(id, area.size()));
        }
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException(
                    "Incident %s ends (%s) at or before it begins (%s)."
                            .formatted(id, until, from));
        }
    }

    /// What it does to the roads.
    public sealed interface Effect {}

    /// Nobody drives there; places inside cannot be reached.
    public record Closed() implements Effect {}

    /// Traffic is slow.
    ///
    /// @param percent speed in percent of what it would be, 5 to 95
    public record Slowed(int percent) implements Effect {
        public Slowed {
            if (percent < 5 || percent > 95) {
                throw new IllegalArgumentException(
                        "A slow-down to %d %% is not one; it has to be from 5 to 95 %%. Close the area instead?"
                                .formatted(percent));
            }
        }
    }
}
