package io.depotdesk.domain.traffic;

import java.time.Instant;

/// The traffic on the clock of one day: seconds since its midnight.
public record TrafficDay(Traffic traffic, Instant midnight) {

    /// Free flow, whatever the day.
    public static final TrafficDay FREE_FLOW = new TrafficDay(Traffic.NONE, Instant.EPOCH);
}
