package io.depotdesk.routing.search;

/// The best change of the routes that makes one visit follow another.
///
/// `u` is to follow `v`: it is moved there with up to two of the visits behind it, in exchange for up to two of those
/// behind `v`; or with up to two of those before it, turned round; or with all that follows it, in exchange for all that
/// follows `v`; or what lies between on one route is turned round.
final class PairMoves {
    static final int STRIDE = Ground.STRIDE;
    private static final int MOST_TAKEN = 3;
    private static final int MOST_GIVEN = 2;
    private static final int LONGEST_TURNED = 12;
    private static final double NOTHING = 1e-3;

    private enum Kind {
        NONE,
        EXCHANGE,
        TURNED,
        TAILS,
        ROUND
    }

    private final Ground ground;
    private final Lanes lanes;
    private final int[] next;
    private final int[] prev;
    private final boolean symmetric;
    private final Strand strand = new Strand();
    private Kind kind = Kind.NONE;
    private int taken;
    private int given;
    private double best;

    PairMoves(Lanes lanes) {
        this.lanes = lanes;
        ground = lanes.ground;
        next = lanes.next;
        prev = lanes.prev;
        symmetric = ground.model.toRow == 1 || ground.model.ticksTo == ground.ticks;
    }

    /// Returns what the change that [#find] found adds to the cost, negative.
    double gain() {
        return best;
    }

    /// Returns whether some change by which `u` follows `v` (a visit or a start) makes the routes cheaper.
    boolean find(int u, int v) {
        kind = Kind.NONE;
        best = -NOTHING;
        int a = lanes.route[u];
        int b = lanes.route[v];
        if (prev[u] == v) {
            return false;
        }
        if (a == b) {
            within(u, v, a);
        } else {
            between(u, v, a, b);
            turned(u, v, a, b);
            if (ground.model.vehicleClass[a] == ground.model.vehicleClass[b]) {
                tails(u, v, a, b);
            }
        }
        return kind != Kind.NONE;
    }

    private int way(int from, int to) {
        return ground.ticks[ground.row[from] + ground.column[to]];
    }

    private int drive(int from, int to) {
        return ground.seconds[ground.row[from] + ground.column[to]];
    }

    private void between(int u, int v, int a, int b) {
        int pu = prev[u];
        int y = next[v];
        double fines = lanes.fine[a] + lanes.fine[b];
        boolean opens = lanes.visits[b] == 0;
        long base = way(v, u) - way(pu, u) - (opens ? -ground.model.fixedTicks[b] : way(v, y));
        int w = u;
        for (int k = 1; k <= MOST_TAKEN && w < ground.jobs; k++, w = next[w]) {
            int nw = next[w];
            long begun = base - way(w, nw);
            int z = v;
            for (int l = 0; l <= MOST_GIVEN; l++) {
                long ways;
                if (l == 0) {
                    ways = begun + way(w, y);
                    ways += lanes.visits[a] == k ? -ground.model.fixedTicks[a] : way(pu, nw);
                } else {
                    z = next[z];
                    if (z >= ground.jobs) {
                        break;
                    }
                    int nz = next[z];
                    ways = begun - way(z, nz) + way(w, nz) + way(pu, y) + way(z, nw);
                }
                if (ways - fines < best) {
                    exchange(u, w, k, v, z, l, a, b, ways - fines);
                }
            }
        }
    }

    private void exchange(int u, int w, int k, int v, int z, int l, int a, int b, double cost) {
        int pu = prev[u];
        int y = next[v];
        double sum = cost + loads(pu, w, v, z, a, b);
        if (sum >= best || ground.choosy && !(fit(u, k, b) && fit(y, l, a))) {
            return;
        }
        strand.begin(lanes.head, v * STRIDE);
        int last = forward(v, u, k);
        close(last, next[z]);
        sum += lanes.fineOf(b, strand);
        if (sum >= best) {
            return;
        }
        if (l > 0 || k < lanes.visits[a]) {
            strand.begin(lanes.head, pu * STRIDE);
            last = forward(pu, y, l);
            close(last, next[w]);
            sum += lanes.fineOf(a, strand);
        }
        keep(Kind.EXCHANGE, k, l, sum);
    }

