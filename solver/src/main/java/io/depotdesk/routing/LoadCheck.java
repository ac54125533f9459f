package io.depotdesk.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Carries the load of one route along its steps, trip by trip, and checks the order of deliveries and pickups.
final class LoadCheck {
    private final RoutingProblem problem;
    private final Vehicle vehicle;
    private final List<Violation> found;
    private final List<List<RouteStep.Visit>> trips = new ArrayList<>();
    private final Set<String> pickedUp = new LinkedHashSet<>();
    private final Set<String> dropped = new LinkedHashSet<>();
    private final long[] load;
    private final long[] returns;
    private boolean fetched;
    private int begun;

    LoadCheck(RoutingProblem problem, Vehicle vehicle, PlannedRoute route, List<Violation> found) {
        this.problem = problem;
        this.vehicle = vehicle;
        this.found = found;
        load = new long[problem.dimensions()];
        returns = new long[load.length];
        trips.add(new ArrayList<>());
        for (RouteStep step : route.steps()) {
            switch (step) {
                case RouteStep.Visit visit -> trips.getLast().add(visit);
                case RouteStep.Reload _ -> trips.add(new ArrayList<>());
                case RouteStep.Pause _ -> {}
            }
        }
    }

    /// Returns the visits of a trip, from 0.
    List<RouteStep.Visit> trip(int number) {
        return trips.get(number);
    }

    int tripsBegun() {
        return begun;
    }

    /// Loads the deliveries of the next trip.
    void begin() {
        for (RouteStep.Visit visit : trips.get(begun)) {
            Job job = problem.job(visit.job());
            if (job.kind() == JobKind.DELIVERY) {
                carry(load, job, 1);
            }
        }
        begun++;
        fetched = false;
        heavy("when it leaves on trip " + begun);
    }

    /// Unloads what was fetched and loads what the next trip brings.
    void reload(RouteStep.Reload reload) {
        for (int d = 0; d < load.length; d++) {
            load[d] -= returns[d];
            returns[d] = 0;
        }
        begin();
        said("the reload at " + reload.start(), vehicle.id(), reload.loadAfter());
    }

    void visit(RouteStep.Visit visit, Job job) {
        switch (job.kind()) {
            case DELIVERY -> {
                carry(load, job, -1);
                if (fetched && vehicle.deliverFirst()) {
                    order(job, "is delivered after a pickup of the same trip");
                }
            }
            case PICKUP -> {
                carry(load, job, 1);
                carry(returns, job, 1);
                fetched = true;
            }
            case LINKED -> {
                if (visit.task() == 0) {
                    pickedUp.add(job.id());
                } else {
                    dropped.add(job.id());
                    if (!pickedUp.contains(job.id())) {
                        order(job, "is delivered before it is picked up");
                    }
                }
                carry(load, job, visit.task() == 0 ? 1 : -1);
            }
        }
        heavy("after " + job.id());
        said(job.id(), job.id(), visit.loadAfter());
    }

    /// Asks at the end of the route for what was not delivered.
    void end() {
        pickedUp.removeAll(dropped);
        pickedUp.forEach(id -> order(problem.job(id), "is picked up and not delivered"));
    }

    private void order(Job job, String what) {
        String sentence = "Job %s %s.".formatted(job.id(), what);
        found.add(new Violation(Violation.Kind.ORDER, job.id(), 1, sentence));
    }

    private static void carry(long[] sums, Job job, int sign) {
        for (int d = 0; d < job.demand().size(); d++) {
            sums[d] += (long) sign * job.demand().get(d);
        }
    }

    private void said(String when, String where, List<Integer> loadAfter) {
        for (int d = 0; d < load.length; d++) {
            long difference = Math.abs(loadAfter.get(d) - load[d]);
            if (difference != 0) {
                String sentence =
                        "The load in dimension %d after %s is %d, the plan says %d."
                                .formatted(d + 1, when, load[d], loadAfter.get(d));
                found.add(new Violation(Violation.Kind.TIMING, where, difference, sentence));
            }
        }
    }

    private void heavy(String when) {
        for (int d = 0; d < Math.min(load.length, vehicle.capacity().size()); d++) {
            long over = load[d] - vehicle.capacity().get(d);
            if (over > 0) {
                String sentence =
                        "Vehicle %s carries %d in dimension %d %s; it holds %d."
                                .formatted(
                                        vehicle.id(),
                                        load[d],
                                        d + 1,
                                        when,
                                        vehicle.capacity().get(d));
                found.add(new Violation(Violation.Kind.CAPACITY, vehicle.id(), over, sentence));
            }
        }
    }
}
