package io.depotdesk.routing.search;

import java.util.Arrays;

/// Makes plans of two: routes of the one around some place take the place of the routes of the other that serve most
/// of the same jobs (selective route exchange, Nagata et al. 2010).
///
/// Jobs that two routes then have are taken off either the routes that stay or those that come; jobs that no route
/// has are left over.
final class Mating {
    private final Ground ground;
    private final Neighbours neighbours;
    private final Dice dice;
    private final int[] giverOf;
    private final int[] takerOf;
    private final int[] gives;
    private final int[] replaces;
    private final boolean[] replaced;
    private final boolean[] comes;
    private final int[] shared;
    private int count;

    /// The child's routes, start and end included.
    final int[][] child;

    /// Which routes of the child the taker has too.
    final boolean[] kept;

    /// Jobs that the child has on no route.
    final int[] left;

    int leftCount;

    Mating(Ground ground, Neighbours neighbours, Dice dice) {
        this.ground = ground;
        this.neighbours = neighbours;
        this.dice = dice;
        giverOf = new int[ground.jobs];
        takerOf = new int[ground.jobs];
        gives = new int[ground.vehicles];
        replaces = new int[ground.vehicles];
        replaced = new boolean[ground.vehicles];
        comes = new boolean[ground.jobs];
        shared = new int[ground.vehicles];
        child = new int[ground.vehicles][];
        kept = new boolean[ground.vehicles];
        left = new int[ground.jobs];
    }

    /// Draws which routes `giver` gives and which of `taker` they replace.
    void draw(Kin taker, Kin giver) {
        Arrays.fill(replaced, false);
        Arrays.fill(comes, false);
        int used = mark(giver.routes, giverOf);
        mark(taker.routes, takerOf);
        int wanted = 1 + dice.below(Math.max(1, used / 2));
        int seed = dice.below(ground.jobs);
        count = 0;
        for (int i = -1; i < neighbours.near[seed].length && count < wanted; i++) {
            give(taker, giver, giverOf[i < 0 ? seed : neighbours.near[seed][i]]);
        }
    }

    private static int mark(int[][] routes, int[] of) {
        int used = 0;
        for (int v = 0; v < routes.length; v++) {
            used += routes[v].length > 2 ? 1 : 0;
            for (int p = 1; p < routes[v].length - 1; p++) {
                of[routes[v][p]] = v;
            }
        }
        return used;
    }

    private void give(Kin taker, Kin giver, int from) {
        for (int i = 0; i < count; i++) {
            if (gives[i] == from) {
                return;
            }
        }
        Arrays.fill(shared, 0);
        int[] route = giver.routes[from];
        for (int p = 1; p < route.length - 1; p++) {
            shared[takerOf[route[p]]]++;
        }
        int best = -1;
        int[] kind = ground.model.vehicleClass;
        for (int v = 0; v < ground.vehicles; v++) {
            if (!replaced[v] && kind[v] == kind[from] && (best < 0 || shared[v] > shared[best])) {
                best = shared[v] > 0 || taker.routes[v].length == 2 ? v : best;
            }
        }
        if (best < 0) {
            return;
        }
        replaced[best] = true;
        gives[count] = from;
        replaces[count] = best;
        count++;
        for (int p = 1; p < route.length - 1; p++) {
            comes[route[p]] = true;
        }
    }

    /// Writes the child of what was drawn.
    ///
    /// @param whole whether the routes that come stay whole, or those that were there
    void write(Kin taker, Kin giver, boolean whole) {
        leftCount = 0;
        for (int v = 0; v < ground.vehicles; v++) {
            kept[v] = !replaced[v];
            if (!replaced[v]) {
                child[v] = whole ? without(v, taker.routes[v]) : taker.routes[v];
                kept[v] = child[v].length == taker.routes[v].length;
            }
        }
        for (int i = 0; i < count; i++) {
            int[] route = giver.routes[gives[i]].clone();
            int to = replaces[i];
            int at = 1;
            for (int p = 1; p < route.length - 1; p++) {
                if (whole || replaced[takerOf[route[p]]]) {
                    route[at++] = route[p];
                }
            }
            child[to] = Arrays.copyOf(route, at + 1);
            child[to][0] = ground.model.startNode(to);
            child[to][at] = ground.model.endNode(to);
        }
        for (int j = 0; j < ground.jobs; j++) {
            if (replaced[takerOf[j]] && !comes[j]) {
                left[leftCount++] = j;
            }
        }
    }

    private int[] without(int v, int[] route) {
        int[] rest = new int[route.length];
        int at = 0;
        for (int p = 0; p < route.length; p++) {
            boolean visit = p > 0 && p < route.length - 1;
            if (!visit || !comes[route[p]]) {
                rest[at++] = route[p];
            }
        }
        return at == route.length ? route : Arrays.copyOf(rest, at);
    }
}
