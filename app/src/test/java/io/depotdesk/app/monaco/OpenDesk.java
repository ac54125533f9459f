package io.depotdesk.app.monaco;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.app.Workstation;
import io.depotdesk.app.desk.LiveDesk;
import io.depotdesk.app.desk.PlanningActivity;
import io.depotdesk.app.desk.SearchEffort;
import io.depotdesk.app.home.Home;
import io.depotdesk.data.journal.StateDigest;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// The real desk without a window, at a time that stands still, with searches that are over soon.
public final class OpenDesk implements AutoCloseable {

    /// Before the first van leaves.
    public static final Instant MORNING = Instant.parse("2026-11-23T05:30:00Z");

    public static final SearchEffort SHORT = new SearchEffort(0.1, 2);
    public static final Actor.Person NORA = new Actor.Person("Nora Keller");

    private static final long MINUTES = 3;

    private final Workstation workstation;
    private final Semaphore quiet = new Semaphore(0);
    private final CountDownLatch searching = new CountDownLatch(1);
    private volatile boolean planning;

    /// Returns a clock that says [#MORNING] now and goes on as clocks do.
    public static InstantSource fromMorning() {
        Instant begun = Instant.now();
        return () -> MORNING.plus(Duration.between(begun, Instant.now()));
    }

    private OpenDesk(Workstation workstation) {
        this.workstation = workstation;
        workstation.beginBehind();
        workstation.desk().onPlanning(this::planning);
    }

    public static OpenDesk in(Home home) throws IOException {
        return in(home, SHORT);
    }

    public static OpenDesk in(Home home, SearchEffort effort) throws IOException {
        return in(home, effort, InstantSource.fixed(MORNING));
    }

    public static OpenDesk in(Home home, SearchEffort effort, InstantSource clock)
            throws IOException {
        return new OpenDesk(Workstation.open(home, () -> NORA, clock, effort, Progress.NONE));
    }

    /// Returns the first state, from now on, of which `condition` is true.
    public DispatchState until(Predicate<DispatchState> condition) throws Exception {
        var found = new CompletableFuture<DispatchState>();
        Consumer<DispatchState> look =
                state -> {
                    if (condition.test(state)) {
                        found.complete(state);
                    }
                };
        live().onState(look);
        look.accept(state());
        return found.get(MINUTES, TimeUnit.MINUTES);
    }

    private void planning(PlanningActivity activity) {
        switch (activity) {
            case PlanningActivity.Running(_, String step, _) -> {
                planning = true;
                // With its number of steps: driving times are searched for too.
                if (step.startsWith("Searching,")) {
                    searching.countDown();
                }
            }
            case PlanningActivity.Idle _, PlanningActivity.Failed _ -> {
                planning = false;
                quiet.release();
            }
        }
    }

    public LiveDesk live() {
        return workstation.desk();
    }

    public Workstation workstation() {
        return workstation;
    }

    public DispatchState state() {
        return live().state();
    }

    /// Waits until a search runs.
    public void awaitSearch() throws InterruptedException {
        assertThat(searching.await(MINUTES, TimeUnit.MINUTES)).as("a search began").isTrue();
    }

    /// Returns the day once no search is wanted and none runs.
    public DispatchState planned() throws InterruptedException {
        while (planning || state().replanWanted() != null) {
            assertThat(quiet.tryAcquire(MINUTES, TimeUnit.MINUTES)).as("a plan came").isTrue();
        }
        return state();
    }

    /// Returns the day after an act that the desk has to take.
    public DispatchState after(CompletableFuture<Outcome> act) {
        assertThat(act.join()).isInstanceOf(Outcome.Accepted.class);
        return state();
    }

    /// Returns a fingerprint of the day.
    public String digest() {
        return new StateDigest().of(state());
    }

    @Override
    public void close() throws IOException {
        workstation.close();
    }
}
