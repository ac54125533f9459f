package io.depotdesk.routing.search;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// The threads of one search: carry out pieces of work that do not depend on each other.
///
/// Who does a piece never shows in what comes out: pieces are begun in the order of their numbers, write nothing that
/// another reads, and are all done when the call returns. The calling thread works too; with one thread it does
/// everything alone. Time is what the busiest thread worked: on an idle machine, the time on the wall.
final class Crew implements AutoCloseable {
    private final int threads;
    private final @Nullable CpuMeter meter;
    private final long began;
    private @Nullable ExecutorService others;
    private long waited;

    // Of the pieces under way.
    private int next;
    private boolean closed;

    Crew(int threads, @Nullable CpuMeter meter) {
        this.threads = threads;
        this.meter = meter;
        began = read();
    }

    private long read() {
        return meter == null ? 0 : meter.nanos();
    }

    /// Returns the working time so far, in nanoseconds; 0 without a meter. To be asked on the calling thread.
    long nanos() {
        return read() - began + waited;
    }

    /// Returns how many threads have something to do if there are `pieces` pieces of work.
    int busy(int pieces) {
        return Math.min(threads, pieces);
    }

    /// Does pieces 0 to `pieces - 1`.
    ///
    /// @param goOn asked on the calling thread before it begins a piece; as soon as it says no, no more are begun
    /// @param most working time after which no piece is begun, as [#nanos()] tells it
    /// @return how many were begun, always the first ones
    int run(int pieces, BooleanSupplier goOn, long most, IntConsumer work) {
        next = 0;
        closed = false;
        long start = nanos();
        int helpers = busy(pieces) - 1;
        var theirs = new ArrayList<Future<Long>>();
        for (int h = 0; h < helpers; h++) {
            theirs.add(hands().submit(() -> work(pieces, () -> true, start, most, work)));
        }
        long own = 0;
        long longest = 0;
        try {
            own = work(pieces, goOn, start, most, work);
        } finally {
            longest = wait(theirs);
        }
        waited += Math.max(0, longest - own);
        return next;
    }

    private long work(int pieces, BooleanSupplier goOn, long start, long most, IntConsumer work) {
        long before = read();
        while (true) {
            boolean wanted = goOn.getAsBoolean() && start + read() - before <= most;
            int piece = claim(pieces, wanted);
            if (piece < 0) {
                return read() - before;
            }
            work.accept(piece);
        }
    }

    private synchronized int claim(int pieces, boolean wanted) {
        closed |= !wanted;
        return closed || next == pieces ? -1 : next++;
    }

    /// Waits for all; being interrupted does not leave a search half done.
    private static long wait(List<Future<Long>> theirs) {
        long longest = 0;
        boolean interrupted = false;
        for (Future<Long> future : theirs) {
            while (!future.isDone()) {
                try {
                    future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    throw new IllegalStateException("A part of a search failed.", e.getCause());
                }
            }
            longest = Math.max(longest, future.resultNow());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return longest;
    }

    private ExecutorService hands() {
        if (others == null) {
            others =
                    Executors.newFixedThreadPool(
                            threads - 1,
                            Thread.ofPlatform().daemon().name("search-", 1).factory());
        }
        return others;
    }

    @Override
    public void close() {
        if (others != null) {
            others.shutdown();
        }
    }
}
