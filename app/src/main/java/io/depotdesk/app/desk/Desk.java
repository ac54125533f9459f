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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/// What a screen may know and ask. Nothing here blocks: answers come as futures, on any thread.
public interface Desk {

    /// Returns the newest durable state.
    DispatchState state();

    /// Calls `listener` with every newer state, on the dispatch thread; it must be quick.
    void onState(Consumer<DispatchState> listener);

    /// Tells `listener` what planning does now, and again whenever it starts, gets on or ends, on any thread.
    void onPlanning(Consumer<PlanningActivity> listener);

    /// Stops the search that runs now and keeps the best plan found so far, if there is one.
    void stopPlanning();

    /// Returns who sits at the desk.
    Actor.Person person();

    InstantSource clock();

    /// Returns the addresses of the day's region.
    AddressBook addresses();

    /// Returns the line that the map data's licence asks for.
    String attribution();

    /// Hands in a report as it is: acknowledge, shelve, pin, undo, redo, plan again, ….
    CompletableFuture<Outcome> report(Reported report);

    /// Works out what moving a stop would do. Nothing is changed.
    ///
    /// @param to the vehicle that gets it, null to take it off its route
    /// @param position index among the visits of `to`, without the moved stop itself (0 = first)
    CompletableFuture<MoveDraft> tryMove(ShipmentId shipment, @Nullable VehicleId to, int position);

    /// Carries out what [#tryMove] worked out.
    ///
    /// @param overrideReason why it is done although rules break or it costs more, null if not asked
    CompletableFuture<Outcome> carryOut(MoveDraft draft, @Nullable String overrideReason);

    /// Returns every way to serve `shipment`, best first: each vehicle at its best place, each carrier.
    CompletableFuture<List<PlacementOption>> options(ShipmentId shipment);

    /// Carries out one of [#options].
    CompletableFuture<Outcome> choose(
            ShipmentId shipment, PlacementOption option, @Nullable String overrideReason);

    /// Answers a case with one of its options.
    ///
    /// @param overrideReason why not the first option; null if it is the first
    CompletableFuture<Outcome> answer(CaseId caseId, int option, @Nullable String overrideReason);

    /// Returns how a case went so far, and what was reported of a shipment or vehicle.
    ///
    /// @param caseId null if it is about no case
    /// @param subject id of the shipment or vehicle, empty if it is about none
    CompletableFuture<Past> past(@Nullable CaseId caseId, String subject);

    /// Returns the way of `route` along the roads, one line for each leg (depot → first stop … → depot).
    CompletableFuture<List<List<GeoPoint>>> lines(Route route);
}
