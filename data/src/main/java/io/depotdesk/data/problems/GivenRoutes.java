package io.depotdesk.data.problems;

import io.depotdesk.routing.Anchor;
import io.depotdesk.routing.Job;
import io.depotdesk.routing.PlannedRoute;
import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.Vehicle;
import io.depotdesk.routing.search.Evaluate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Times and prices routes that somebody else has made, sound or not, so that they can be checked and compared.
public final class GivenRoutes {
    private final RoutingProblem problem;
    private final Evaluate evaluate;

    public GivenRoutes(RoutingProblem problem) {
        this.problem = problem;
        evaluate = new Evaluate(problem);
    }

    /// Returns the plan in which each vehicle visits its jobs in the given order, and all other jobs are unserved.
    ///
    /// @param jobs ids in order of the visits, by vehicle; a linked job is named twice
    /// @throws IllegalArgumentException if a vehicle or job is unknown, or a route names a job too often
    public RoutingPlan plan(Map<String, List<String>> jobs) {
        var trips = new LinkedHashMap<String, List<List<String>>>();
        jobs.forEach((vehicle, visits) -> trips.put(vehicle, List.of(visits)));
        return planOfTrips(trips);
    }

    /// Returns the plan in which each vehicle makes its trips in the given order, reloading between them, and all
    /// other jobs are unserved.
    ///
    /// @throws IllegalArgumentException as [#plan], or if a vehicle with several trips cannot reload
    public RoutingPlan planOfTrips(Map<String, List<List<String>>> jobs) {
        var routes = new ArrayList<PlannedRoute>();
        Set<String> served = new HashSet<>();
        long cost = 0;
        jobs.keySet().forEach(problem::vehicle);
        for (Vehicle vehicle : problem.vehicles()) {
            List<List<String>> trips = jobs.getOrDefault(vehicle.id(), List.of());
            if (trips.stream().anyMatch(trip -> !trip.isEmpty())) {
                PlannedRoute route = evaluate.trips(vehicle.id(), trips).route();
                routes.add(route);
                trips.forEach(served::addAll);
                cost += route.ledger().total();
            }
        }
        var unserved = new ArrayList<RoutingPlan.Unserved>();
        for (Job job : problem.jobs()) {
            if (!served.contains(job.id())) {
                long change = job.anchor().map(Anchor::moveCents).orElse(0);
                unserved.add(new RoutingPlan.Unserved(job.id(), job.unservedCents(), change));
                cost += job.unservedCents() + change;
            }
        }
        return new RoutingPlan(routes, List.of(), List.of(), unserved, cost, 0, List.of(), 0);
    }
}
