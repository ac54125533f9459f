package io.depotdesk.routing;

/// What one route may not exceed. [Integer#MAX_VALUE] means no limit.
///
/// @param tasks visits
/// @param drivingSeconds time at the wheel
/// @param metres distance
/// @param dutySeconds time from leaving the start place to reaching the end place, breaks included
public record Limits(int tasks, int drivingSeconds, int metres, int dutySeconds) {

    /// No limits.
    public static final Limits NONE =
            new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);
}
