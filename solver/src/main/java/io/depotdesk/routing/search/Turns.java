package io.depotdesk.routing.search;

import io.depotdesk.routing.search.Change.Kind;

/// Moves a visit and up to two before it behind another, turned round; or turns round what lies between two.
final class Turns {
    private static final int MOST_TAKEN = 3;

    /// Where ways differ by direction, longer stretches are not turned.
    private static final int LONGEST = 12;

    private final Ground ground;
    private final Lanes lanes;
    private final int[] next;
    private final int[] prev;
    private final Change change;
    private final Trial trial;

    Turns(Lanes lanes, Change change, Trial trial) {
        this.lanes = lanes;
        this.change = change;
        this.trial = trial;
        ground = lanes.ground;
        next = lanes.next;
        prev = lanes.prev;
    }

    /// Looks at moves from route `a` to route `b`.
    void between(int u, int v, int a, int b) {
        int[] there = ground.ways(a);
        int[] here = ground.ways(b);
        int y = next[v];
        int nu = next[u];
        int node = prev[u];
        double fines = lanes.fine[a] + lanes.fine[b];
        long base = (long) ground.way(here, v, u) - ground.way(there, u, nu);
        base += lanes.visits[b] == 0 ? ground.model.fixedTicks[b] : -ground.way(here, v, y);
        int last = u;
        for (int k = 2; k <= MOST_TAKEN && node < ground.jobs; k++) {
            base += ground.way(here, last, node) - ground.way(there, node, last);
            last = node;
            node = prev[node];
            boolean closes = lanes.visits[a] == k;
            long ways = base + ground.way(here, last, y) - ground.way(there, node, last);
            ways += closes ? -ground.model.fixedTicks[a] : ground.way(there, node, nu);
            double sum = ways - fines;
            if (sum >= change.cost || !lanes.fit(last, k, b)) {
                continue;
            }
            sum += lanes.loads(node, u, v, v, a, b);
            trial.begin(v);
            trial.close(trial.backward(v, u, k), y);
            sum += trial.fine(b);
            if (sum < change.cost && !closes) {
                trial.begin(node);
                trial.close(node, nu);
                sum += trial.fine(a);
            }
            change.offer(Kind.TURNED, k, 0, sum);
        }
    }

    /// Looks at turning round what lies behind `v` up to `u`, which follows it on route `a`.
    void within(int u, int v, int a) {
        int count = lanes.position[u] - lanes.position[v];
        if (count < 2 || !ground.symmetric && count > LONGEST) {
            return;
        }
        int[] table = ground.ways(a);
        int y = next[v];
        int nu = next[u];
        long ways = (long) ground.way(table, v, u) + ground.way(table, y, nu);
        ways -= (long) ground.way(table, v, y) + ground.way(table, u, nu);
        if (!ground.symmetric) {
            for (int node = y; node != u; node = next[node]) {
                ways += ground.way(table, next[node], node) - ground.way(table, node, next[node]);
            }
        }
        double sum = ways - lanes.fine[a] + lanes.overloadFine(a);
        if (sum < change.cost) {
            trial.begin(v);
            trial.close(trial.backward(v, u, count), nu);
            change.offer(Kind.ROUND, count, 0, sum + trial.fine(a));
        }
    }
}
