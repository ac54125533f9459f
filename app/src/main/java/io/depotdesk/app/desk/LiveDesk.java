package io.depotdesk.app.desk;

import io.depotdesk.app.chronicle.Chronicle;
import io.depotdesk.app.chronicle.Past;
import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.data.replay.Replay.RoadsByVersion;
import io.depotdesk.dispatch.DispatchLoop;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Journal;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.watch.CaseId;
import io.depotdesk.domain.watch.CaseOption.Action;
import io.depotdesk.planning.CarryOver;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.planning.HandWork;
import io.depotdesk.planning.MoveDraft;
import io.depotdesk.planning.PlacementOption;
import io.depotdesk.planning.Planner;
import io.depotdesk.policy.Actor;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The desk on the real day: the dispatch loop, the roads and the planner behind one face.
public final class LiveDesk implements Desk, AutoCloseable {

    private final DispatchLoop loop;
    private final OpenRegion region;
    private final Supplier<Actor.Person> person;
    private final InstantSource clock;
    private final SearchEffort effort;
    private final Planner planner = new Planner();
    private final TravelCache travel;
    private final PastTravel pastTravel;
    private final RouteLines lines;
    private final RightOfWay keys;
    private final Replanning replanning;
    private final Chronicle chronicle;
    private final ExecutorService questions =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("questions").factory());

    /// @param journal that the loop writes
    /// @param person who sits at the desk, asked at every act
    public LiveDesk(
            DispatchLoop loop,
            Journal journal,
            OpenRegion region,
            Supplier<Actor.Person> person,
            InstantSource clock,
            SearchEffort effort) {
        this(
                loop,
                journal,
                region,
                person,
                clock,
                effort,
                new TravelCache(region.roads()),
                new RightOfWay());
    }

    private LiveDesk(
            DispatchLoop loop,
            Journal journal,
            OpenRegion region,
            Supplier<Actor.Person> person,
            InstantSource clock,
            SearchEffort effort,
            TravelCache travel,
            RightOfWay keys) {
        this.loop = loop;
        this.region = region;
        this.person = person;
        this.clock = clock;
        this.effort = effort;
        this.travel = travel;
        this.pastTravel = new PastTravel(region.roads(), travel);
        this.lines = new RouteLines(region.roads());
        this.chronicle = new Chronicle(journal, loop.state());
        this.keys = keys;
        this.replanning = new Replanning(loop, travel, planner, effort, keys);
    }

    /// Returns what makes searches of this day and of its copies stand aside for keys.
    public RightOfWay keys() {
        return keys;
    }

    /// Works out what would make `fork`, a copy of this day, the day itself. Nothing is changed.
    public CompletableFuture<CarryOver> tryCarryOver(ForkedDay fork) {
        return ask(() ->
                planner.carryOver(
                        fork.base(),
                        fork.desk().state(),
                        loop.state(),
                        fork.at(),
                        this::travel,
                        person()));
    }

    /// Returns a desk for `other`, with the same people, roads and planning. It is not started.
    LiveDesk beside(DispatchLoop other, Journal kept) {
        return new LiveDesk(other, kept, region, person, clock, effort, travel.copy(), keys);
    }

    /// Begins to plan whenever the day asks for it.
    public void start() {
        replanning.start();
    }

    @Override
    public DispatchState state() {
        return loop.state();
    }

    @Override
    public void onState(Consumer<DispatchState> listener) {
        loop.onState(listener);
    }

    @Override
    public void onPlanning(Consumer<PlanningActivity> listener) {
        replanning.onActivity(listener);
    }

    @Override
    public void stopPlanning() {
        replanning.stop();
    }

    @Override
    public Actor.Person person() {
        return person.get();
    }

    @Override
    public InstantSource clock() {
        return clock;
    }

    @Override
    public AddressBook addresses() {
        return region.addresses();
    }

    @Override
    public String attribution() {
        return region.region().attribution();
    }

    @Override
    public CompletableFuture<Outcome> report(Reported report) {
        return loop.submit(report);
    }

    @Override
    public CompletableFuture<MoveDraft> tryMove(
            ShipmentId shipment, @Nullable VehicleId to, int position) {
        return ask(() -> {
            DispatchState state = loop.state();
            return planner.move(state, travel(state), shipment, to, position, person());
        });
    }

    @Override
    public CompletableFuture<Outcome> carryOut(MoveDraft draft, @Nullable String overrideReason) {
        return loop.submit(
                new Reported.PlanProposed(draft.proposal().withOverrideReason(overrideReason)));
    }

    @Override
    public CompletableFuture<List<PlacementOption>> options(ShipmentId shipment) {
        return ask(() -> {
            DispatchState state = loop.state();
            return planner.options(state, travel(state), shipment);
        });
    }

    /// Returns every way to serve `shipment` on a day that was, on the roads of then, best first.
    CompletableFuture<List<PlacementOption>> options(
            DispatchState state, RoadsByVersion roads, ShipmentId shipment) {
        return ask(() -> planner.options(state, pastTravel.covering(state, roads), shipment));
    }

    @Override
    public CompletableFuture<Outcome> choose(
            ShipmentId shipment, PlacementOption option, @Nullable String overrideReason) {
        return ask(
                        () -> {
                            DispatchState state = loop.state();
                            return planner.carryOut(
                                    state, travel(state), option.action(), person());
                        })
                .thenCompose(proposal ->
                        loop.submit(
                                new Reported.PlanProposed(
                                        proposal.withOverrideReason(overrideReason))));
    }

    @Override
    public CompletableFuture<Outcome> answer(
            CaseId caseId, int option, @Nullable String overrideReason) {
        DispatchState state = loop.state();
        var found = state.caseOf(caseId);
        if (found.isEmpty() || option < 0 || option >= found.get().options().size()) {
            return CompletableFuture.completedFuture(
                    new Outcome.Refused("There is no such option any more."));
        }
        Action action = found.get().options().get(option).action();
        if (!action.changesRoutes()) {
            return loop.submit(new Reported.CaseAnswered(caseId, option, overrideReason, person()));
        }
        // What somebody asked for is worked out anew: the core compares it with what was asked.
        return ask(() -> new HandWork(planner).of(state, travel(state), action, person()))
                .thenCompose(proposal ->
                        loop.submit(
                                new Reported.PlanProposed(
                                        proposal.by(
                                                person(),
                                                new PlanProposal.Reason.CaseAnswer(
                                                        caseId, option, overrideReason)))));
    }

    @Override
    public CompletableFuture<Past> past(@Nullable CaseId caseId, String subject) {
        return chronicle.of(caseId, subject);
    }

    @Override
    public CompletableFuture<List<List<GeoPoint>>> lines(Route route) {
        return lines(loop.state(), route);
    }

    /// Returns the way of a route of `state`, which need not be the present one.
    CompletableFuture<List<List<GeoPoint>>> lines(DispatchState state, Route route) {
        return lines.of(state, route);
    }

    @Override
    public void close() {
        replanning.close();
        lines.close();
        questions.shutdownNow();
        chronicle.close();
    }

    private DayTravel travel(DispatchState state) {
        return travel.covering(state, Progress.NONE);
    }

    private <T> CompletableFuture<T> ask(Supplier<T> question) {
        return CompletableFuture.supplyAsync(question, questions);
    }
}
