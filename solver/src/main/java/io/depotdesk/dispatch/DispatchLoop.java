package io.depotdesk.dispatch;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Owns the state of the day: takes reports in order of arrival, makes each durable with what follows from
/// it, and only then shows it. Its one thread is the only writer of state and journal, and it alone reads the
/// clock.
public final class DispatchLoop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DispatchLoop.class);
    private static final int INBOX_SIZE = 4096;
    private static final int BATCH_SIZE = 512;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final DispatchCore core = new DispatchCore();
    private final Journal journal;
    private final InstantSource clock;
    private final BlockingQueue<Entry> inbox = new ArrayBlockingQueue<>(INBOX_SIZE);
    private final List<Consumer<DispatchState>> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread;
    private volatile DispatchState state;
    private volatile boolean running = true;
    private volatile boolean ended;
    private volatile @Nullable JournalUnavailableException readOnly;

    private record Entry(@Nullable Reported report, CompletableFuture<Outcome> outcome) {}

    /// Restores the day from `journal` and goes on from there.
    public DispatchLoop(Journal journal, InstantSource clock) {
        this(journal, clock, restore(journal));
    }

    /// Goes on from `restored`.
    ///
    /// @param restored the fold of everything in `journal`
    public DispatchLoop(Journal journal, InstantSource clock, DispatchState restored) {
        this.journal = journal;
        this.clock = clock;
        this.state = restored;
        this.thread = Thread.ofPlatform().name("dispatch").unstarted(this::run);
    }

    /// Returns the fold of everything in `journal`.
    public static DispatchState restore(Journal journal) {
        var restored = new DispatchState[] {journal.startingState()};
        journal.readFrom(restored[0].sequence() + 1, unit -> restored[0] = restored[0].after(unit));
        return restored[0];
    }

    public void start() {
        thread.start();
    }

    /// Returns the newest durable state.
    public DispatchState state() {
        return state;
    }

    /// Calls `listener` with every newer state, on the dispatch thread; it must be quick.
    public void onState(Consumer<DispatchState> listener) {
        listeners.add(listener);
    }

    /// Calls `listener` no more, except with a state that is being told right now.
    public void leave(Consumer<DispatchState> listener) {
        listeners.remove(listener);
    }

    /// Returns why nothing can be changed any more, null while all is well.
    public @Nullable JournalUnavailableException readOnly() {
        return readOnly;
    }

    /// Hands in a report. Waits if the inbox is full. The outcome comes when the report is durable.
    public CompletableFuture<Outcome> submit(Reported report) {
        var entry = new Entry(report, new CompletableFuture<>());
        if (!running) {
            refuseClosing(entry);
            return entry.outcome;
        }
        try {
            inbox.put(entry);
            if (ended) {
                refuseWaiting();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            entry.outcome.complete(new Outcome.Refused("It was interrupted before it was taken."));
        }
        return entry.outcome;
    }

    /// Takes what is in the inbox, then stops.
    @Override
    public void close() {
        running = false;
        inbox.offer(new Entry(null, new CompletableFuture<>()));
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            takeUntilClosed();
        } finally {
            running = false;
            ended = true;
            refuseWaiting();
        }
    }

    /// Answers those who handed in a report while the loop was ending.
    private void refuseWaiting() {
        Entry waiting = inbox.poll();
        while (waiting != null) {
            refuseClosing(waiting);
            waiting = inbox.poll();
        }
    }

    private static void refuseClosing(Entry entry) {
        entry.outcome.complete(new Outcome.Refused("The desk is closing."));
    }

    private void takeUntilClosed() {
        List<Entry> batch = new ArrayList<>();
        while (running || !inbox.isEmpty()) {
            batch.clear();
            try {
                Entry first = inbox.poll(untilNextDue().toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    inbox.drainTo(batch, BATCH_SIZE);
                }
            } catch (InterruptedException e) {
                running = false;
            }
            Instant now = clock.instant();
            for (Reported due : core.due(state, now)) {
                batch.add(new Entry(due, new CompletableFuture<>()));
            }
            take(batch);
        }
    }

    private Duration untilNextDue() {
        if (readOnly != null) {
            return LONGEST_WAIT;
        }
        return core.nextDue(state)
                .map(due -> Duration.between(clock.instant(), due))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait)
                .filter(wait -> wait.compareTo(LONGEST_WAIT) < 0)
                .orElse(LONGEST_WAIT);
    }

    private void take(List<Entry> batch) {
        List<JournalUnit> units = new ArrayList<>();
        List<Runnable> answers = new ArrayList<>();
        DispatchState ahead = state;
        for (Entry entry : batch) {
            if (entry.report == null) {
                continue;
            }
            if (readOnly != null) {
                entry.outcome.complete(new Outcome.Refused(String.valueOf(readOnly.getMessage())));
                continue;
            }
            try {
                Instant at = clock.instant();
                var refusal = core.refusal(ahead, entry.report, at);
                if (refusal.isPresent()) {
                    entry.outcome.complete(new Outcome.Refused(refusal.get()));
                    continue;
                }
                var unit = core.taken(ahead, entry.report, at);
                ahead = ahead.after(unit);
                units.add(unit);
                answers.add(() -> entry.outcome.complete(new Outcome.Accepted(unit)));
            } catch (RuntimeException e) {
                // A mistake of ours in one report must not stop the day; the report is not taken.
                LOG.error("The core could not take {}", entry.report.getClass().getSimpleName(), e);
                entry.outcome.completeExceptionally(e);
            }
        }
        if (units.isEmpty()) {
            return;
        }
        try {
            journal.append(units);
        } catch (JournalUnavailableException e) {
            stop(e, batch);
            return;
        } catch (RuntimeException e) {
            // A mistake of ours, but all the same nobody knows what is on disk.
            stop(new JournalUnavailableException(units.getFirst().sequence(), e), batch);
            return;
        }
        state = ahead;
        answers.forEach(Runnable::run);
        tellListeners();
    }

    private void stop(JournalUnavailableException why, List<Entry> batch) {
        readOnly = why;
        LOG.error("Journal unavailable", why);
        batch.forEach(entry ->
                entry.outcome.complete(new Outcome.Refused(String.valueOf(why.getMessage()))));
        tellListeners();
    }

    private void tellListeners() {
        DispatchState newest = state;
        for (Consumer<DispatchState> listener : listeners) {
            try {
                listener.accept(newest);
            } catch (RuntimeException e) {
                // Who watches must not be able to stop the day.
                LOG.error("A listener failed at unit {}", newest.sequence(), e);
            }
        }
    }
}
