package io.depotdesk.routing.search;

/// Tells how much work the search has cost so far. Port; the search itself reads no clock.
@FunctionalInterface
public interface CpuMeter {

    /// Returns the CPU time spent by the calling search, in nanoseconds from any zero.
    long nanos();
}
