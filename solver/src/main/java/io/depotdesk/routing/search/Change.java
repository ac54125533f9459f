package io.depotdesk.routing.search;

/// A change of one or two routes by which a visit `u` comes to follow `v`: the best one found, and how it is carried out.
final class Change {
    private static final double NOTHING = 1e-3;

    enum Kind {
        NONE,

        /// `u` and visits behind it go behind `v`, in exchange for visits behind `v`.
        EXCHANGE,

        /// `u` and visits before it go behind `v`, turned round.
        TURNED,

        /// All from `u` on goes behind `v`, in exchange for all behind `v`.
        TAILS,

        /// What lies behind `v` up to `u` is turned round.
        ROUND
    }

    private final Lanes lanes;
    private final int[] next;
    private final int[] prev;
    private Kind kind = Kind.NONE;
    private int taken;
    private int given;

    /// What it adds to the cost, negative.
    double cost;

    Change(Lanes lanes) {
        this.lanes = lanes;
        next = lanes.next;
        prev = lanes.prev;
    }

    /// Looks for something that is cheaper than leaving all as it is.
    void begin() {
        kind = Kind.NONE;
        cost = -NOTHING;
    }

    boolean found() {
        return kind != Kind.NONE;
    }

    /// Keeps a change if it is cheaper than the best so far.
    void offer(Kind found, int visitsTaken, int visitsGiven, double adds) {
        if (adds < cost) {
            cost = adds;
            kind = found;
            taken = visitsTaken;
            given = visitsGiven;
        }
    }

    /// Carries it out and brings the routes up to date.
    void apply(int u, int v) {
        int a = lanes.route[u];
        int b = lanes.route[v];
        switch (kind) {
            case EXCHANGE -> exchange(u, v);
            case TURNED -> turn(u, v);
            case TAILS -> swapTails(u, v, a, b);
            case ROUND -> turnRound(u, v);
            case NONE -> throw new IllegalStateException("There is nothing to apply.");
        }
        lanes.refresh(a);
        if (b != a) {
            lanes.refresh(b);
        }
    }

    private int ahead(int node, int count) {
        int at = node;
        for (int i = 0; i < count; i++) {
            at = next[at];
        }
        return at;
    }

    private void exchange(int u, int v) {
        int pu = prev[u];
        int y = next[v];
        int w = ahead(u, taken - 1);
        int nw = next[w];
        int z = ahead(v, given);
        int nz = next[z];
        if (given == 0) {
            lanes.link(pu, nw);
            lanes.link(v, u);
            lanes.link(w, y);
        } else {
            lanes.link(pu, y);
            lanes.link(z, nw);
            lanes.link(v, u);
            lanes.link(w, nz);
        }
    }

    private void turn(int u, int v) {
        int y = next[v];
        int nu = next[u];
        int last = v;
        int node = u;
        for (int i = 0; i < taken; i++) {
            int before = prev[node];
            lanes.link(last, node);
            last = node;
            node = before;
        }
        lanes.link(last, y);
        lanes.link(node, nu);
    }

    private void swapTails(int u, int v, int a, int b) {
        int pu = prev[u];
        int y = next[v];
        int lastA = prev[lanes.end(a)];
        int lastB = prev[lanes.end(b)];
        lanes.link(v, u);
        lanes.link(lastA, lanes.end(b));
        if (y < lanes.ground.jobs) {
            lanes.link(pu, y);
            lanes.link(lastB, lanes.end(a));
        } else {
            lanes.link(pu, lanes.end(a));
        }
    }

    private void turnRound(int u, int v) {
        int nu = next[u];
        int last = v;
        int node = u;
        while (node != v) {
            int before = prev[node];
            lanes.link(last, node);
            last = node;
            node = before;
        }
        lanes.link(last, nu);
    }
}
