package io.depotdesk.routing.search;

import java.util.Arrays;

/// Routes that may break rules at a price, with what it takes to judge a change of them in constant time.
final class Lanes {
    private static final int STRIDE = Ground.STRIDE;

    final Ground ground;
    final int[] next;
    final int[] prev;
    final int[] route;
    final int[] position;

    /// Per node the stretch from the start of its route through it.
    final int[] head;

    /// Per node the stretch from it to the end of its route.
    final int[] tail;

    /// Per node the stretch from it to the last visit of its route.
    final int[] rest;

    /// Per node and kind of price the ways from the start to it; see [Ground#kinds].
    private final long[] far;

    /// Per node and sum how much the visits from the start through it weigh.
    final int[] filled;

    // Per route
    final int[] visits;
    final int[] load;
    final int[] late;
    final int[] overlong;
    final long[] ways;

    /// What the rules cost that a route breaks.
    final double[] fine;

    /// Per vehicle its route without visits.
    private final int[][] none;

    // Prices in ticks of a second late or on duty too long, and of a unit too much on board.
    double latePrice;
    double loadPrice;

    Lanes(Ground ground) {
        this.ground = ground;
        int nodes = ground.model.nodes;
        next = new int[nodes];
        prev = new int[nodes];
        route = new int[nodes];
        position = new int[nodes];
        head = new int[nodes * STRIDE];
        tail = new int[nodes * STRIDE];
        rest = new int[nodes * STRIDE];
        far = new long[ground.kinds > 1 ? nodes * ground.kinds : 0];
        filled = new int[nodes * ground.sums];
        visits = new int[ground.vehicles];
        load = new int[ground.vehicles * ground.sums];
        late = new int[ground.vehicles];
        overlong = new int[ground.vehicles];
        ways = new long[ground.vehicles];
        fine = new double[ground.vehicles];
        none = new int[ground.vehicles][];
        Arrays.fill(route, 0, ground.jobs, -1);
        for (int v = 0; v < ground.vehicles; v++) {
            none[v] = new int[] {start(v), end(v)};
            link(start(v), end(v));
            refresh(v);
        }
    }

    int start(int v) {
        return ground.jobs + v;
    }

    int end(int v) {
        return ground.jobs + ground.vehicles + v;
    }

    void prices(double late, double load) {
        latePrice = late;
        loadPrice = load;
    }

    /// Makes each of `routes` (start and end included) the route of its vehicle.
    void load(int[][] routes) {
        Arrays.fill(route, 0, ground.jobs, -1);
        for (int v = 0; v < ground.vehicles; v++) {
            int[] nodes = routes[v];
            if (nodes.length == 2 && visits[v] == 0) {
                continue;
            }
            int last = start(v);
            for (int p = 1; p < nodes.length - 1; p++) {
                link(last, nodes[p]);
                last = nodes[p];
            }
            link(last, end(v));
            refresh(v);
        }
    }

    void link(int from, int to) {
        next[from] = to;
        prev[to] = from;
    }

    /// Works out everything about a route from the order of its visits.
    void refresh(int v) {
        int start = start(v);
        int end = end(v);
        int sums = ground.sums;
        System.arraycopy(ground.alone, start * STRIDE, head, start * STRIDE, STRIDE);
        System.arraycopy(ground.alone, end * STRIDE, tail, end * STRIDE, STRIDE);
        for (int q = 0; q < sums; q++) {
            filled[start * sums + q] = 0;
        }
        route[start] = v;
        position[start] = 0;
        int[] table = ground.ways(v);
        long sum = 0;
        int at = 0;
        int before = start;
        while (before != end) {
            int node = next[before];
            route[node] = v;
            position[node] = ++at;
            sum += ground.way(table, before, node);
            Strand.join(
                    head,
                    before * STRIDE,
                    ground.drive(before, node),
                    ground.alone,
                    node * STRIDE,
                    head,
                    node * STRIDE);
            for (int q = 0; q < sums; q++) {
                int more = node == end ? 0 : ground.amount[node * sums + q];
                filled[node * sums + q] = filled[before * sums + q] + more;
            }
            before = node;
        }
        if (ground.kinds > 1) {
            measure(start, end);
        }
        backward(start, end);
        visits[v] = at - 1;
        ways[v] = at == 1 ? 0 : sum;
        late[v] = at == 1 ? 0 : head[end * STRIDE + 1];
        overlong[v] = at == 1 ? 0 : tooLong(v, head[end * STRIDE]);
        for (int q = 0; q < sums; q++) {
            load[v * sums + q] = filled[end * sums + q];
        }
        fine[v] = (late[v] + overlong[v]) * latePrice + overload(v) * loadPrice;
    }

    private void measure(int start, int end) {
        int kinds = ground.kinds;
        Arrays.fill(far, start * kinds, (start + 1) * kinds, 0);
        for (int node = start; node != end; node = next[node]) {
            int to = next[node];
            for (int k = 0; k < kinds; k++) {
                far[to * kinds + k] = far[node * kinds + k] + ground.priced(k, node, to);
            }
        }
    }

