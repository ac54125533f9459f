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
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

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

    private OpenDesk(Workstation workstation) {
        this.workstation = workstation;
        workstation.beginBehind();
        workstation.desk().onPlanning(this::planning);
    }

    public static OpenDesk in(Home home) throws IOException {
        return in(home, SHORT);
    }

    public static OpenDesk in(Home home, SearchEffort effort) throws IOException {
        return new OpenDesk(
                Workstation.open(
                        home, () -> NORA, InstantSource.fixed(MORNING), effort, Progress.NONE));
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
