package io.depotdesk.app.desk;

import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Plan;
import io.depotdesk.domain.plan.Unserved;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.planning.Planner;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;
import io.depotdesk.routing.search.SearchListener;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Searches for a plan whenever the state asks for one, one search at a time.
///
/// It looks at the state, not at messages: a wish that a killed program left open is found again.
final class Replanning implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Replanning.class);
    private static final double SHARE_OF_ROADS = 0.2;
    private static final String IMPROVEMENT = "better plan looked for";
    private static final double IMPROVEMENT_FACTOR = 2;
    private static final int LEAST_GAIN_PERCENT = 1;
    private static final int MOST_ROUNDS = 3;
    private static final int MOST_SEEDS = 100;
    private static final Comparator<PlanProposal> BEST_FIRST =
            Comparator.<PlanProposal>comparingInt(each -> each.plan().unserved().size())
                    .thenComparingLong(each -> each.plan().totalCents())
                    .thenComparingLong(each -> each.basis().seed());

    private final DispatchLoop loop;
    private final TravelCache travel;
    private final Planner planner;
    private final SearchEffort effort;
    private final RightOfWay keys;
    private final List<Consumer<PlanningActivity>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService solver =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("solver").factory());
    private final ExecutorService searchers;
    private volatile boolean stopping;
    private volatile boolean closing;
    private volatile long failedWish = -1;
    private PlanningActivity activity = new PlanningActivity.Idle();

    /// @param keys before which searches stand aside
    Replanning(
            DispatchLoop loop,
            TravelCache travel,
            Planner planner,
            SearchEffort effort,
            RightOfWay keys) {
        this.loop = loop;
        this.travel = travel;
        this.planner = planner;
        this.effort = effort;
        this.keys = keys;
        this.searchers =
                Executors.newFixedThreadPool(
                        effort.threads(),
                        Thread.ofPlatform()
                                .name("search-", 1)
                                .priority(Thread.MIN_PRIORITY) // keys come first
                                .factory());
    }

    void start() {
        loop.onState(this::consider);
        consider(loop.state());
    }

    /// Tells `listener` what is being done now and from now on.
    synchronized void onActivity(Consumer<PlanningActivity> listener) {
        listeners.add(listener);
        listener.accept(activity);
    }

    /// Ends the search that runs now with the best plan found so far.
    void stop() {
        stopping = true;
    }

    private void consider(DispatchState state) {
        var wish = state.replanWanted();
        if (wish == null
                || wish.since() == failedWish
                || state.vehicles().isEmpty() && state.carriers().isEmpty()) {
            return;
        }
        synchronized (this) {
            if (!closing && busy.compareAndSet(false, true)) {
                solver.execute(this::search);
            }
        }
    }

    private void search() {
        DispatchState state = loop.state();
        var wish = state.replanWanted();
        try {
            if (wish != null) {
                stopping = false;
                boolean mend = wish.repairIsEnough() && state.plan().version() > 0;
                PlanProposal proposal =
                        mend
                                ? planner.repair(
                                        state, covering(state, wish.trigger()), wish.trigger())
                                : propose(state, wish.trigger(), effort);
                if (closing) {
                    return; // cut short by nobody's wish: the next start searches again
                }
                loop.submit(new Reported.PlanProposed(proposal)).join();
                improve();
                tell(new PlanningActivity.Idle());
            }
        } catch (WorkCancelledException e) {
            failedWish = wish == null ? -1 : wish.since();
            tell(new PlanningActivity.Failed("", "Planning was stopped before there was a plan."));
        } catch (RuntimeException e) {
            LOG.error("The search failed", e);
            failedWish = wish == null ? -1 : wish.since();
            tell(
                    new PlanningActivity.Failed(
                            wish == null ? "" : wish.trigger(),
                            e.getMessage() == null ? e.toString() : e.getMessage()));
        } finally {
            busy.set(false);
            consider(loop.state());
        }
    }

    /// Goes on searching from the plan just adopted, and hands in what is worth a change of plan.
    private void improve() {
        DispatchState state = loop.state();
        if (stopping || closing || state.replanWanted() != null || state.plan().version() == 0) {
            return;
        }
        PlanProposal better = propose(state, IMPROVEMENT, effort.times(IMPROVEMENT_FACTOR));
        if (!closing
                && !outdated(state)
                && isWorthIt(state.plan(), better.plan())
                && isCalm(state, better.plan())) {
            loop.submit(new Reported.PlanProposed(better)).join();
        }
    }

    /// A plan that serves more is worth it, or one that is clearly cheaper.
    private static boolean isWorthIt(Plan now, Plan next) {
        int served = Integer.compare(now.unserved().size(), next.unserved().size());
        return served > 0
                || served == 0
                        && next.totalCents() * 100 <= now.totalCents() * (100 - LEAST_GAIN_PERCENT);
    }

    /// Once drivers are on the road, no more stops change hands for a better plan than the policy allows.
    private static boolean isCalm(DispatchState state, Plan next) {
        return state.facts().stops().isEmpty()
                || state.plan().stopsMovedBy(next) <= state.policy().machine().movedStops();
    }

    private PlanProposal propose(DispatchState state, String trigger, SearchEffort spent) {
        DayTravel times = covering(state, trigger);
        running(trigger, "Searching", SHARE_OF_ROADS);
        List<PlanProposal> found = new ArrayList<>();
        for (int round = 0;
                round < MOST_ROUNDS && (round == 0 || !agree(found) && !isOver(state));
                round++) {
            List<CompletableFuture<PlanProposal>> searches = new ArrayList<>();
            for (int i = 0; i < spent.threads(); i++) {
                long seed = state.sequence() * MOST_SEEDS + found.size() + i;
                SearchListener listener = listener(state, trigger, round);
                searches.add(
                        CompletableFuture.supplyAsync(
                                () ->
                                        planner.plan(
                                                state,
                                                times,
                                                trigger,
                                                seed,
                                                spent.limits(),
                                                1,
                                                listener),
                                searchers));
            }
            searches.forEach(search -> found.add(search.join()));
        }
        return found.stream().min(BEST_FIRST).orElseThrow(WorkCancelledException::new);
    }

    private DayTravel covering(DispatchState state, String trigger) {
        return travel.covering(
                state,
                new Progress() {
                    @Override
                    public void at(String step, double done) {
                        running(trigger, step, done * SHARE_OF_ROADS);
                    }

                    @Override
                    public boolean cancelled() {
                        return stopping || closing;
                    }
                });
    }

    private SearchListener listener(DispatchState state, String trigger, int round) {
        double from = SHARE_OF_ROADS + (1 - SHARE_OF_ROADS) * round / MOST_ROUNDS;
        return new SearchListener() {
            @Override
            public void at(long steps, double share, long costCents) {
                running(
                        trigger,
                        "Searching, %,d steps".formatted(steps),
                        from + share * (1 - SHARE_OF_ROADS) / MOST_ROUNDS);
            }

            @Override
            public boolean stop() {
                keys.giveWay();
                return isOver(state);
            }
        };
    }

    private boolean isOver(DispatchState state) {
        return stopping || closing || outdated(state);
    }

    /// Searches from several seeds agree if what the best of them leaves over, all of them leave over. If
    /// not, something may be left over only because the search was short, and nobody should be asked about it.
    private static boolean agree(List<PlanProposal> found) {
        if (found.isEmpty()) {
            return false;
        }
        List<ShipmentId> left = leftOver(found.stream().min(BEST_FIRST).orElseThrow());
        return found.stream().allMatch(each -> leftOver(each).containsAll(left));
    }

    private static List<ShipmentId> leftOver(PlanProposal proposal) {
        return proposal.plan().unserved().stream().map(Unserved::shipment).toList();
    }

    /// A search that goes on after its day has changed only keeps the next one waiting.
    private boolean outdated(DispatchState state) {
        var known = state.replanWanted();
        var now = loop.state().replanWanted();
        return now != null && (known == null || now.since() != known.since());
    }

    private void running(String trigger, String step, double done) {
        tell(new PlanningActivity.Running(trigger, step, done));
    }

    private synchronized void tell(PlanningActivity now) {
        activity = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    /// Ends the search that runs now and waits until it has ended. What it found is not taken, and the wish
    /// for a plan stays open.
    @Override
    public void close() {
        synchronized (this) {
            closing = true;
        }
        solver.close();
        searchers.close();
    }
}
