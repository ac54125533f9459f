package io.depotdesk.domain.plan;

import io.depotdesk.domain.promise.PromiseWindow;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// When a stop is served, in five life cycles that are kept apart as in Open Trip Model 5: none overwrites another.
///
/// @param requested when the customer wants us; only the customer changes it. Empty if any time will do
/// @param planned by the last plan before its vehicle left, null if it was in none
/// @param projected by the plan in force, with what is known now; null if nobody serves it
/// @param actual what the driver has reported so far, null if nothing
/// @param realised what counts in the end: done, and nobody contradicts; null until then
public record StopTimes(
        List<PromiseWindow> requested,
        @Nullable Span planned,
        @Nullable Span projected,
        @Nullable Reached actual,
        @Nullable Reached realised) {

    public StopTimes {
        requested = List.copyOf(requested);
    }

    /// Times of a plan.
    ///
    /// @param arrives at the place
    /// @param begins service, after a wait perhaps
    /// @param leaves when it is done
    public record Span(VehicleId vehicle, Instant arrives, Instant begins, Instant leaves) {}

    /// Times of the driver.
    ///
    /// @param arrived null if nobody said
    /// @param left null while the driver is there
    public record Reached(VehicleId vehicle, @Nullable Instant arrived, @Nullable Instant left) {}
}
