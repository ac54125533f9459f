package io.depotdesk.routing.search;

import java.util.List;

/// Why a job is where it is: what it costs there, and what each vehicle and carrier could do about it.
///
/// @param costCents what the plan pays for the job where it is now
public record Explanation(
        String job, long costCents, List<VehicleReason> vehicles, List<CarrierReason> carriers) {
    public Explanation {
        vehicles = List.copyOf(vehicles);
        carriers = List.copyOf(carriers);
    }
}
