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
    private final int[] seats;
    private final boolean[] seated;
    private final boolean[] served;
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
        seats = new int[ground.vehicles];
        seated = new boolean[ground.vehicles];
        served = new boolean[ground.jobs];
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
            give(giver, giverOf[i < 0 ? seed : neighbours.near[seed][i]]);
        }
        seat(taker);
    }

    private static int mark(int[][] routes, int[] of) {
        int used = 0;
        Arrays.fill(of, -1);
        for (int v = 0; v < routes.length; v++) {
            used += routes[v].length > 2 ? 1 : 0;
            for (int p = 1; p < routes[v].length - 1; p++) {
                of[routes[v][p]] = v;
            }
        }
        return used;
    }

    /// Lets a route of the giver come, and the route go that serves most of its jobs.
    private void give(Kin giver, int from) {
        for (int i = 0; i < count; i++) {
            if (gives[i] == from) {
                return;
            }
        }
        if (from < 0) {
            return;
        }
        Arrays.fill(shared, 0);
        int[] route = giver.routes[from];
        for (int p = 1; p < route.length - 1; p++) {
            if (takerOf[route[p]] >= 0) {
                shared[takerOf[route[p]]]++;
            }
            comes[route[p]] = true;
        }
        int best = -1;
        for (int v = 0; v < ground.vehicles; v++) {
            boolean more = shared[v] > (best < 0 ? 0 : shared[best]);
            best = more && !replaced[v] ? v : best;
        }
        if (best >= 0) {
            replaced[best] = true;
        }
        gives[count++] = from;
    }

    /// Finds each route that comes a vehicle: one like its own that is free, or else any.
    private void seat(Kin taker) {
        Arrays.fill(seated, false);
        int[] kind = ground.model.vehicleClass;
        for (int i = 0; i < count; i++) {
            int best = -1;
            int value = 0;
            for (int v = 0; v < ground.vehicles && value < 3; v++) {
                boolean free = replaced[v] || taker.routes[v].length == 2;
                if (free && !seated[v]) {
                    boolean same = kind[v] == kind[gives[i]];
                    int worth = same ? (replaced[v] ? 3 : 2) : 1;
                    best = worth > value ? v : best;
                    value = Math.max(worth, value);
                }
            }
            seats[i] = best;
            if (best >= 0) {
                seated[best] = true;
            }
        }
    }

    /// Writes the child of what was drawn.
    ///
    /// @param whole whether the routes that come stay whole, or those that were there
    void write(Kin taker, Kin giver, boolean whole) {
        Arrays.fill(served, false);
        for (int v = 0; v < ground.vehicles; v++) {
            if (replaced[v] || seated[v]) {
                kept[v] = false;
                child[v] = new int[] {ground.model.startNode(v), ground.model.endNode(v)};
            } else {
                child[v] = whole ? without(taker.routes[v]) : taker.routes[v];
                kept[v] = child[v].length == taker.routes[v].length;
            }
            serve(child[v]);
        }
        for (int i = 0; i < count; i++) {
            if (seats[i] >= 0) {
                child[seats[i]] = seat(giver.routes[gives[i]], seats[i]);
                serve(child[seats[i]]);
            }
        }
        leftCount = 0;
        for (int j = 0; j < ground.jobs; j++) {
            if (!served[j] && (takerOf[j] >= 0 || giverOf[j] >= 0)) {
                left[leftCount++] = j;
            }
        }
    }

    private void serve(int[] route) {
        for (int p = 1; p < route.length - 1; p++) {
            served[route[p]] = true;
        }
    }

    /// Returns a route of the giver for vehicle `v`, without jobs that others have or that it may not serve.
    private int[] seat(int[] route, int v) {
        int[] rest = new int[route.length];
        int at = 0;
        rest[at++] = ground.model.startNode(v);
        for (int p = 1; p < route.length - 1; p++) {
            if (!served[route[p]] && ground.fits(route[p], v)) {
                rest[at++] = route[p];
            }
        }
        rest[at++] = ground.model.endNode(v);
        return Arrays.copyOf(rest, at);
    }

    /// Returns a route without the jobs that come with others.
    private int[] without(int[] route) {
        if (route.length == 2) {
            return route;
        }
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
