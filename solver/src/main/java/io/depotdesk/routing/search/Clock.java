package io.depotdesk.routing.search;

import java.util.Arrays;

/// Earliest and latest times along routes, from which an insertion is judged in constant time.
///
/// `ready[node]` is the earliest second of leaving a node, `latest[node]` the latest second of arriving at it with
/// which the rest of the route still keeps every window, break and the shift (Savelsbergh 1985); both per number
/// of breaks taken so far, `node * states + taken`. Driving times may depend on the departure as long as leaving
/// later never means arriving earlier.
final class Clock {
    static final int FAR = Integer.MAX_VALUE / 4;

    private final Model model;
    final int states;
    final int[] ready;
    final int[] latest;
    private final int[] old;

    /// The earliest second at which a reload in use may begin: its goods are then there when it is done.
    final int[] loaded;

    private final boolean oneWindow;

    Clock(Model model) {
        this.model = model;
        states = model.breaks + 1;
        ready = new int[model.nodes * states];
        latest = new int[model.nodes * states];
        old = new int[states];
        loaded = new int[model.anyReload ? model.nodes : 0];
        oneWindow = !model.anyMultiWindow && !model.anyReload;
    }

    /// Sets the earliest times at the start of a route that leaves at `go` or later.
    void depart(int v, int start, int go) {
        Arrays.fill(ready, start * states, (start + 1) * states, FAR);
        ready[start * states] = go;
        pauses(v, start);
    }

    /// Recomputes the earliest times of a route from position `from` on, until nothing changes any more behind
    /// position `surely`.
    void forward(int v, int[] route, int count, int from, int surely) {
        int b = model.breakCount[v];
        for (int p = from; p < count; p++) {
            int before = route[p - 1];
            int node = route[p];
            int stay = stay(before, node);
            System.arraycopy(ready, node * states, old, 0, states);
            for (int k = 0; k <= b; k++) {
                ready[node * states + k] = arrive(v, before, node, ready[before * states + k]);
            }
            pauses(v, node);
            for (int k = 0; k <= b; k++) {
                int start = begin(node, ready[node * states + k]);
                ready[node * states + k] = start > model.closes[node] ? FAR : start + stay;
            }
            pauses(v, node);
            if (p > surely
                    && Arrays.equals(ready, node * states, (node + 1) * states, old, 0, states)) {
                return;
            }
        }
    }

    /// Sets the latest times at the end of a route.
    void arriveHome(int v, int end) {
        int b = model.breakCount[v];
        for (int k = 0; k <= b; k++) {
            int by = model.shiftEnd[v];
            for (int open = k; open < b; open++) {
                by = Math.min(by, model.breakLatest[v * model.breaks + open]);
            }
            latest[end * states + k] = by;
        }
    }

    /// Recomputes the latest times of a route from position `from` down to the first, until nothing changes any
    /// more before position `surely`.
    void backward(int v, int[] route, int from, int surely) {
        int b = model.breakCount[v];
        for (int p = from; p > 0; p--) {
            int node = route[p];
            int next = route[p + 1];
            int stay = stay(route[p - 1], node);
            System.arraycopy(latest, node * states, old, 0, states);
            for (int k = 0; k <= b; k++) {
                latest[node * states + k] =
                        model.leaveBy(
                                v, model.place[node], model.place[next], latest[next * states + k]);
            }
            pausesBack(v, node);
            for (int k = 0; k <= b; k++) {
                latest[node * states + k] = lastArrival(node, latest[node * states + k] - stay);
            }
            pausesBack(v, node);
            if (p < surely
                    && Arrays.equals(latest, node * states, (node + 1) * states, old, 0, states)) {
                return;
            }
        }
    }

    /// Returns when `v` arrives at `to` if it leaves `from` at `departure`.
    int arrive(int v, int from, int to, int departure) {
        return model.arrive(v, model.place[from], model.place[to], departure);
    }

    /// Offers each number of breaks the break that leads to the next.
    private void pauses(int v, int node) {
        for (int k = 0; k < model.breakCount[v]; k++) {
            int done = afterBreak(v, k, ready[node * states + k]);
            if (done < ready[node * states + k + 1]) {
                ready[node * states + k + 1] = done;
            }
        }
    }

    private void pausesBack(int v, int node) {
        for (int k = model.breakCount[v] - 1; k >= 0; k--) {
            int with = beforeBreak(v, k, latest[node * states + k + 1]);
            latest[node * states + k] = Math.max(latest[node * states + k], with);
        }
    }

    /// Returns when break `k` is over if it is begun as soon as possible from `now`, or far away if too late.
    int afterBreak(int v, int k, int now) {
        int i = v * model.breaks + k;
        int start = Math.max(now, model.breakEarliest[i]);
        return start > model.breakLatest[i] ? FAR : start + model.breakLength[i];
    }

    private int beforeBreak(int v, int k, int then) {
        int i = v * model.breaks + k;
        int start = Math.min(then - model.breakLength[i], model.breakLatest[i]);
        return start < model.breakEarliest[i] ? Model.NEVER : start;
    }

    /// Returns whether `v` can serve `node` between `from` and `to`, neighbours on its route, and still keep all
    /// that follows.
    boolean fits(int v, int from, int node, int to) {
        int stay = stay(from, node);
        int b = model.breakCount[v];
        if (b == 0) {
            int start = begin(node, arrive(v, from, node, ready[from * states]));
            return start <= model.closes[node]
                    && arrive(v, node, to, start + stay) <= latest[to * states];
        }
        int carried = FAR;
        int left = FAR;
        for (int k = 0; k <= b; k++) {
            // Breaks may be taken on arriving (carried) and after the service (left).
            int there = Math.min(arrive(v, from, node, ready[from * states + k]), carried);
            carried = k < b ? afterBreak(v, k, there) : carried;
            int start = begin(node, there);
            int done = start > model.closes[node] ? FAR : start + stay;
            done = Math.min(done, left);
            left = k < b ? afterBreak(v, k, done) : left;
            if (arrive(v, node, to, done) <= latest[to * states + k]) {
                return true;
            }
        }
        return false;
    }

    /// Returns service and set-up seconds at `node` when coming from `before`.
    int stay(int before, int node) {
        int stay = model.service[node];
        if (model.anySetup && (model.place[before] != model.place[node] || before >= model.tasks)) {
            stay += model.setup[node];
        }
        return stay;
    }

    /// Returns when the service begins if the driver is ready at `now`; after the last window just `now`.
    int begin(int node, int now) {
        if (now <= model.opens[node]) {
            return model.opens[node];
        }
        if (oneWindow || model.windows[node].length == 2) {
            return now;
        }
        int[] w = model.windows[node];
        if (w.length == 0) {
            return Math.max(now, loaded[node]);
        }
        for (int i = 0; i < w.length; i += 2) {
            if (now <= w[i + 1]) {
                return Math.max(now, w[i]);
            }
        }
        return now;
    }

    /// Returns the latest arrival with which the service begins no later than `by`, [Model#NEVER] if none.
    int lastArrival(int node, int by) {
        if (by < model.opens[node]) {
            return Model.NEVER;
        }
        if (oneWindow || model.windows[node].length == 2) {
            return Math.min(by, model.closes[node]);
        }
        int[] w = model.windows[node];
        if (w.length == 0) {
            return by < loaded[node] ? Model.NEVER : by;
        }
        for (int i = w.length - 2; i >= 0; i -= 2) {
            if (by >= w[i]) {
                return Math.min(by, w[i + 1]);
            }
        }
        return Model.NEVER;
    }
}
