package io.depotdesk.data.carriertrial;

import io.depotdesk.dispatch.Concluded;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.planning.Planner;
import io.depotdesk.progress.Progress;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;
import io.depotdesk.simulation.PlainRoads;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plans whenever the day wants it, with a short search and a pause after each, while offers are out.
final class TrialPlanner {

    private static final Logger LOG = LoggerFactory.getLogger(TrialPlanner.class);
    private static final long PAUSE_MILLIS = 2_000;
    private static final long FIRST_STEPS = 10_000;
    private static final long LATER_STEPS = 200;

    private final DispatchLoop loop;
    private final Planner planner = new Planner();
    private @Nullable DayTravel travel;

    private TrialPlanner(DispatchLoop loop) {
        this.loop = loop;
    }

    static void start(DispatchLoop loop) {
        Thread.ofPlatform().name("planner").daemon().start(new TrialPlanner(loop)::run);
    }

    private void run() {
        try {
            while (true) {
                DispatchState state = loop.state();
                DispatchState.ReplanWish wish = state.replanWanted();
                if (wish != null) {
                    plan(state, wish);
                }
                Thread.sleep(wish == null ? PAUSE_MILLIS / 10 : PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("Nothing is planned any more", e);
        }
    }

    private void plan(DispatchState state, DispatchState.ReplanWish wish) {
        boolean isFirst = state.plan().version() == 0;
        var proposal =
                wish.repairIsEnough() && !isFirst
                        ? planner.repair(state, travel(state), wish.trigger())
                        : planner.plan(
                                state,
                                travel(state),
                                wish.trigger(),
                                state.sequence(),
                                SearchLimits.steps(isFirst ? FIRST_STEPS : LATER_STEPS),
                                1,
                                SearchListener.NONE);
        Outcome outcome = loop.submit(new Reported.PlanProposed(proposal)).join();
        if (outcome instanceof Outcome.Accepted(JournalUnit unit)) {
            unit.conclusions().stream()
                    .filter(it -> it instanceof Concluded.ProposalRefused)
                    .forEach(it ->
                            LOG.warn("A plan for \"{}\" was not adopted: {}", wish.trigger(), it));
        }
    }

    private DayTravel travel(DispatchState state) {
        DayTravel known = travel;
        if (known == null || !known.covers(state)) {
            known = DayTravel.of(state, new PlainRoads(), Progress.NONE);
            travel = known;
        }
        return known;
    }
}
