package io.depotdesk.routing.search;

import java.util.Arrays;

/// A plan of a [Population]: every job is on a route, rules may be broken.
final class Kin {
    private static final int LEFT_OUT = -2;

    final int[][] routes;

    /// Ticks of ways and vehicles, without fines.
    final long cost;

    /// Seconds late or too long on duty.
    final long late;

    /// Units too much on board, and pickups too early.
    final long over;

    /// Per job who comes next, -1 for the end of the route, -2 if it is on none; and whether it is the first.
    private final int[] next;

    private final boolean[] first;

    /// Its place in the population's table of distances.
    int slot = -1;

    /// Small if it is cheap or unlike others.
    double rank;

    Kin(int[][] routes, int jobs, long cost, long late, long over) {
        this.routes = routes;
        this.cost = cost;
        this.late = late;
        this.over = over;
        next = new int[jobs];
        first = new boolean[jobs];
        Arrays.fill(next, LEFT_OUT);
        for (int[] route : routes) {
            for (int p = 1; p < route.length - 1; p++) {
                first[route[p]] = p == 1;
                next[route[p]] = p + 1 < route.length - 1 ? route[p + 1] : -1;
            }
        }
    }

    boolean sound() {
        return late == 0 && over == 0;
    }

    double weighed(Lanes prices) {
        return cost + late * prices.latePrice + over * prices.loadPrice;
    }

    /// Returns the share of ways that another plan does not have.
    double distance(Kin other) {
        int broken = 0;
        for (int j = 0; j < next.length; j++) {
            broken += next[j] != other.next[j] ? 1 : 0;
            broken += first[j] && !other.first[j] ? 1 : 0;
        }
        return (double) broken / next.length;
    }
}
