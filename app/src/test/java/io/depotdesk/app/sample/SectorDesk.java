package io.depotdesk.app.sample;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.JournalUnit;
import io.depotdesk.dispatch.Outcome;
import io.depotdesk.dispatch.PlanProposal;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.plan.BrokenConstraint;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.planning.MoveDraft;
import io.depotdesk.policy.Actor;
import io.depotdesk.policy.DecisionRecord.Basis;

import org.jspecify.annotations.Nullable;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// A desk without journal and optimiser that re-times the routes of a [SectorDay]. Answers wait until [#answer] when
/// it is told to hold them back.
public final class SectorDesk extends SampleDesk {

    public final List<String> carriedOut = new ArrayList<>();
    public boolean holdBack;
    public boolean roadsFail;
    private final Deque<Runnable> waiting = new ArrayDeque<>();

    public SectorDesk(DispatchState state) {
        super(state);
    }

    /// Gives the oldest answer that is held back.
    public void answer() {
        waiting.removeFirst().run();
    }

    public int held() {
        return waiting.size();
    }

    @Override
    public Actor.Person person() {
        return new Actor.Person("Test");
    }

    @Override
    public InstantSource clock() {
        return InstantSource.fixed(SampleDay.at(10, 40));
    }

    @Override
    public CompletableFuture<MoveDraft> tryMove(
            ShipmentId shipment, @Nullable VehicleId to, int position) {
        asked.add("%s to %s at %d".formatted(shipment, to, position));
        CompletableFuture<MoveDraft> answer = new CompletableFuture<>();
        DispatchState now = state();
        Runnable give = () -> answer.complete(draft(now, shipment, to, position));
        if (holdBack) {
            waiting.add(give);
        } else {
            give.run();
        }
        return answer;
    }

    private static MoveDraft draft(
            DispatchState state, ShipmentId shipment, @Nullable VehicleId to, int position) {
        List<Route> changed = new ArrayList<>();
        List<BrokenConstraint> before = new ArrayList<>();
        List<BrokenConstraint> after = new ArrayList<>();
        long extra = 0;
        for (Route route : state.plan().routes()) {
            List<ShipmentId> tour = new ArrayList<>(route.shipments());
            boolean had = tour.remove(shipment);
            if (route.vehicle().equals(to)) {
                tour.add(position, shipment);
            } else if (!had) {
                continue;
            }
            Route fresh = SectorDay.timed(state, route.vehicle(), tour);
            changed.add(fresh);
            before.addAll(route.broken());
            after.addAll(fresh.broken());
            extra += fresh.cost().totalCents() - route.cost().totalCents();
        }
        after.removeIf(broken ->
                before.stream()
                        .anyMatch(old ->
                                java.util.Objects.equals(old.shipment(), broken.shipment())));
        PlanProposal proposal =
                new PlanProposal(
                        state.plan().version(),
                        SectorDay.withRoutes(state, changed).plan(),
                        new PlanProposal.Reason.StopMoved(shipment, null, to, position, null),
                        new Basis(state.sequence(), "", List.of(), 0, List.of(), 0),
                        List.of(),
                        List.of(),
                        new Actor.Person("Test"));
        return new MoveDraft(proposal, changed, extra, after);
    }

    @Override
    public CompletableFuture<Outcome> carryOut(MoveDraft draft, @Nullable String overrideReason) {
        if (draft.proposal().basedOn() != state().plan().version()) {
            return CompletableFuture.completedFuture(
                    new Outcome.Refused("The plan has changed since; look at it again."));
        }
        carriedOut.add(draft.proposal().reason() + " because " + overrideReason);
        become(SectorDay.withRoutes(state(), draft.changed()));
        return CompletableFuture.completedFuture(
                new Outcome.Accepted(
                        new JournalUnit(
                                state().sequence(),
                                state().at(),
                                new Reported.PlanProposed(draft.proposal()),
                                List.of())));
    }

    /// Returns lines that turn at right angles, as streets do.
    @Override
    public CompletableFuture<List<List<GeoPoint>>> lines(Route route) {
        if (roadsFail) {
            return CompletableFuture.failedFuture(new IllegalStateException("No roads."));
        }
        List<List<GeoPoint>> lines = new ArrayList<>();
        GeoPoint at = SectorDay.DEPOT;
        for (ShipmentId id : route.shipments()) {
            GeoPoint to = state().shipment(id).flatMap(Shipment::point).orElseThrow();
            lines.add(streets(at, to));
            at = to;
        }
        lines.add(streets(at, SectorDay.DEPOT));
        return CompletableFuture.completedFuture(lines);
    }

    private static List<GeoPoint> streets(GeoPoint from, GeoPoint to) {
        List<GeoPoint> line = new ArrayList<>();
        line.add(from);
        double block = 0.0012;
        double latitude = from.latitude();
        double longitude = from.longitude();
        while (Math.abs(to.longitude() - longitude) > block
                || Math.abs(to.latitude() - latitude) > block) {
            if (Math.abs(to.longitude() - longitude) > block) {
                longitude += Math.signum(to.longitude() - longitude) * block;
                line.add(new GeoPoint(latitude, longitude));
            }
            if (Math.abs(to.latitude() - latitude) > block) {
                latitude += Math.signum(to.latitude() - latitude) * block;
                line.add(new GeoPoint(latitude, longitude));
            }
        }
        line.add(new GeoPoint(latitude, to.longitude()));
        line.add(to);
        return line;
    }
}
