package io.depotdesk.domain.watch;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.plan.VehicleId;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.domain.tender.TenderReport;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One thing that can be done about a case.
///
/// @param label what is done, as a short command ("Put on Van 3 after stop 12")
/// @param effect what follows, in one line ("+4.20, 18 min after the promise")
/// @param extraCents what it adds to the cost of the day
/// @param effects what follows, in numbers that a policy can compare
/// @param action what is carried out
public record CaseOption(
        String label, String effect, long extraCents, Effects effects, Action action) {

    /// An option that touches nobody.
    public CaseOption(String label, String effect, long extraCents, Action action) {
        this(label, effect, extraCents, Effects.NONE, action);
    }

    /// What an option does to others.
    ///
    /// @param lateness time past their promises that it adds, over all stops
    /// @param latest the largest of these
    /// @param promisesBroken how many promises it breaks
    /// @param movedStops how many stops get another vehicle or place
    /// @param tier highest priority (0 to 100) among the shipments whose promise it breaks, 0 if it breaks none
    public record Effects(
            Duration lateness, Duration latest, int promisesBroken, int movedStops, int tier) {

        public static final Effects NONE = new Effects(Duration.ZERO, Duration.ZERO, 0, 0, 0);

        /// Returns what both together do.
        public Effects plus(Effects other) {
            return new Effects(
                    lateness.plus(other.lateness),
                    latest.compareTo(other.latest) >= 0 ? latest : other.latest,
                    promisesBroken + other.promisesBroken,
                    movedStops + other.movedStops,
                    Math.max(tier, other.tier));
        }
    }

    /// What an option does.
    public sealed interface Action {

        /// Serve the shipment with this vehicle, as its `position`-th stop (0 = first).
        record PutOnRoute(ShipmentId shipment, VehicleId vehicle, int position) implements Action {}

        /// Give the shipment to this carrier.
        record GiveToCarrier(ShipmentId shipment, CarrierId carrier) implements Action {}

        /// Leave the shipment for another day.
        record Defer(ShipmentId shipment) implements Action {}

        /// Take these places for shipments whose addresses are uncertain.
        record TakePlaces(List<PlaceChoice> choices) implements Action {
            public TakePlaces {
                choices = List.copyOf(choices);
            }
        }

        /// Take this report as true, whatever others say.
        record Believe(Origin origin, Observation observation) implements Action {}

        /// Let the same vehicle try a stop again later, after it failed.
        record TryAgain(ShipmentId shipment, VehicleId vehicle) implements Action {}

        /// Do all of these.
        record Together(List<Action> actions) implements Action {
            public Together {
                actions = List.copyOf(actions);
            }
        }

        /// Let somebody do what they have asked for.
        record Approve(ApprovalRequest request) implements Action {}

        /// Say this of an offer to a carrier.
        record Tell(TenderReport report) implements Action {}

        /// Leave everything as it is.
        record KeepPlan() implements Action {}

        /// Returns the single actions that this consists of.
        default List<Action> parts() {
            if (!(this instanceof Together together)) {
                return List.of(this);
            }
            List<Action> parts = new ArrayList<>();
            together.actions().forEach(action -> parts.addAll(action.parts()));
            return parts;
        }

        /// Returns whether it needs routes to be worked out anew.
        default boolean changesRoutes() {
            return switch (this) {
                case PutOnRoute _, GiveToCarrier _ -> true;
                case Approve approve -> approve.request().changesRoutes();
                case Defer _, TakePlaces _, Believe _, TryAgain _, Tell _, KeepPlan _ -> false;
                case Together together ->
                        together.actions().stream().anyMatch(Action::changesRoutes);
            };
        }
    }

    /// The place taken for one shipment.
    public record PlaceChoice(ShipmentId shipment, AddressCandidate place) {}
}
