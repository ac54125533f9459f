package io.depotdesk.app.desk;

import io.depotdesk.routing.search.SearchLimits;

import java.lang.management.ManagementFactory;

/// How much work a search may put into one plan.
///
/// @param cpuSeconds of one thread
/// @param threads that may be used
public record SearchEffort(double cpuSeconds, int threads) {

    /// What the desk gives a search while people wait for it.
    public static final SearchEffort USUAL =
            new SearchEffort(3.0, Math.max(1, Runtime.getRuntime().availableProcessors()));

    /// Returns `factor` times the work.
    SearchEffort times(double factor) {
        return new SearchEffort(cpuSeconds * factor, threads);
    }

    /// Returns the limits as the optimiser takes them; the steps it reached become part of its answer.
    public SearchLimits limits() {
        var threadTimes = ManagementFactory.getThreadMXBean();
        return SearchLimits.cpuSeconds(cpuSeconds, threadTimes::getCurrentThreadCpuTime);
    }
}
