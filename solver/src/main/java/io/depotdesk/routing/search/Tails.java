package io.depotdesk.routing.search;

import io.depotdesk.routing.search.Change.Kind;

/// Lets two routes change what they do from two visits on; whole routes if vehicles are of different kinds.
final class Tails {
    private final Ground ground;
    private final Lanes lanes;
    private final int[] next;
    private final int[] prev;
    private final Change change;
    private final Trial trial;

    Tails(Lanes lanes, Change change, Trial trial) {
        this.lanes = lanes;
        this.change = change;
        this.trial = trial;
        ground = lanes.ground;
        next = lanes.next;
        prev = lanes.prev;
    }

    /// Looks at giving all from `u` on, on route `a`, to route `b` behind `v`, and `a` all that was behind `v`.
    void between(int u, int v, int a, int b) {
        int[] kind = ground.model.vehicleClass;
        if (kind[a] != kind[b]) {
            unlike(u, v, a, b);
            return;
        }
        int pu = prev[u];
        int y = next[v];
        boolean wholeA = pu >= ground.jobs;
        if (wholeA && v >= ground.jobs) {
            return;
        }
        boolean empties = wholeA && y >= ground.jobs;
        int[] table = ground.ways(a);
        long[] fixed = ground.model.fixedTicks;
        long ways = (long) ground.way(table, v, u) - ground.way(table, pu, u);
        ways += lanes.visits[b] == 0 ? fixed[b] : -ground.way(table, v, y);
        ways += empties ? -fixed[a] : ground.way(table, pu, y);
        double sum = ways - lanes.fine[a] - lanes.fine[b];
        if (sum >= change.cost) {
            return;
        }
        sum += lanes.loads(pu, lanes.end(a), v, lanes.end(b), a, b);
        if (sum >= change.cost) {
            return;
        }
        trial.begin(v);
        trial.close(v, u);
        sum += trial.fine(b);
        if (sum < change.cost && !empties) {
            trial.begin(pu);
            trial.close(pu, y);
            sum += trial.fine(a);
        }
        change.offer(Kind.TAILS, 0, 0, sum);
    }

    /// Vehicles that differ end elsewhere, pay other prices, or may not serve all.
    private void unlike(int u, int v, int a, int b) {
        int pu = prev[u];
        int y = next[v];
        int endA = lanes.end(a);
        int endB = lanes.end(b);
        int lastA = prev[endA];
        int lastB = prev[endB];
        boolean closesA = pu >= ground.jobs && y >= ground.jobs;
        boolean opensB = lanes.visits[b] == 0;
        int[] there = ground.ways(a);
        int[] here = ground.ways(b);
        long[] fixed = ground.model.fixedTicks;
        long ways = (long) ground.way(here, v, u) + ground.way(here, lastA, endB);
        ways -= (long) ground.way(there, pu, u) + ground.way(there, lastA, endA);
        ways += opensB ? fixed[b] : -ground.way(here, v, y);
        ways += lanes.moved(u, lastA, a, b);
        if (y < ground.jobs) {
            ways += (long) ground.way(there, pu, y) + ground.way(there, lastB, endA);
            ways += lanes.moved(y, lastB, b, a) - ground.way(here, lastB, endB);
        } else {
            ways += closesA ? -fixed[a] : ground.way(there, pu, endA);
        }
        double sum = ways - lanes.fine[a] - lanes.fine[b];
        if (sum >= change.cost) {
            return;
        }
        sum += lanes.loads(pu, endA, v, endB, a, b);
        int more = lanes.position[endA] - lanes.position[u];
        int less = lanes.position[endB] - lanes.position[v] - 1;
        if (sum >= change.cost || !lanes.fit(u, more, b) || !lanes.fit(y, less, a)) {
            return;
        }
        trial.begin(v);
        trial.closeAs(b, v, u, lastA);
        sum += trial.fine(b);
        if (sum < change.cost && !closesA) {
            trial.begin(pu);
            trial.closeAs(a, pu, y, lastB);
            sum += trial.fine(a);
        }
        change.offer(Kind.TAILS, 0, 0, sum);
    }
}
