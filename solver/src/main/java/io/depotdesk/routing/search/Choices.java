package io.depotdesk.routing.search;

/// Serves jobs that are left out, alone or in place of others, and leaves out jobs that cost more than they are worth.
///
/// After the moves of optional customers in PyVRP (Wouda, Lan & Kool 2024).
final class Choices {
    private static final double NOTHING = 1e-3;
    private static final int MOST_GIVEN = 2;

    private final Ground ground;
    private final Lanes lanes;
    private final Trial trial;
    private final long[] out;

    Choices(Lanes lanes, LeftOut leftOut) {
        this.lanes = lanes;
        ground = lanes.ground;
        trial = new Trial(lanes);
        out = leftOut.ticks;
    }

    /// Takes `u` off its route if that is cheaper; returns whether it is.
    boolean leave(int u) {
        int a = lanes.route[u];
        int pu = lanes.prev[u];
        int nu = lanes.next[u];
        int[] ways = ground.ways(a);
        double sum = out[u] - lanes.fine[a] - ground.way(ways, pu, u) - ground.way(ways, u, nu);
        if (lanes.visits[a] == 1) {
            sum -= ground.model.fixedTicks[a];
        } else {
            sum += ground.way(ways, pu, nu);
            if (sum >= -NOTHING) {
                return false;
            }
            sum += overload(a, -1, u, u);
            trial.begin(pu);
            trial.close(pu, nu);
            sum += trial.fine(a);
        }
        if (sum >= -NOTHING) {
            return false;
        }
        lanes.link(pu, nu);
        lanes.route[u] = -1;
        lanes.refresh(a);
        return true;
    }

    /// Puts `u` behind `v`, perhaps in place of one or two that are there, if that is cheaper; returns whether it is.
    boolean serve(int u, int v) {
        int b = lanes.route[v];
        if (!ground.fits(u, b)) {
            return false;
        }
        int[] ways = ground.ways(b);
        int y = lanes.next[v];
        double base = (double) ground.way(ways, v, u) - out[u] - lanes.fine[b];
        base += lanes.visits[b] == 0 ? ground.model.fixedTicks[b] : -ground.way(ways, v, y);
        double least = -NOTHING;
        int last = -1;
        int z = v;
        for (int given = 0; given <= MOST_GIVEN; given++) {
            if (given > 0) {
                z = lanes.next[z];
                if (z >= ground.jobs) {
                    break;
                }
                base += out[z] - ground.way(ways, z, lanes.next[z]);
            }
            int nz = lanes.next[z];
            double sum = base + ground.way(ways, u, nz);
            if (sum >= least) {
                continue;
            }
            sum += overload(b, u, given == 0 ? -1 : y, z);
            if (sum >= least) {
                continue;
            }
            trial.begin(v);
            trial.close(trial.forward(v, u, 1), nz);
            sum += trial.fine(b);
            if (sum < least) {
                least = sum;
                last = z;
            }
        }
        if (last < 0) {
            return false;
        }
        replace(u, v, last, b);
        return true;
    }

    private void replace(int u, int v, int last, int b) {
        int behind = lanes.next[last];
        for (int node = v; node != last; ) {
            node = lanes.next[node];
            lanes.route[node] = -1;
        }
        lanes.link(v, u);
        lanes.link(u, behind);
        lanes.refresh(b);
    }

    /// Leaves out all visits of route `v` if that is cheaper; returns whether it is.
    boolean close(int v) {
        if (lanes.visits[v] == 0) {
            return false;
        }
        double sum = -lanes.fine[v] - lanes.ways[v] - ground.model.fixedTicks[v];
        int end = lanes.end(v);
        for (int node = lanes.next[lanes.start(v)]; node != end; node = lanes.next[node]) {
            sum += out[node];
        }
        if (sum >= -NOTHING) {
            return false;
        }
        for (int node = lanes.next[lanes.start(v)]; node != end; node = lanes.next[node]) {
            lanes.route[node] = -1;
        }
        lanes.link(lanes.start(v), end);
        lanes.refresh(v);
        return true;
    }

    /// Returns what overload of route `b` costs with `comes` and without those from `first` to `last`; none if negative.
    private double overload(int b, int comes, int first, int last) {
        int sums = ground.sums;
        long over = 0;
        for (int q = 0; q < sums; q++) {
            long load = lanes.load[b * sums + q];
            load += comes < 0 ? 0 : ground.amount[comes * sums + q];
            if (first >= 0) {
                int before = lanes.filled[lanes.prev[first] * sums + q];
                load -= lanes.filled[last * sums + q] - before;
            }
            over += Math.max(0, load - ground.room[b * sums + q]);
        }
        return over * lanes.loadPrice;
    }
}
