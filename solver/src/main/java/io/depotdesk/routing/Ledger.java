package io.depotdesk.routing;

/// What a route costs, line by line, in whole cents. The lines add up to the total exactly.
///
/// @param fixed for using the vehicle
/// @param distance for the metres driven
/// @param driving for the time at the wheel
/// @param duty for the time from start to end
/// @param waiting for standing before windows
/// @param overtime for duty after the regular shift
/// @param lateness for broken promises
/// @param surcharges for jobs on vehicles that should rather not have them
/// @param changes for departing from the known plan
public record Ledger(
        long fixed,
        long distance,
        long driving,
        long duty,
        long waiting,
        long overtime,
        long lateness,
        long surcharges,
        long changes) {

    public long total() {
        return fixed
                + distance
                + driving
                + duty
                + waiting
                + overtime
                + lateness
                + surcharges
                + changes;
    }
}
