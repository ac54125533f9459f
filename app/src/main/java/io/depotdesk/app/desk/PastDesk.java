package io.depotdesk.app.desk;

import io.depotdesk.app.chronicle.Past;
import io.depotdesk.data.replay.Replay.RoadsByVersion;
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

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// A day as it was at some second. It can be looked at; every act is turned down.
public final class PastDesk implements Desk {

    /// What is said to whoever wants to change the past.
    public static final String REFUSAL =
            "This is the past: it can be looked at, not changed. Press Esc to go back to the live"
                    + " day.";

    private final LiveDesk live;
    private final RoadsByVersion roads;
    private final List<Consumer<DispatchState>> listeners = new CopyOnWriteArrayList<>();
    private volatile Moment moment;

    /// One second of a day.
    ///
    /// @param state what the day was then
    /// @param at the second that is looked at: not before the last unit of `state` was taken
    public record Moment(DispatchState state, Instant at) {}

    /// @param live who lends addresses, and the roads of now for the lines on the map
    /// @param roads that days were planned on, as far as they are kept
    public PastDesk(LiveDesk live, RoadsByVersion roads, Moment moment) {
        this.live = live;
        this.roads = roads;
        this.moment = moment;
    }

    public Moment moment() {
        return moment;
    }

    /// Looks at another second.
    public void show(Moment other) {
        moment = other;
        listeners.forEach(listener -> listener.accept(other.state()));
    }

    @Override
    public DispatchState state() {
        return moment.state();
    }

    @Override
    public void onState(Consumer<DispatchState> listener) {
        listeners.add(listener);
    }

    @Override
    public void onPlanning(Consumer<PlanningActivity> listener) {
        listener.accept(new PlanningActivity.Idle());
    }

    @Override
    public void stopPlanning() {
        // Nothing is being planned here.
    }

    @Override
    public Actor.Person person() {
        return live.person();
    }

    /// Returns a clock that stands at the second that is looked at.
    @Override
    public InstantSource clock() {
        return () -> moment.at();
    }

    @Override
    public AddressBook addresses() {
        return live.addresses();
    }

    @Override
    public String attribution() {
        return live.attribution();
    }

    @Override
    public CompletableFuture<Outcome> report(Reported report) {
        return refused();
    }

    @Override
    public CompletableFuture<MoveDraft> tryMove(
            ShipmentId shipment, @Nullable VehicleId to, int position) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException(REFUSAL));
    }

    @Override
    public CompletableFuture<Outcome> carryOut(MoveDraft draft, @Nullable String overrideReason) {
        return refused();
    }

    /// Returns what could have been done then, on the roads of then.
    @Override
    public CompletableFuture<List<PlacementOption>> options(ShipmentId shipment) {
        return live.options(moment.state(), roads, shipment);
    }

    @Override
    public CompletableFuture<Outcome> choose(
            ShipmentId shipment, PlacementOption option, @Nullable String overrideReason) {
        return refused();
    }

    @Override
    public CompletableFuture<Outcome> answer(
            CaseId caseId, int option, @Nullable String overrideReason) {
        return refused();
    }

    /// Returns what had happened by then, as far as it is of the day that is open now.
    @Override
    public CompletableFuture<Past> past(@Nullable CaseId caseId, String subject) {
        Instant until = moment.at();
        return live.past(caseId, subject).thenApply(it -> it.until(until));
    }

    @Override
    public CompletableFuture<List<List<GeoPoint>>> lines(Route route) {
        return live.lines(moment.state(), route);
    }

    private static CompletableFuture<Outcome> refused() {
        return CompletableFuture.completedFuture(new Outcome.Refused(REFUSAL));
    }
}