    private void backward(int start, int end) {
        System.arraycopy(ground.alone, prev[end] * STRIDE, rest, prev[end] * STRIDE, STRIDE);
        for (int node = prev[end]; ; node = prev[node]) {
            int behind = next[node];
            Strand.join(
                    ground.alone,
                    node * STRIDE,
                    ground.drive(node, behind),
                    tail,
                    behind * STRIDE,
                    tail,
                    node * STRIDE);
            if (behind != end) {
                Strand.join(
                        ground.alone,
                        node * STRIDE,
                        ground.drive(node, behind),
                        rest,
                        behind * STRIDE,
                        rest,
                        node * STRIDE);
            }
            if (node == start) {
                return;
            }
        }
    }

    /// Returns how much more the ways from `first` to `last` on one route cost vehicle `b` than vehicle `a`.
    long moved(int first, int last, int a, int b) {
        int from = ground.kindOf[a];
        int to = ground.kindOf[b];
        if (from == to) {
            return 0;
        }
        int i = first * ground.kinds;
        int j = last * ground.kinds;
        return far[j + to] - far[i + to] - far[j + from] + far[i + from];
    }

    /// Returns whether `vehicle` may serve `count` visits from `first` on.
    boolean fit(int first, int count, int vehicle) {
        if (ground.fitsAll()) {
            return true;
        }
        int node = first;
        for (int i = 0; i < count; i++) {
            if (!ground.fits(node, vehicle)) {
                return false;
            }
            node = next[node];
        }
        return true;
    }

    /// Returns what overload costs if visits behind `pu` up to `w` of route `a` change places with those behind `v` up
    /// to `z` of route `b`.
    double loads(int pu, int w, int v, int z, int a, int b) {
        int sums = ground.sums;
        long over = 0;
        for (int q = 0; q < sums; q++) {
            int goes = filled[w * sums + q] - filled[pu * sums + q];
            int comes = filled[z * sums + q] - filled[v * sums + q];
            int i = a * sums + q;
            int j = b * sums + q;
            over += Math.max(0, (long) load[i] - goes + comes - ground.room[i]);
            over += Math.max(0, (long) load[j] + goes - comes - ground.room[j]);
        }
        return over * loadPrice;
    }

    /// Returns what it costs that route `v` is overloaded.
    double overloadFine(int v) {
        return fine[v] - (late[v] + overlong[v]) * latePrice;
    }

    /// Returns what the lateness and length of a strand cost as a route of `v`.
    double fineOf(int v, Strand strand) {
        int broken = strand.late;
        if (ground.anyLimit) {
            broken += tooLong(v, strand.length);
        }
        return broken * latePrice;
    }

    private int tooLong(int v, int length) {
        return Math.max(0, length - ground.model.mostDuty[v]);
    }

    private long overload(int v) {
        long over = 0;
        for (int q = 0; q < ground.sums; q++) {
            int i = v * ground.sums + q;
            over += Math.max(0, (long) load[i] - ground.room[i]);
        }
        return over;
    }

    /// Prices all routes anew.
    void price() {
        for (int v = 0; v < ground.vehicles; v++) {
            fine[v] = (late[v] + overlong[v]) * latePrice + overload(v) * loadPrice;
        }
    }

    long late() {
        long sum = 0;
        for (int v = 0; v < ground.vehicles; v++) {
            sum += late[v] + overlong[v];
        }
        return sum;
    }

    /// Returns the units too much on board, and how often something is fetched too early.
    long broken() {
        long sum = 0;
        for (int v = 0; v < ground.vehicles; v++) {
            sum += overload(v);
            for (int node = start(v); node != end(v); node = next[node]) {
                sum += ground.inOrder(node, next[node]) ? 0 : 1;
            }
        }
        return sum;
    }

    /// Returns what ways, vehicles and jobs that are left out cost, without fines.
    long cost() {
        long sum = leftOut();
        for (int v = 0; v < ground.vehicles; v++) {
            sum += visits[v] == 0 ? 0 : ways[v] + ground.model.fixedTicks[v];
        }
        return sum;
    }

    private long leftOut() {
        long sum = 0;
        if (ground.leftOut != null) {
            for (int j = 0; j < ground.jobs; j++) {
                sum += route[j] < 0 ? ground.leftOut.ticks[j] : 0;
            }
        }
        return sum;
    }

    /// Returns a copy of all routes, start and end included.
    int[][] routes() {
        int[][] copy = new int[ground.vehicles][];
        for (int v = 0; v < copy.length; v++) {
            if (visits[v] == 0) {
                copy[v] = none[v];
                continue;
            }
            copy[v] = new int[visits[v] + 2];
            int node = start(v);
            for (int p = 0; p < copy[v].length; p++) {
                copy[v][p] = node;
                node = next[node];
            }
        }
        return copy;
    }
}
