package io.depotdesk.routing.search;

import io.depotdesk.routing.search.Elites.Elite;

import java.util.Arrays;

/// The best plan that an annealing has met, kept apart from the one it is changing: only routes that changed since are
/// copied.
final class BestPlan {
    private final Model model;
    private final PlanState plan;
    private final int[][] seq;
    private final int[] length;
    private final int[] carrier;

    /// Routes that may differ from those kept.
    private final RouteSet changed;

    private double ticks = Double.POSITIVE_INFINITY;

    BestPlan(Model model, PlanState plan) {
        this.model = model;
        this.plan = plan;
        seq = new int[model.vehicles][0];
        length = new int[model.vehicles];
        carrier = new int[model.jobs];
        changed = new RouteSet(model.vehicles);
    }

    /// Returns what it costs, infinite if there is none.
    double ticks() {
        return ticks;
    }

    void forget() {
        ticks = Double.POSITIVE_INFINITY;
    }

    /// Hears of routes that have changed.
    void changed(RouteSet routes) {
        changed.addAll(routes);
    }

    void changedAll() {
        for (int v = 0; v < model.vehicles; v++) {
            changed.add(v);
        }
    }

    /// Keeps the plan as it is.
    void keep() {
        Tours tours = plan.tours;
        ticks = plan.ticks;
        for (int i = 0; i < changed.count; i++) {
            int v = changed.members[i];
            if (seq[v].length < tours.length[v]) {
                seq[v] = new int[tours.seq[v].length];
            }
            System.arraycopy(tours.seq[v], 0, seq[v], 0, tours.length[v]);
            length[v] = tours.length[v];
        }
        changed.clear();
        System.arraycopy(plan.bank.carrier, 0, carrier, 0, model.jobs);
    }

    /// Makes it the plan again, if there is one.
    void restore() {
        if (ticks == Double.POSITIVE_INFINITY) {
            return;
        }
        Tours tours = plan.tours;
        plan.bank.clear();
        for (int i = 0; i < changed.count; i++) {
            tours.unmark(changed.members[i]);
        }
        for (int i = 0; i < changed.count; i++) {
            int v = changed.members[i];
            tours.seq[v] = Arrays.copyOf(seq[v], Math.max(16, seq[v].length));
            tours.length[v] = length[v];
            tours.refresh(v);
            plan.routeCost[v] = tours.cost(v);
            plan.routeOver[v] = 0;
            plan.inserter.routeShrank(v);
        }
        changed.clear();
        for (int j = 0; j < model.jobs; j++) {
            if (carrier[j] != Bank.ON_ROUTE) {
                plan.bank.put(j, carrier[j]);
            }
        }
        plan.ticks = ticks;
        plan.over = 0;
    }

    /// Returns a copy.
    Elite copy() {
        int[][] routes = new int[model.vehicles][];
        for (int v = 0; v < routes.length; v++) {
            routes[v] = Arrays.copyOf(seq[v], length[v]);
        }
        return new Elite(ticks, routes, carrier.clone());
    }
}
