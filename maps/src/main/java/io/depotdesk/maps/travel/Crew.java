package io.depotdesk.maps.travel;

import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// A few threads that share a list of independent jobs, and a meter of the CPU time on their critical path.
final class Crew {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final int threads;
    private long criticalNanos;

    Crew(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException(
                    "At least one thread is needed, got %d.".formatted(threads));
        }
        this.threads = threads;
    }

    /// What one thread does with the jobs it draws.
    interface Worker {
        void take(int job);
    }

    /// Returns the CPU time so far of the slowest thread of each round, summed over the rounds.
    long criticalNanos() {
        return criticalNanos;
    }

    /// Does the jobs 0 to `jobs - 1`, each by one thread; the calling thread works along. Ends when all are
    /// done; the first failure, or a cancel, stops the others and is thrown.
    ///
    /// @param hire makes the worker of a thread; called on that thread
    /// @param progress told the share of jobs done
    void work(int jobs, Supplier<Worker> hire, String step, Progress progress) {
        var next = new AtomicInteger();
        var done =
                new Object() {
                    private int jobsDone;

                    private synchronized void add() {
                        jobsDone++;
                        progress.at(step, (double) jobsDone / jobs);
                    }
                };
        var failure = new AtomicReference<@Nullable RuntimeException>();
        int crew = Math.clamp(jobs, 1, threads);
        long[] nanos = new long[crew];
        Runnable shift =
                () -> {
                    try {
                        Worker worker = hire.get();
                        int job;
                        while (failure.get() == null && (job = next.getAndIncrement()) < jobs) {
                            progress.check();
                            worker.take(job);
                            done.add();
                        }
                    } catch (RuntimeException failed) {
                        failure.compareAndSet(null, failed);
                    }
                };
        List<Thread> others = new ArrayList<>();
        for (int i = 1; i < crew; i++) {
            int member = i;
            others.add(
                    Thread.ofPlatform()
                            .name("roads-" + i)
                            .daemon()
                            .start(() -> nanos[member] = timed(shift)));
        }
        nanos[0] = timed(shift);
        others.forEach(Crew::await);
        long slowest = 0;
        for (long each : nanos) {
            slowest = Math.max(slowest, each);
        }
        criticalNanos += slowest;
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    /// Does what only one thread can do, on the calling thread.
    void alone(Runnable job) {
        criticalNanos += timed(job);
    }

    private static long timed(Runnable job) {
        long before = THREADS.getCurrentThreadCpuTime();
        job.run();
        return THREADS.getCurrentThreadCpuTime() - before;
    }

    private static void await(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException noted) {
                // The others end soon by themselves; the caller hears of it below.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
