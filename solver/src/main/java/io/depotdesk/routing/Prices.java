package io.depotdesk.routing;

/// What using a vehicle costs, in whole cents. Each line of a route's ledger is rounded once, half up.
///
/// @param fixed for using the vehicle at all
/// @param perKm per 1,000 metres driven
/// @param perDrivingHour per hour of driving
/// @param perDutyHour per hour from leaving the start place to reaching the end place, breaks included
/// @param perWaitingHour per hour of standing before a window opens, on top of duty
/// @param perOvertimeHour per hour of duty after the regular end of the shift, on top of duty
public record Prices(
        int fixed,
        int perKm,
        int perDrivingHour,
        int perDutyHour,
        int perWaitingHour,
        int perOvertimeHour) {

    /// Only distance counts.
    public static Prices distance(int perKm) {
        return new Prices(0, perKm, 0, 0, 0, 0);
    }

    /// Returns whether the price depends on when things happen and not only on what is driven.
    public boolean dependOnSchedule() {
        return perDutyHour != 0 || perWaitingHour != 0 || perOvertimeHour != 0;
    }
}
