package io.depotdesk.maps.traces;

import java.time.Duration;

/// What counts as noise, gap and stay.
///
/// @param worstAccuracyMetres positions less accurate than this are left out
/// @param fastestMetresPerSecond faster than any vehicle; 55 m/s are 198 km/h
/// @param spacing least distance between two points, in standard deviations of their accuracy; with less,
///     noise decides the direction
/// @param longestGap after this time without a position nobody knows the way
/// @param farthestGapMetres and neither after this distance
/// @param stayMetres positions within this distance of each other may be one place
/// @param shortestStay how long they have to be there to be called a stay; longer than signals
/// @param spurMetres a way driven out and at once back that is no longer than this was not driven
public record TraceRules(
        double worstAccuracyMetres,
        double fastestMetresPerSecond,
        double spacing,
        Duration longestGap,
        double farthestGapMetres,
        double stayMetres,
        Duration shortestStay,
        double spurMetres) {

    /// Values for vans in a city.
    public static final TraceRules USUAL =
            new TraceRules(100, 55, 4, Duration.ofMinutes(2), 1500, 30, Duration.ofSeconds(90), 60);
}
