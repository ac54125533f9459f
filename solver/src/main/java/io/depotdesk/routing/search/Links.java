package io.depotdesk.routing.search;

/// What the routes of a simple model are judged by, kept up to date bit by bit: who is around whom, the way to the
/// next, earliest and latest times, and loads. See [Model#simple].
final class Links {
    private final Model model;
    private final int[][] seq;
    private final int[] length;
    private final int[] route;
    private final int[] position;
    private final long[] arcs;
    private final int[] go;
    private final Clock clock;
    private final int[] ready;
    private final int[] latest;
    private final Loads loads;

    // The visits around a node, and the way to the next.
    final int[] next;
    final int[] prev;
    final int[] outTicks;
    final int[] outSeconds;

    /// The load that a vehicle leaves its start with, `vehicle * dims + dimension`; kept where all jobs are deliveries.
    final int[] carried;

    Links(Model model, Tours tours) {
        this.model = model;
        seq = tours.seq;
        length = tours.length;
        route = tours.route;
        position = tours.position;
        arcs = tours.arcs;
        go = tours.go;
        clock = tours.clock;
        ready = clock.ready;
        latest = clock.latest;
        loads = tours.loads;
        next = new int[model.simple ? model.nodes : 0];
        prev = new int[next.length];
        outTicks = new int[next.length];
        outSeconds = new int[next.length];
        carried = new int[model.vehicles * model.dims];
    }

    /// Works out everything about a route from its sequence.
    void refresh(int v) {
        link(v);
        onward(v);
        homeward(v);
        if (model.oneWay) {
            carry(v);
        } else {
            loads.refresh(seq[v], length[v]);
        }
    }

    private void link(int v) {
        int[] s = seq[v];
        int n = length[v];
        long cost = 0;
        for (int p = 0; p < n; p++) {
            int node = s[p];
            route[node] = v;
            position[node] = p;
            if (p > 0) {
                cost += join(s[p - 1], node);
            }
        }
        arcs[v] = n == 2 ? 0 : cost;
        go[v] = model.shiftEarliest[v];
        ready[s[0]] = go[v];
        latest[s[n - 1]] = model.shiftEnd[v];
    }

    private int join(int from, int to) {
        int at = model.place[from] * model.width + model.place[to];
        next[from] = to;
        prev[to] = from;
        outTicks[from] = model.arcTicks[0][at];
        outSeconds[from] = model.seconds[0][at];
        return outTicks[from];
    }

    private void onward(int v) {
        int[] s = seq[v];
        int now = ready[s[0]];
        for (int p = 1; p < length[v]; p++) {
            int node = s[p];
            now = clock.begin(node, now + outSeconds[s[p - 1]]) + model.service[node];
            ready[node] = now;
        }
    }

    private void homeward(int v) {
        int[] s = seq[v];
        int by = latest[s[length[v] - 1]];
        for (int p = length[v] - 2; p > 0; p--) {
            int node = s[p];
            by = clock.lastArrival(node, by - outSeconds[node] - model.service[node]);
            latest[node] = by;
        }
    }

    private void carry(int v) {
        int[] s = seq[v];
        for (int d = 0; d < model.dims; d++) {
            int sum = 0;
            for (int p = 1; p < length[v] - 1; p++) {
                sum -= model.load[s[p] * model.dims + d];
            }
            carried[v * model.dims + d] = sum;
        }
    }

    /// Brings everything up to date after `node` was put in behind position `before`.
    void inserted(int v, int before, int node) {
        int[] s = seq[v];
        int n = length[v];
        int from = s[before];
        int to = s[before + 2];
        for (int p = before + 1; p < n; p++) {
            position[s[p]] = p;
        }
        route[node] = v;
        long was = n == 3 ? 0 : outTicks[from];
        arcs[v] += join(from, node) - was;
        arcs[v] += join(node, to);
        int now = clock.begin(node, ready[from] + outSeconds[from]) + model.service[node];
        ready[node] = now;
        laterFrom(v, before + 1);
        int by = clock.lastArrival(node, latest[to] - outSeconds[node] - model.service[node]);
        latest[node] = by;
        earlierFrom(v, before + 1);
        if (model.oneWay) {
            for (int d = 0; d < model.dims; d++) {
                carried[v * model.dims + d] -= model.load[node * model.dims + d];
            }
        } else {
            loads.refresh(seq[v], length[v]);
        }
    }

    /// Recomputes earliest times behind position `from` until nothing changes.
    private void laterFrom(int v, int from) {
        int[] s = seq[v];
        int n = length[v];
        int now = ready[s[from]] + outSeconds[s[from]];
        for (int p = from + 1; p < n - 1; p++) {
            int node = s[p];
            int done = clock.begin(node, now) + model.service[node];
            if (done == ready[node]) {
                return;
            }
            ready[node] = done;
            now = done + outSeconds[node];
        }
    }

    /// Recomputes latest times before position `from` until nothing changes.
    private void earlierFrom(int v, int from) {
        int[] s = seq[v];
        int by = latest[s[from]];
        for (int p = from - 1; p > 0; p--) {
            int node = s[p];
            int then = clock.lastArrival(node, by - outSeconds[node] - model.service[node]);
            if (then == latest[node]) {
                return;
            }
            latest[node] = then;
            by = then;
        }
    }

    /// Returns whether `job` fits on vehicle `v`, where all jobs are deliveries.
    boolean fits(int job, int v) {
        int dims = model.dims;
        for (int d = 0; d < dims; d++) {
            if (carried[v * dims + d] + model.demand[job * dims + d]
                    > model.capacity[v * dims + d]) {
                return false;
            }
        }
        return true;
    }

    /// Returns how many ints [#save] writes for a route of `count` nodes.
    static int savedSize(int count) {
        return 5 * count;
    }

    /// Writes everything about the nodes of a route into `to`.
    void save(int v, int[] to) {
        int[] s = seq[v];
        int n = length[v];
        for (int p = 0; p < n; p++) {
            int node = s[p];
            int at = 5 * p;
            to[at] = node;
            to[at + 1] = ready[node];
            to[at + 2] = latest[node];
            to[at + 3] = outTicks[node];
            to[at + 4] = outSeconds[node];
        }
    }

    /// Reads back what [#save] wrote; the caller sees to the space.
    void restore(int v, int[] saved, int count) {
        int[] s = seq[v];
        int before = -1;
        long cost = 0;
        for (int p = 0; p < count; p++) {
            int at = 5 * p;
            int node = saved[at];
            s[p] = node;
            ready[node] = saved[at + 1];
            latest[node] = saved[at + 2];
            outTicks[node] = saved[at + 3];
            outSeconds[node] = saved[at + 4];
            cost += p < count - 1 ? saved[at + 3] : 0;
            route[node] = v;
            position[node] = p;
            if (p > 0) {
                next[before] = node;
                prev[node] = before;
            }
            before = node;
        }
        length[v] = count;
        arcs[v] = count == 2 ? 0 : cost;
        if (model.oneWay) {
            carry(v);
        } else {
            loads.refresh(seq[v], length[v]);
        }
    }
}
