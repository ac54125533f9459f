package io.depotdesk.domain.plan;

/// What an own vehicle costs, in whole cents.
///
/// @param fixedCents for a day on which it leaves the depot
/// @param perKilometreCents for each kilometre
/// @param perHourCents for each hour between leaving and being back
public record VehicleCosts(long fixedCents, long perKilometreCents, long perHourCents) {}
