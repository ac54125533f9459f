package io.depotdesk.routing;

import java.util.List;

/// Adds up what a route has to cost, line by line, and compares it with its ledger.
final class LedgerCheck {
    private final Vehicle vehicle;
    private final PlannedRoute route;
    private final List<Violation> found;
    private long lateSecondCents;
    private long surcharges;
    private long moves;
    private long shiftSecondCents;

    LedgerCheck(Vehicle vehicle, PlannedRoute route, List<Violation> found) {
        this.vehicle = vehicle;
        this.route = route;
        this.found = found;
    }

    /// Adds the prices of a job at its last visit.
    ///
    /// @param late seconds after the promised time
    void visit(RouteStep.Visit visit, Job job, long late) {
        lateSecondCents += late * job.promise().map(Promise::centsPerMinute).orElse(0);
        for (Surcharge surcharge : job.surcharges()) {
            surcharges += surcharge.vehicle().equals(vehicle.id()) ? surcharge.cents() : 0;
        }
        surcharges += Math.max(0, vehicle.zones().price(job));
        job.anchor()
                .ifPresent(anchor -> {
                    if (!anchor.vehicle().equals(vehicle.id())) {
                        moves += anchor.moveCents();
                    } else {
                        long off = Math.abs((long) visit.start() - anchor.start());
                        shiftSecondCents +=
                                Math.max(0, off - anchor.freeShiftSeconds())
                                        * anchor.shiftCentsPerMinute();
                    }
                });
    }

    /// Compares everything with the ledger of the route.
    void compare(long metres, long driving, long duty, long waiting) {
        Prices prices = vehicle.prices();
        long overtime = Math.max(0, route.arrival() - vehicle.shiftLatest());
        var due =
                new Ledger(
                        prices.fixed(),
                        share(metres, prices.perKm(), 1000),
                        share(driving, prices.perDrivingHour(), 3600),
                        share(duty, prices.perDutyHour(), 3600),
                        share(waiting, prices.perWaitingHour(), 3600),
                        share(overtime, prices.perOvertimeHour(), 3600),
                        share(lateSecondCents, 1, 60),
                        surcharges,
                        moves + share(shiftSecondCents, 1, 60));
        if (!due.equals(route.ledger())) {
            found.add(
                    new Violation(
                            Violation.Kind.COST,
                            vehicle.id(),
                            Math.abs(due.total() - route.ledger().total()),
                            "The route of %s costs %s, the plan says %s."
                                    .formatted(vehicle.id(), due, route.ledger())));
        }
    }

    private static long share(long amount, int price, int per) {
        return Math.floorDiv(amount * price * 2 + per, 2L * per);
    }
}
