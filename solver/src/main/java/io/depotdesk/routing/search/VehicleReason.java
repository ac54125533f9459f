package io.depotdesk.routing.search;

import java.util.List;

/// Why a job is not on a vehicle.
public sealed interface VehicleReason {

    String vehicle();

    /// The vehicle may never have it.
    ///
    /// @param missingSkills bits that the vehicle lacks; 0 if the job is reserved for others
    record NotAllowed(String vehicle, long missingSkills) implements VehicleReason {}

    /// It would fit as things stand.
    ///
    /// @param costCents what the vehicle's route would cost more
    /// @param dearerByCents how much more that is than what is done with the job now
    record Fits(String vehicle, long costCents, long dearerByCents) implements VehicleReason {}

    /// It does not fit; each of these changes alone would make it fit, the cheapest position first.
    ///
    /// @param ways empty if no single change is enough
    record TooTight(String vehicle, List<Way> ways) implements VehicleReason {
        public TooTight {
            ways = List.copyOf(ways);
        }
    }

    /// @param costCents what the vehicle's route would cost more with the change
    /// @param dearerByCents how much more that is than what is done with the job now
    record Way(Relaxation relaxation, long costCents, long dearerByCents) {}
}