    /// Returns what overload costs if visits behind `pu` up to `w` change places with those behind `v` up to `z`.
    private double loads(int pu, int w, int v, int z, int a, int b) {
        int[] filled = lanes.filled;
        int sums = ground.sums;
        long over = 0;
        for (int q = 0; q < sums; q++) {
            int goes = filled[w * sums + q] - filled[pu * sums + q];
            int comes = filled[z * sums + q] - filled[v * sums + q];
            int i = a * sums + q;
            int j = b * sums + q;
            over += Math.max(0, (long) lanes.load[i] - goes + comes - ground.room[i]);
            over += Math.max(0, (long) lanes.load[j] + goes - comes - ground.room[j]);
        }
        return over * lanes.loadPrice;
    }

    private boolean fit(int from, int count, int vehicle) {
        int node = from;
        for (int i = 0; i < count; i++) {
            if (!ground.fits(node, vehicle)) {
                return false;
            }
            node = next[node];
        }
        return true;
    }

    /// Joins `count` visits from `first` on to the strand, which ends at `last`; returns where it ends then.
    private int forward(int last, int first, int count) {
        int from = last;
        int node = first;
        for (int i = 0; i < count; i++) {
            strand.join(ground.alone, node * STRIDE, drive(from, node));
            from = node;
            node = next[node];
        }
        return from;
    }

    private int backward(int last, int first, int count) {
        int from = last;
        int node = first;
        for (int i = 0; i < count; i++) {
            strand.join(ground.alone, node * STRIDE, drive(from, node));
            from = node;
            node = prev[node];
        }
        return from;
    }

    private void close(int last, int node) {
        strand.join(lanes.tail, node * STRIDE, drive(last, node));
    }

    private void keep(Kind found, int k, int l, double sum) {
        if (sum < best) {
            best = sum;
            kind = found;
            taken = k;
            given = l;
        }
    }

    private void turned(int u, int v, int a, int b) {
        int y = next[v];
        int nu = next[u];
        int node = prev[u];
        boolean opens = lanes.visits[b] == 0;
        double fines = lanes.fine[a] + lanes.fine[b];
        long base = way(v, u) - way(u, nu) - (opens ? -ground.model.fixedTicks[b] : way(v, y));
        int last = u;
        for (int k = 2; k <= MOST_TAKEN && node < ground.jobs; k++) {
            base += way(last, node) - way(node, last);
            last = node;
            node = prev[node];
            boolean closes = lanes.visits[a] == k;
            long ways = base + way(last, y) - way(node, last);
            ways += closes ? -ground.model.fixedTicks[a] : way(node, nu);
            double sum = ways - fines;
            if (sum >= best || ground.choosy && !fit(last, k, b)) {
                continue;
            }
            sum += loads(node, u, v, v, a, b);
            strand.begin(lanes.head, v * STRIDE);
            close(backward(v, u, k), y);
            sum += lanes.fineOf(b, strand);
            if (sum < best && !closes) {
                strand.begin(lanes.head, node * STRIDE);
                close(node, nu);
                sum += lanes.fineOf(a, strand);
            }
            keep(Kind.TURNED, k, 0, sum);
        }
    }

