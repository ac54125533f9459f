package io.depotdesk.routing;

import java.util.List;

/// A complete answer to a [RoutingProblem]: each job is on a route, with a carrier, or unserved.
///
/// @param routes one for each vehicle that is used, in the order of the problem's vehicles
/// @param outsourced in the order of the problem's jobs
/// @param carrierBills one for each carrier that is used or was promised more than it has
/// @param unserved in the order of the problem's jobs
/// @param costCents the objective: routes, carrier bills and prices of unserved jobs
/// @param seed of the search that found it
/// @param rounds how many steps each round of annealing was laid out for
/// @param steps search steps used; the same seed, rounds and steps find the plan again
public record RoutingPlan(
        List<PlannedRoute> routes,
        List<Outsourced> outsourced,
        List<CarrierBill> carrierBills,
        List<Unserved> unserved,
        long costCents,
        long seed,
        List<Long> rounds,
        long steps) {

    public RoutingPlan {
        routes = List.copyOf(routes);
        outsourced = List.copyOf(outsourced);
        carrierBills = List.copyOf(carrierBills);
        unserved = List.copyOf(unserved);
        rounds = List.copyOf(rounds);
    }

    /// @param cents the carrier's quote, before discounts and minimum
    /// @param changeCents price of departing from the known plan
    public record Outsourced(String job, String carrier, long cents, long changeCents) {}

    /// @param cents what the carrier charges for all its jobs and for those it was promised and has not
    public record CarrierBill(String carrier, int jobs, long cents) {}

    /// @param cents price of leaving it out
    /// @param changeCents price of departing from the known plan
    public record Unserved(String job, long cents, long changeCents) {}
}
