package io.depotdesk.app.past;

import io.depotdesk.app.desk.PastDesk.Moment;
import io.depotdesk.data.journal.PastStates;
import io.depotdesk.dispatch.ActLabel;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/// Rebuilds states of the past on a thread of its own. Only the newest question is answered: an older one that is
/// still being worked on is given up.
final class Rebuilding implements AutoCloseable {

    private final Path journal;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("past").daemon().factory());
    private final AtomicLong newest = new AtomicLong();
    private @Nullable PastStates past;

    /// Is told how far the work is, on the thread that does it.
    interface Listener {
        void working(String step, double done);
    }

    /// What stood at one place.
    ///
    /// @param happened the last thing that had happened, for a person
    record Rebuilt(Moment moment, String happened) {}

    Rebuilding(Path journal) {
        this.journal = journal;
    }

    /// Looks which days there are now.
    CompletableFuture<PastDays> days(Listener listener) {
        return ask(
                progress -> {
                    PastStates states = past();
                    states.look(progress);
                    return PastDays.of(states);
                },
                listener);
    }

    /// Returns the day as it was at `place`.
    CompletableFuture<Rebuilt> at(PastPlace place, Listener listener) {
        return ask(
                progress -> {
                    PastStates states = past();
                    DispatchState state = states.at(place.sequence(), progress);
                    return new Rebuilt(
                            new Moment(state, place.at()),
                            ActLabel.of(state, states.unit(place.sequence()).report()));
                },
                listener);
    }

    /// Gives up what is being worked on.
    void cancel() {
        newest.incrementAndGet();
    }

    private PastStates past() {
        if (past == null) {
            past = PastStates.of(journal);
        }
        return past;
    }

    private interface Question<T> {
        T answer(Progress progress);
    }

    private <T> CompletableFuture<T> ask(Question<T> question, Listener listener) {
        long mine = newest.incrementAndGet();
        var progress =
                new Progress() {
                    @Override
                    public void at(String step, double done) {
                        listener.working(step, done);
                    }

                    @Override
                    public boolean cancelled() {
                        return mine != newest.get();
                    }
                };
        Callable<T> work =
                () -> {
                    if (progress.cancelled()) {
                        throw new WorkCancelledException();
                    }
                    return question.answer(progress);
                };
        var answer = new CompletableFuture<T>();
        thread.execute(() -> {
            try {
                answer.complete(work.call());
            } catch (Exception e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    @Override
    public void close() {
        cancel();
        thread.shutdown();
    }
}
