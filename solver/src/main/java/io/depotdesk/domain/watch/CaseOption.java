package io.depotdesk.domain.watch;

import io.depotdesk.domain.carrier.CarrierId;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.place.AddressCandidate;
import io.depotdesk.domain.plan.VehicleId;

import java.util.List;

/// One thing that can be done about a case.
///
/// @param label what is done, as a short command ("Put on Van 3 after stop 12")
/// @param effect what follows, in one line ("+4.20, 18 min after the promise")
/// @param extraCents what it adds to the cost of the day
/// @param action what is carried out
public record CaseOption(String label, String effect, long extraCents, Action action) {

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

        /// Leave everything as it is.
        record KeepPlan() implements Action {}
    }

    /// The place taken for one shipment.
    public record PlaceChoice(ShipmentId shipment, AddressCandidate place) {}
}
