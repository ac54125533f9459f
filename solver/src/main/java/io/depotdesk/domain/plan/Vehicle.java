package io.depotdesk.domain.plan;

import io.depotdesk.domain.measure.Load;

import java.util.List;

/// An own vehicle with its driver of the day. It starts and ends at the depot.
///
/// @param profile the road profile it drives with (`van`, …)
/// @param skills what it and its driver can do, sorted
public record Vehicle(
        VehicleId id,
        String name,
        String driver,
        String profile,
        Load capacity,
        Shift shift,
        List<String> skills,
        VehicleCosts costs) {

    public Vehicle {
        skills = skills.stream().sorted().distinct().toList();
    }
}
