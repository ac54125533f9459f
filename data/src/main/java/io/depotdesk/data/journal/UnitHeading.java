package io.depotdesk.data.journal;

import java.time.Instant;

/// What stands on the outside of a unit: what can be known of it without reading it.
///
/// @param kind of its report ("PlanProposed")
public record UnitHeading(long sequence, Instant takenAt, String kind) {}
