package io.depotdesk.routing.search;

import io.depotdesk.routing.search.Change.Kind;

/// Moves a visit and up to two behind it behind another, in exchange for up to two that are there.
final class Exchanges {
    private static final int MOST_TAKEN = 3;
    private static final int MOST_GIVEN = 2;

    private final Ground ground;
    private final Lanes lanes;
    private final int[] next;
    private final int[] prev;
    private final Change change;
    private final Trial trial;

    Exchanges(Lanes lanes, Change change, Trial trial) {
        this.lanes = lanes;
        this.change = change;
        this.trial = trial;
        ground = lanes.ground;
        next = lanes.next;
        prev = lanes.prev;
    }

    /// Looks at exchanges of two routes.
    void between(int u, int v, int a, int b) {
        int[] there = ground.ways(a);
        int[] here = ground.ways(b);
        boolean alike = there == here;
        int pu = prev[u];
        int y = next[v];
        boolean opens = lanes.visits[b] == 0;
        double fines = lanes.fine[a] + lanes.fine[b];
        long base = (long) ground.way(here, v, u) - ground.way(there, pu, u);
        base += opens ? ground.model.fixedTicks[b] : -ground.way(here, v, y);
        int w = u;
        for (int k = 1; k <= MOST_TAKEN && w < ground.jobs; k++, w = next[w]) {
            int nw = next[w];
            long begun = base - ground.way(there, w, nw);
            begun += alike ? 0 : lanes.moved(u, w, a, b);
            int z = v;
            for (int l = 0; l <= MOST_GIVEN; l++) {
                long ways = begun;
                if (l == 0) {
                    ways += ground.way(here, w, y);
                    ways +=
                            lanes.visits[a] == k
                                    ? -ground.model.fixedTicks[a]
                                    : ground.way(there, pu, nw);
                } else {
                    z = next[z];
                    if (z >= ground.jobs) {
                        break;
                    }
                    int nz = next[z];
                    ways += ground.way(here, w, nz) - ground.way(here, z, nz);
                    ways += (long) ground.way(there, pu, y) + ground.way(there, z, nw);
                    ways += alike ? 0 : lanes.moved(y, z, b, a);
                }
                if (ways - fines < change.cost) {
                    judge(u, w, k, v, z, l, a, b, ways - fines);
                }
            }
        }
    }

    private void judge(int u, int w, int k, int v, int z, int l, int a, int b, double cost) {
        int pu = prev[u];
        int y = next[v];
        double sum = cost + lanes.loads(pu, w, v, z, a, b);
        if (sum >= change.cost || !lanes.fit(u, k, b) || !lanes.fit(y, l, a)) {
            return;
        }
        trial.begin(v);
        trial.close(trial.forward(v, u, k), next[z]);
        sum += trial.fine(b);
        if (sum >= change.cost) {
            return;
        }
        if (l > 0 || k < lanes.visits[a]) {
            trial.begin(pu);
            trial.close(trial.forward(pu, y, l), next[w]);
            sum += trial.fine(a);
        }
        change.offer(Kind.EXCHANGE, k, l, sum);
    }

    /// Looks at exchanges within route `a`.
    void within(int u, int v, int a) {
        int[] ways = ground.ways(a);
        int gap = lanes.position[u] - lanes.position[v];
        int pu = prev[u];
        int y = next[v];
        double same = lanes.overloadFine(a) - lanes.fine[a];
        long base = (long) ground.way(ways, v, u) - ground.way(ways, pu, u);
        base -= ground.way(ways, v, y);
        int w = u;
        for (int k = 1; k <= MOST_TAKEN && w < ground.jobs && w != v; k++, w = next[w]) {
            int nw = next[w];
            long begun = base - ground.way(ways, w, nw);
            int z = v;
            for (int l = 0; l <= MOST_GIVEN; l++) {
                long sum = begun;
                if (l == 0) {
                    sum += (long) ground.way(ways, w, y) + ground.way(ways, pu, nw);
                } else {
                    z = next[z];
                    if (z >= ground.jobs || gap > 0 && l >= gap - 1) {
                        break;
                    }
                    int nz = next[z];
                    sum += ground.way(ways, w, nz) - ground.way(ways, z, nz);
                    sum += (long) ground.way(ways, pu, y) + ground.way(ways, z, nw);
                }
                if (sum + same < change.cost) {
                    if (gap > 0) {
                        toTheFront(u, w, k, v, z, l);
                    } else {
                        toTheBack(u, w, k, v, z, l);
                    }
                    change.offer(Kind.EXCHANGE, k, l, sum + same + trial.fine(a));
                }
            }
        }
    }

    private void toTheFront(int u, int w, int k, int v, int z, int l) {
        int pu = prev[u];
        int nz = next[z];
        trial.begin(v);
        int last = trial.forward(v, u, k);
        last = trial.forward(last, nz, lanes.position[pu] - lanes.position[nz] + 1);
        last = trial.forward(last, next[v], l);
        trial.close(last, next[w]);
    }

    private void toTheBack(int u, int w, int k, int v, int z, int l) {
        int pu = prev[u];
        int nw = next[w];
        trial.begin(pu);
        int last = trial.forward(pu, next[v], l);
        last = trial.forward(last, nw, lanes.position[v] - lanes.position[nw] + 1);
        last = trial.forward(last, u, k);
        trial.close(last, next[z]);
    }
}
