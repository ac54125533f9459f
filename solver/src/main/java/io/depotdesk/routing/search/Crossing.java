package io.depotdesk.routing.search;

import io.depotdesk.routing.search.Elites.Elite;

import java.util.Arrays;

/// Makes a plan of two: the routes of the one around some place take the place of the routes of the other that
/// serve most of the same jobs; who is then left over is placed anew.
///
/// After the selective route exchange of Y. Nagata, O. Bräysy and W. Dullaert, "A penalty-based edge assembly
/// memetic algorithm for the vehicle routing problem with time windows", 2010.
final class Crossing {
    private final Model model;
    private final Neighbours neighbours;
    private final Dice dice;
    private final int[] giverOf;
    private final boolean[] given;
    private final boolean[] replaced;
    private final int[] shared;

    Crossing(Model model, Neighbours neighbours, Dice dice) {
        this.model = model;
        this.neighbours = neighbours;
        this.dice = dice;
        giverOf = new int[model.nodes];
        given = new boolean[model.nodes];
        replaced = new boolean[model.vehicles];
        shared = new int[model.vehicles];
    }

    /// Returns the routes of `taker` with some of those of `giver`; jobs may be on no route.
    int[][] cross(Elite taker, Elite giver) {
        Arrays.fill(giverOf, -1);
        Arrays.fill(given, false);
        Arrays.fill(replaced, false);
        int used = 0;
        for (int v = 0; v < model.vehicles; v++) {
            used += giver.routes()[v].length > 2 ? 1 : 0;
            for (int node : inner(giver.routes()[v])) {
                giverOf[node] = v;
            }
        }
        int[][] child = taker.routes().clone();
        int wanted = 1 + dice.below(Math.max(1, used / 2));
        int seed = dice.below(model.tasks);
        int taken = 0;
        boolean[] asked = new boolean[model.vehicles];
        for (int i = -1; i < neighbours.near[seed].length && taken < wanted; i++) {
            int node = i < 0 ? seed : neighbours.near[seed][i];
            int from = giverOf[node];
            if (from >= 0 && !asked[from]) {
                asked[from] = true;
                taken += give(giver.routes()[from], from, child) ? 1 : 0;
            }
        }
        for (int v = 0; v < model.vehicles; v++) {
            if (!replaced[v]) {
                child[v] = without(v, child[v]);
            }
        }
        return child;
    }

    /// Gives a route to the like vehicle of `child` that serves most of its jobs.
    private boolean give(int[] route, int from, int[][] child) {
        int best = -1;
        Arrays.fill(shared, 0);
        for (int node : inner(route)) {
            given[node] = true;
        }
        for (int v = 0; v < model.vehicles; v++) {
            if (replaced[v] || model.vehicleClass[v] != model.vehicleClass[from]) {
                continue;
            }
            for (int node : inner(child[v])) {
                shared[v] += given[node] ? 1 : 0;
            }
            if (best < 0 || shared[v] > shared[best]) {
                best = v;
            }
        }
        if (best < 0 || model.frozen[best].length > 0) {
            for (int node : inner(route)) {
                given[node] = false;
            }
            return false;
        }
        replaced[best] = true;
        int[] moved = route.clone();
        moved[0] = model.startNode(best);
        moved[moved.length - 1] = model.endNode(best);
        child[best] = moved;
        return true;
    }

    /// Returns a route without the jobs that now belong to others.
    private int[] without(int v, int[] route) {
        int[] kept = new int[route.length];
        int count = 0;
        for (int node : route) {
            if (!given[node] || node >= model.firstReload) {
                kept[count++] = node;
            }
        }
        return Arrays.copyOf(kept, count);
    }

    private static int[] inner(int[] route) {
        return Arrays.copyOfRange(route, 1, route.length - 1);
    }
}
