package io.depotdesk.data.problems;

import io.depotdesk.routing.search.CpuMeter;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The CPU time of the calling thread, so that a busy machine does not shorten a search.
public final class ThreadCpu implements CpuMeter {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Override
    public long nanos() {
        return threads.getCurrentThreadCpuTime();
    }
}
