package io.depotdesk.app.desk;

import io.depotdesk.routing.search.SearchLimits;

import java.lang.management.ManagementFactory;

/// How much work a search may put into one plan.
///
/// @param cpuSeconds of one thread
/// @param threads that may be used
public record SearchEffort(double cpuSeconds, int threads) {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /// What the desk gives a search while people wait for it. One processor is left to the window: where threads
    /// cannot be given priorities, a search on all of them would make keys wait.
    public static final SearchEffort USUAL = new SearchEffort(3.0, Math.max(1, PROCESSORS - 1));

    /// Returns so much work for a terminal, where nobody presses keys meanwhile.
    public static SearchEffort ofAllProcessors(double cpuSeconds) {
        return new SearchEffort(cpuSeconds, PROCESSORS);
    }

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
