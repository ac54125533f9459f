package io.depotdesk.routing.search;

/// Puts visits that are on no route where they cost least, fines included, or leaves them out if they may be.
final class Regrowth {
    private static final int STRIDE = Ground.STRIDE;

    private final Ground ground;
    private final Lanes lanes;
    private final Neighbours neighbours;
    private final Spares spares;
    private final Strand strand = new Strand();
    private double least;
    private int behind;

    Regrowth(Lanes lanes, Neighbours neighbours) {
        this.lanes = lanes;
        this.neighbours = neighbours;
        ground = lanes.ground;
        spares = new Spares(lanes);
    }

    /// Puts the first `count` of `visits` on routes, in that order.
    ///
    /// @param worth how many times what leaving a visit out costs its place may cost, if it may be left out
    void place(int[] visits, int count, double worth) {
        spares.changed();
        for (int i = 0; i < count; i++) {
            place(visits[i], worth);
        }
    }

    private void place(int u, double worth) {
        LeftOut out = ground.leftOut;
        least = out == null ? Double.POSITIVE_INFINITY : worth * out.ticks[u];
        behind = -1;
        for (int v : neighbours.before[u]) {
            if (lanes.route[v] >= 0) {
                look(u, v);
            }
        }
        for (int v : neighbours.after[u]) {
            if (lanes.route[v] >= 0) {
                look(u, lanes.prev[v]);
            }
        }
        for (int k = 0; k < spares.kinds(); k++) {
            if (spares.of(k) >= 0) {
                look(u, lanes.start(spares.of(k)));
            }
        }
        if (behind < 0) {
            if (out != null) {
                return;
            }
            everywhere(u);
        }
        int v = lanes.route[behind];
        int then = lanes.next[behind];
        lanes.link(behind, u);
        lanes.link(u, then);
        lanes.refresh(v);
    }

    private void everywhere(int u) {
        for (int v = 0; v < ground.vehicles; v++) {
            for (int node = lanes.start(v); node != lanes.end(v); node = lanes.next[node]) {
                look(u, node);
            }
        }
        if (behind < 0) {
            throw new IllegalStateException("No vehicle may serve visit %d.".formatted(u));
        }
    }

    private void look(int u, int v) {
        int b = lanes.route[v];
        if (!ground.fits(u, b)) {
            return;
        }
        int y = lanes.next[v];
        int[] ways = ground.ways(b);
        double cost = (double) ground.way(ways, v, u) + ground.way(ways, u, y) - lanes.fine[b];
        cost += lanes.visits[b] == 0 ? ground.model.fixedTicks[b] : -ground.way(ways, v, y);
        if (cost >= least) {
            return;
        }
        long over = 0;
        for (int q = 0; q < ground.sums; q++) {
            int i = b * ground.sums + q;
            long full = (long) lanes.load[i] + ground.amount[u * ground.sums + q];
            over += Math.max(0, full - ground.room[i]);
        }
        strand.begin(lanes.head, v * STRIDE);
        strand.join(ground.alone, u * STRIDE, ground.drive(v, u));
        strand.join(lanes.tail, y * STRIDE, ground.drive(u, y));
        cost += over * lanes.loadPrice + lanes.fineOf(b, strand);
        if (cost < least) {
            least = cost;
            behind = v;
        }
    }
}