    private void tails(int u, int v, int a, int b) {
        int pu = prev[u];
        int y = next[v];
        boolean firstOfA = pu >= ground.jobs;
        if (firstOfA && v >= ground.jobs) {
            return;
        }
        boolean lastOfB = y >= ground.jobs;
        long[] fixed = ground.model.fixedTicks;
        long ways = way(v, u) - way(pu, u);
        ways += lanes.visits[b] == 0 ? fixed[b] : -way(v, y);
        ways += firstOfA && lastOfB ? -fixed[a] : way(pu, y);
        double sum = ways - lanes.fine[a] - lanes.fine[b];
        if (sum >= best) {
            return;
        }
        int sums = ground.sums;
        long over = 0;
        for (int q = 0; q < sums; q++) {
            int goes = lanes.load[a * sums + q] - lanes.filled[pu * sums + q];
            int comes = lanes.load[b * sums + q] - lanes.filled[v * sums + q];
            int i = a * sums + q;
            int j = b * sums + q;
            over += Math.max(0, (long) lanes.filled[pu * sums + q] + comes - ground.room[i]);
            over += Math.max(0, (long) lanes.filled[v * sums + q] + goes - ground.room[j]);
        }
        sum += over * lanes.loadPrice;
        if (sum >= best) {
            return;
        }
        strand.begin(lanes.head, v * STRIDE);
        close(v, u);
        sum += lanes.fineOf(b, strand);
        if (sum < best && !(firstOfA && lastOfB)) {
            strand.begin(lanes.head, pu * STRIDE);
            close(pu, y);
            sum += lanes.fineOf(a, strand);
        }
        keep(Kind.TAILS, 0, 0, sum);
    }

    private void within(int u, int v, int a) {
        int gap = lanes.position[u] - lanes.position[v];
        int pu = prev[u];
        int y = next[v];
        double fine = lanes.fine[a];
        long base = way(v, u) - way(pu, u) - way(v, y);
        int w = u;
        for (int k = 1; k <= MOST_TAKEN && w < ground.jobs; k++, w = next[w]) {
            if (w == v) {
                break;
            }
            int nw = next[w];
            long begun = base - way(w, nw);
            int z = v;
            for (int l = 0; l <= MOST_GIVEN; l++) {
                long ways;
                if (l == 0) {
                    ways = begun + way(w, y) + way(pu, nw);
                } else {
                    z = next[z];
                    if (z >= ground.jobs || gap > 0 && l >= gap - 1) {
                        break;
                    }
                    int nz = next[z];
                    ways = begun - way(z, nz) + way(w, nz) + way(pu, y) + way(z, nw);
                }
                if (ways - fine < best) {
                    double sum = ways - fine + overload(a);
                    if (sum < best) {
                        keep(Kind.EXCHANGE, k, l, sum + rejoined(u, w, k, v, z, l, a, gap > 0));
                    }
                }
            }
        }
        if (gap > 1) {
            round(u, v, a, gap);
        }
    }

    private double overload(int a) {
        return lanes.fine[a] - (lanes.late[a] + lanes.overlong[a]) * lanes.latePrice;
    }

    private double rejoined(int u, int w, int k, int v, int z, int l, int a, boolean onto) {
        int pu = prev[u];
        int y = next[v];
        int between;
        if (onto) {
            strand.begin(lanes.head, v * STRIDE);
            int last = forward(v, u, k);
            int nz = next[z];
            between = lanes.position[pu] - lanes.position[nz] + 1;
            last = forward(last, nz, between);
            last = forward(last, y, l);
            close(last, next[w]);
        } else {
            strand.begin(lanes.head, pu * STRIDE);
            int last = forward(pu, y, l);
            int nw = next[w];
            between = lanes.position[v] - lanes.position[nw] + 1;
            last = forward(last, nw, between);
            last = forward(last, u, k);
            close(last, next[z]);
        }
        return lanes.fineOf(a, strand);
    }

    /// Turns round what lies behind `v` up to `u`.
    private void round(int u, int v, int a, int count) {
        if (!symmetric && count > LONGEST_TURNED) {
            return;
        }
        int y = next[v];
        int nu = next[u];
        long ways = way(v, u) + way(y, nu) - way(v, y) - way(u, nu);
        if (!symmetric) {
            for (int node = y; node != u; node = next[node]) {
                ways += way(next[node], node) - way(node, next[node]);
            }
        }
        double sum = ways - lanes.fine[a];
        if (sum < best) {
            sum += overload(a);
            if (sum < best) {
                strand.begin(lanes.head, v * STRIDE);
                close(backward(v, u, count), nu);
                keep(Kind.ROUND, count, 0, sum + lanes.fineOf(a, strand));
            }
        }
    }

    /// Carries out what [#find] found and brings both routes up to date.
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
        if (y < ground.jobs) {
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
