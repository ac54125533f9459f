package io.depotdesk.data.carriersim;

import java.time.Instant;

/// A step and when it is reached, by the simulator's clock.
public record Milestone(Step step, Instant at) {}
