package io.depotdesk.app.desk;

import io.depotdesk.app.chronicle.Past;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.planning.MoveDraft;
import io.depotdesk.planning.PlacementOption;
import io.depotdesk.policy.Actor;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// The desk behind the window: the live day, or in its place a what-if or a look at the past. What is known
/// and done goes to the day that is shown; the live day goes on whatever is shown.
public final class DaySwitch implements Desk, AutoCloseable {

    /// Moves that were worked out and may still be carried out.
    private static final int DRAFTS_KEPT = 64;

    private final LiveDesk live;
    private final List<Consumer<DispatchState>> stateListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<PlanningActivity>> planningListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<ShownDay>> shownListeners = new CopyOnWriteArrayList<>();
    private final Deque<MoveDraft> drafts = new ArrayDeque<>();
    private final Map<Desk, PlanningActivity> planning = new IdentityHashMap<>();
    private volatile ShownDay shown = ShownDay.LIVE;
    private volatile Desk desk;
    private volatile @Nullable ForkedDay fork;
    private volatile boolean leftFork;

    public DaySwitch(LiveDesk live) {
        this.live = live;
        this.desk = live;
        follow(live);
    }

    private void follow(Desk one) {
        one.onState(state -> forward(one, state));
        one.onPlanning(now -> forward(one, now));
    }

    /// Returns the live day, whatever is shown.
    public LiveDesk live() {
        return live;
    }

    public ShownDay shown() {
        return shown;
    }

    /// Returns the what-if that goes on, shown or not.
    public Optional<ForkedDay> fork() {
        return Optional.ofNullable(fork);
    }

    /// Calls `listener` with every day that is shown from now on, on the thread that switches.
    public void onShown(Consumer<ShownDay> listener) {
        shownListeners.add(listener);
    }

    /// Shows a copy of the live day, or the one that there is already.
    public ForkedDay showFork() {
        ForkedDay there = fork;
        if (there == null) {
            there = ForkedDay.of(live);
            fork = there;
            follow(there.desk());
        }
        show(new ShownDay.WhatIf(there), there.desk());
        return there;
    }

    /// Shows the live day. A what-if goes on until it is ended.
    public void showLive() {
        show(ShownDay.LIVE, live);
    }

    /// Shows the past.
    public void show(PastDesk past) {
        leftFork = shown instanceof ShownDay.WhatIf;
        follow(past);
        show(new ShownDay.Past(past), past);
    }

    /// Leaves the past for the day that was shown before.
    public void leavePast() {
        if (shown instanceof ShownDay.Past(PastDesk past)) {
            if (leftFork && fork != null) {
                showFork();
            } else {
                showLive();
            }
            forget(past);
        }
    }

    /// Tells those who listen once more which day is shown.
    public void tellAgain() {
        shownListeners.forEach(listener -> listener.accept(shown));
    }

    /// Takes the what-if away and shows the live day.
    ///
    /// @return it, to be closed by the caller where waiting is no harm; empty if there was none
    public Optional<ForkedDay> takeFork() {
        ForkedDay ended = fork;
        fork = null;
        showLive();
        if (ended != null) {
            forget(ended.desk());
        }
        return Optional.ofNullable(ended);
    }

    private synchronized void forget(Desk ended) {
        planning.remove(ended);
    }

    private void show(ShownDay next, Desk its) {
        synchronized (this) {
            shown = next;
            desk = its;
            drafts.clear();
            stateListeners.forEach(listener -> listener.accept(its.state()));
            planningListeners.forEach(listener -> listener.accept(planningOf(its)));
        }
        tellAgain();
    }

    private PlanningActivity planningOf(Desk its) {
        return planning.getOrDefault(its, new PlanningActivity.Idle());
    }

    private synchronized void forward(Desk from, DispatchState state) {
        if (desk == from) {
            stateListeners.forEach(listener -> listener.accept(state));
        }
    }

    private synchronized void forward(Desk from, PlanningActivity now) {
        if (!(from instanceof PastDesk)) {
            planning.put(from, now);
        }
        if (desk == from) {
            planningListeners.forEach(listener -> listener.accept(now));
        }
    }

    @Override
    public DispatchState state() {
        return desk.state();
    }

    @Override
    public void onState(Consumer<DispatchState> listener) {
        stateListeners.add(listener);
    }

    @Override
    public synchronized void onPlanning(Consumer<PlanningActivity> listener) {
        planningListeners.add(listener);
        listener.accept(planningOf(desk));
    }

    @Override
    public void stopPlanning() {
        desk.stopPlanning();
    }

    @Override
    public Actor.Person person() {
        return desk.person();
    }

    /// Returns the clock of the day that is shown at the moment it is asked.
    @Override
    public InstantSource clock() {
        return () -> desk.clock().instant();
    }

    @Override
    public AddressBook addresses() {
        return desk.addresses();
    }

    @Override
    public String attribution() {
        return desk.attribution();
    }

    @Override
    public CompletableFuture<Outcome> report(Reported report) {
        return desk.report(report);
    }

    @Override
    public CompletableFuture<MoveDraft> tryMove(
            ShipmentId shipment, @Nullable VehicleId to, int position) {
        Desk asked = desk;
        return asked.tryMove(shipment, to, position)
                .thenApply(draft -> {
                    keep(asked, draft);
                    return draft;
                });
    }

    private synchronized void keep(Desk from, MoveDraft draft) {
        if (desk == from) {
            drafts.addLast(draft);
            if (drafts.size() > DRAFTS_KEPT) {
                drafts.removeFirst();
            }
        }
    }

    /// Carries out a move of the day that is shown. One that was worked out on another day is turned down: plans
    /// of two days may have the same number.
    @Override
    public CompletableFuture<Outcome> carryOut(MoveDraft draft, @Nullable String overrideReason) {
        Desk to;
        synchronized (this) {
            if (drafts.stream().noneMatch(known -> known == draft)) {
                return CompletableFuture.completedFuture(
                        new Outcome.Refused(
                                "That was worked out for another day than the one shown. Try it"
                                        + " again here."));
            }
            to = desk;
        }
        return to.carryOut(draft, overrideReason);
    }

    @Override
    public CompletableFuture<List<PlacementOption>> options(ShipmentId shipment) {
        return desk.options(shipment);
    }

    @Override
    public CompletableFuture<Outcome> choose(
            ShipmentId shipment, PlacementOption option, @Nullable String overrideReason) {
        return desk.choose(shipment, option, overrideReason);
    }

    @Override
    public CompletableFuture<Outcome> answer(
            CaseId caseId, int option, @Nullable String overrideReason) {
        return desk.answer(caseId, option, overrideReason);
    }

    @Override
    public CompletableFuture<Past> past(@Nullable CaseId caseId, String subject) {
        return desk.past(caseId, subject);
    }

    @Override
    public CompletableFuture<List<List<GeoPoint>>> lines(Route route) {
        return desk.lines(route);
    }

    /// Ends the what-if, if there is one. Waits for it.
    @Override
    public void close() {
        ForkedDay ended = fork;
        if (ended != null) {
            ended.close();
        }
    }
}
