package io.depotdesk.routing.search;

import io.depotdesk.routing.search.Elites.Elite;

import java.util.Arrays;

/// The plan that a search is changing, with what it costs route by route.
///
/// Whoever changes a route sees to [#routeCost], [#routeOver] and the sums.
final class PlanState {
    private final Model model;
    final Tours tours;
    final Bank bank;
    final Inserter inserter;

    /// Ticks of each route.
    final double[] routeCost;

    /// By how many average jobs each vehicle is too full, see [Packing].
    final double[] routeOver;

    /// Ticks of all routes and of the bank.
    double ticks;

    /// By how many average jobs vehicles are too full.
    double over;

    PlanState(Model model, Tours tours, Bank bank, Inserter inserter) {
        this.model = model;
        this.tours = tours;
        this.bank = bank;
        this.inserter = inserter;
        routeCost = new double[model.vehicles];
        routeOver = new double[model.vehicles];
    }

    /// Takes other routes, start and end included; nobody is in the bank.
    void load(int[][] routes) {
        bank.clear();
        Arrays.fill(tours.route, -1);
        for (int v = 0; v < model.vehicles; v++) {
            tours.load(v, routes[v]);
            inserter.routeShrank(v);
        }
    }

    void load(Elite plan) {
        load(plan.routes());
        for (int j = 0; j < model.jobs; j++) {
            if (plan.carriers()[j] != Bank.ON_ROUTE) {
                bank.put(j, plan.carriers()[j]);
            }
        }
    }

    /// Returns routes with nobody but the frozen visits on them.
    int[][] emptyRoutes() {
        int[][] empty = new int[model.vehicles][];
        for (int v = 0; v < model.vehicles; v++) {
            int[] frozen = model.frozen[v];
            empty[v] = new int[frozen.length + 2];
            empty[v][0] = model.startNode(v);
            System.arraycopy(frozen, 0, empty[v], 1, frozen.length);
            empty[v][frozen.length + 1] = model.endNode(v);
        }
        return empty;
    }

    /// Finds anew what a plan costs in which no vehicle is too full.
    void recount() {
        over = 0;
        Arrays.fill(routeOver, 0);
        double sum = bank.ticks;
        for (int v = 0; v < model.vehicles; v++) {
            routeCost[v] = tours.cost(v);
            sum += routeCost[v];
        }
        ticks = sum;
    }

    /// Finds anew by how much vehicles are too full.
    void recountOver() {
        over = 0;
        for (int v = 0; v < model.vehicles; v++) {
            routeOver[v] = inserter.packing.excess(v);
            over += routeOver[v];
        }
    }

    /// Returns a copy.
    Elite copy() {
        int[][] routes = new int[model.vehicles][];
        for (int v = 0; v < routes.length; v++) {
            routes[v] = Arrays.copyOf(tours.seq[v], tours.length[v]);
        }
        return new Elite(ticks, routes, bank.carrier.clone());
    }

    /// Returns the mean ticks of a way in use, at least 1.
    double meanWay() {
        long sum = 0;
        long ways = 0;
        for (int v = 0; v < model.vehicles; v++) {
            if (!tours.empty(v)) {
                sum += tours.arcs[v];
                ways += tours.length[v] - 1;
            }
        }
        return ways == 0 ? 1 : Math.max(1, (double) sum / ways);
    }
}
