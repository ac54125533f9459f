package io.depotdesk.maps.addresses;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Supplier;

/// Collects the CPU time of single questions, asked on one thread. What other programs do on the machine
/// does not count.
final class CpuTimes {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long[] nanos = new long[256];
    private int count;

    /// Runs `work` and notes what it took.
    <T> T measure(Supplier<T> work) {
        long before = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = THREADS.getCurrentThreadCpuTime() - before;
        return result;
    }

    QueryCpu cpu() {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new QueryCpu(at(sorted, 0.50), at(sorted, 0.95));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) (share * (sorted.length - 1))] / 1e6;
    }
}
