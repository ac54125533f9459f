package io.depotdesk.routing.search;

import java.util.Arrays;

/// All routes of a plan under construction, with what is needed to judge an insertion in constant time.
///
/// `ready[node]` is the earliest second of leaving a node, `latest[node]` the latest second of arriving at it with
/// which the rest of the route still keeps every window, break and the shift (Savelsbergh 1985); both per number
/// of breaks taken so far, `node * states + taken`. Every route here keeps all rules; soft promises may be late.
final class Tours {
    final Model model;
    final int states;
    final int[][] seq;
    final int[] length;
    final int[] route;
    final int[] position;
    final int[] ready;
    final int[] latest;
    final int[] load;
    final int[] peakBefore;
    final int[] peakAfter;
    final long[] arcs;
    final double[] schedule;
    final boolean[] scheduled;
    final int[] driving;
    final int[] metres;
    final int[] go;

    // Kept in simple models only: the visits around, and the way to the next.
    final int[] next;
    final int[] prev;
    final int[] outTicks;
    final int[] outSeconds;
    final int[] carried;

    final RouteJudge rules;
    private int[] trial = new int[64];

    Tours(Model model) {
        this.model = model;
        states = model.breaks + 1;
        int n = model.nodes;
        seq = new int[model.vehicles][];
        length = new int[model.vehicles];
        route = new int[n];
        position = new int[n];
        ready = new int[n * states];
        latest = new int[n * states];
        load = new int[n * model.dims];
        peakBefore = new int[n * model.dims];
        peakAfter = new int[n * model.dims];
        arcs = new long[model.vehicles];
        schedule = new double[model.vehicles];
        scheduled = new boolean[model.vehicles];
        driving = new int[model.vehicles];
        metres = new int[model.vehicles];
        go = new int[model.vehicles];
        next = new int[model.simple ? n : 0];
        prev = new int[next.length];
        outTicks = new int[next.length];
        outSeconds = new int[next.length];
        carried = new int[model.vehicles * model.dims];
        rules = new RouteJudge(model);
        Arrays.fill(route, -1);
        for (int v = 0; v < model.vehicles; v++) {
            seq[v] = new int[16 + model.frozen[v].length];
            seq[v][0] = model.startNode(v);
            int at = 1;
            for (int node : model.frozen[v]) {
                seq[v][at++] = node;
            }
            seq[v][at++] = model.endNode(v);
            length[v] = at;
            refresh(v);
        }
    }

    boolean empty(int v) {
        return length[v] == 2;
    }

    /// Returns the first position at which something may be put in: behind the start and the frozen visits.
    int firstFree(int v) {
        return 1 + model.frozen[v].length;
    }

    /// Puts `node` between positions `before` and `before + 1` without refreshing the route.
    void splice(int v, int before, int node) {
        int[] s = seq[v];
        if (s.length == length[v]) {
            s = Arrays.copyOf(s, s.length * 2);
            seq[v] = s;
        }
        System.arraycopy(s, before + 1, s, before + 2, length[v] - before - 1);
        s[before + 1] = node;
        length[v]++;
    }

    /// Takes the nodes marked in `gone` out of route `v` and refreshes it.
    void compact(int v, boolean[] gone) {
        int[] s = seq[v];
        int to = 0;
        for (int p = 0; p < length[v]; p++) {
            int node = s[p];
            if (gone[node]) {
                route[node] = -1;
            } else {
                s[to++] = node;
            }
        }
        length[v] = to;
        refresh(v);
    }

    /// Returns all the ticks that route `v` costs.
    double cost(int v) {
        return empty(v) ? 0 : model.fixedTicks[v] + arcs[v] + schedule[v] + extras(v);
    }

    private double extras(int v) {
        if (model.extraTicks.length == 0) {
            return 0;
        }
        double sum = 0;
        for (int p = 1; p < length[v] - 1; p++) {
            int j = model.jobOf[seq[v][p]];
            if (model.firstNode[j] == seq[v][p]) {
                sum += model.extraTicks[j * model.vehicles + v];
            }
        }
        return sum;
    }

    /// Recomputes everything about route `v` from its sequence.
    void refresh(int v) {
        if (model.simple) {
            link(v);
            onward(v);
            homeward(v);
            if (!model.oneWay) {
                loads(v);
            }
            return;
        }
        forward(v);
        backward(v);
        loads(v);
        scheduled[v] = model.timed[v];
        if (!scheduled[v]) {
            for (int p = 1; p < length[v] - 1 && !scheduled[v]; p++) {
                scheduled[v] = model.soft[seq[v][p]];
            }
        }
        schedule[v] = 0;
        if (scheduled[v] && !empty(v)) {
            schedule[v] = rules.price(v, seq[v], length[v]);
        }
    }

    /// Writes the links of a whole route in a simple model and adds up its ways.
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
        if (model.oneWay) {
            for (int d = 0; d < model.dims; d++) {
                int sum = 0;
                for (int p = 1; p < n - 1; p++) {
                    sum -= model.load[s[p] * model.dims + d];
                }
                carried[v * model.dims + d] = sum;
            }
        }
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
            now = begin(node, now + outSeconds[s[p - 1]]) + model.service[node];
            ready[node] = now;
        }
    }

    private void homeward(int v) {
        int[] s = seq[v];
        int by = latest[s[length[v] - 1]];
        for (int p = length[v] - 2; p > 0; p--) {
            int node = s[p];
            by = lastArrival(node, by - outSeconds[node] - model.service[node]);
            latest[node] = by;
        }
    }

    /// Puts `node` behind position `before` and brings everything about the route up to date.
    void insert(int v, int before, int node) {
        splice(v, before, node);
        if (!model.simple) {
            refresh(v);
            return;
        }
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
        int now = begin(node, ready[from] + outSeconds[from]) + model.service[node];
        ready[node] = now;
        laterFrom(v, before + 1);
        int by = lastArrival(node, latest[to] - outSeconds[node] - model.service[node]);
        latest[node] = by;
        earlierFrom(v, before + 1);
        if (model.oneWay) {
            for (int d = 0; d < model.dims; d++) {
                carried[v * model.dims + d] -= model.load[node * model.dims + d];
            }
        } else {
            loads(v);
        }
    }

    /// Recomputes earliest times behind position `from` until nothing changes.
    private void laterFrom(int v, int from) {
        int[] s = seq[v];
        int n = length[v];
        int now = ready[s[from]] + outSeconds[s[from]];
        for (int p = from + 1; p < n - 1; p++) {
            int node = s[p];
            int done = begin(node, now) + model.service[node];
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
            int then = lastArrival(node, by - outSeconds[node] - model.service[node]);
            if (then == latest[node]) {
                return;
            }
            latest[node] = then;
            by = then;
        }
    }

    /// Returns how many ints [#save] writes for a route of `count` nodes.
    static int savedSize(int count) {
        return 5 * count;
    }

    /// Writes everything about the nodes of a route of a simple model into `to`.
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

    /// Reads back what [#save] wrote; the caller sees to [#length] and the space.
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
            for (int d = 0; d < model.dims; d++) {
                int sum = 0;
                for (int p = 1; p < count - 1; p++) {
                    sum -= model.load[s[p] * model.dims + d];
                }
                carried[v * model.dims + d] = sum;
            }
        } else {
            loads(v);
        }
    }

    private void forward(int v) {
        int[] s = seq[v];
        int n = length[v];
        int[] seconds = model.seconds[v];
        int[] ticks = model.arcTicks[v];
        int first = s[0];
        int leave = model.shiftEarliest[v];
        if (model.anyRelease) {
            for (int p = 1; p < n - 1; p++) {
                leave = Math.max(leave, model.release[model.jobOf[s[p]]]);
            }
        }
        go[v] = leave;
        route[first] = v;
        position[first] = 0;
        int b = model.breakCount[v];
        for (int k = 0; k < states; k++) {
            ready[first * states + k] = k == 0 ? leave : Integer.MAX_VALUE / 4;
        }
        pauses(v, first);
        long cost = 0;
        int drive = 0;
        int far = 0;
        boolean limited = model.limited[v];
        for (int p = 1; p < n; p++) {
            int from = s[p - 1];
            int node = s[p];
            int at = model.place[from] * model.width + model.place[node];
            int d = seconds[at];
            cost += ticks[at];
            if (limited) {
                drive += d;
                far += model.metres[v][at];
            }
            route[node] = v;
            position[node] = p;
            if (b == 0) {
                int start = begin(node, ready[from * states] + d);
                ready[node * states] = start + duration(from, node);
            } else {
                for (int k = 0; k <= b; k++) {
                    ready[node * states + k] = ready[from * states + k] + d;
                }
                pauses(v, node);
                int stay = duration(from, node);
                for (int k = 0; k <= b; k++) {
                    int arrive = ready[node * states + k];
                    int start = begin(node, arrive);
                    ready[node * states + k] =
                            start > model.closes[node] ? Integer.MAX_VALUE / 4 : start + stay;
                }
                pauses(v, node);
            }
        }
        arcs[v] = n == 2 ? 0 : cost;
        driving[v] = drive;
        metres[v] = far;
    }

    /// Offers each state the break that leads to the next.
    private void pauses(int v, int node) {
        for (int k = 0; k < model.breakCount[v]; k++) {
            int done = afterBreak(v, k, ready[node * states + k]);
            if (done < ready[node * states + k + 1]) {
                ready[node * states + k + 1] = done;
            }
        }
    }

    /// Returns when break `k` is over if it is begun as soon as possible from `now`, or far away if too late.
    int afterBreak(int v, int k, int now) {
        int i = v * model.breaks + k;
        int start = Math.max(now, model.breakEarliest[i]);
        return start > model.breakLatest[i] ? Integer.MAX_VALUE / 4 : start + model.breakLength[i];
    }

    private int beforeBreak(int v, int k, int then) {
        int i = v * model.breaks + k;
        int start = Math.min(then - model.breakLength[i], model.breakLatest[i]);
        return start < model.breakEarliest[i] ? Model.NEVER : start;
    }

    private void backward(int v) {
        int[] s = seq[v];
        int[] seconds = model.seconds[v];
        int b = model.breakCount[v];
        int end = s[length[v] - 1];
        for (int k = 0; k <= b; k++) {
            int by = model.shiftEnd[v];
            for (int open = k; open < b; open++) {
                by = Math.min(by, model.breakLatest[v * model.breaks + open]);
            }
            latest[end * states + k] = by;
        }
        for (int p = length[v] - 2; p > 0; p--) {
            int node = s[p];
            int next = s[p + 1];
            int d = seconds[model.place[node] * model.width + model.place[next]];
            int stay = duration(s[p - 1], node);
            for (int k = 0; k <= b; k++) {
                latest[node * states + k] = latest[next * states + k] - d;
            }
            for (int k = b - 1; k >= 0; k--) {
                int with = beforeBreak(v, k, latest[node * states + k + 1]);
                latest[node * states + k] = Math.max(latest[node * states + k], with);
            }
            for (int k = 0; k <= b; k++) {
                latest[node * states + k] = lastArrival(node, latest[node * states + k] - stay);
            }
            for (int k = b - 1; k >= 0; k--) {
                int with = beforeBreak(v, k, latest[node * states + k + 1]);
                latest[node * states + k] = Math.max(latest[node * states + k], with);
            }
        }
    }

    private void loads(int v) {
        int dims = model.dims;
        int[] s = seq[v];
        int n = length[v];
        for (int d = 0; d < dims; d++) {
            int on = 0;
            for (int p = 1; p < n - 1; p++) {
                int node = s[p];
                if (model.delivery[model.jobOf[node]]) {
                    on -= model.load[node * dims + d];
                }
            }
            int peak = on;
            load[s[0] * dims + d] = on;
            peakBefore[s[0] * dims + d] = on;
            for (int p = 1; p < n; p++) {
                int i = s[p] * dims + d;
                on += model.load[i];
                load[i] = on;
                peak = Math.max(peak, on);
                peakBefore[i] = peak;
            }
            peak = Integer.MIN_VALUE;
            for (int p = n - 1; p >= 0; p--) {
                int i = s[p] * dims + d;
                peak = Math.max(peak, load[i]);
                peakAfter[i] = peak;
            }
        }
    }

    /// Returns service and set-up seconds at `node` when coming from `before`.
    int duration(int before, int node) {
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
        if (!model.anyMultiWindow || model.windows[node].length == 2) {
            return now;
        }
        int[] w = model.windows[node];
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
        if (!model.anyMultiWindow || model.windows[node].length == 2) {
            return Math.min(by, model.closes[node]);
        }
        int[] w = model.windows[node];
        for (int i = w.length - 2; i >= 0; i -= 2) {
            if (by >= w[i]) {
                return Math.min(by, w[i + 1]);
            }
        }
        return Model.NEVER;
    }

    /// Returns the schedule ticks of route `v` with `node` put in behind position `before`, or a negative
    /// number if it cannot be.
    double scheduleWith(int v, int before, int node) {
        int n = length[v];
        if (trial.length < n + 2) {
            trial = new int[n * 2 + 2];
        }
        System.arraycopy(seq[v], 0, trial, 0, before + 1);
        trial[before + 1] = node;
        System.arraycopy(seq[v], before + 1, trial, before + 2, n - before - 1);
        return rules.judge(v, trial, n + 1);
    }

    /// Makes `nodes` the route of `v` if that keeps every rule and none is taken; marks its jobs in `placed`.
    boolean adopt(int v, int[] nodes, boolean[] placed) {
        int[] whole = new int[nodes.length + 2];
        whole[0] = model.startNode(v);
        System.arraycopy(nodes, 0, whole, 1, nodes.length);
        whole[nodes.length + 1] = model.endNode(v);
        for (int i = 0; i < model.frozen[v].length; i++) {
            if (i >= nodes.length || nodes[i] != model.frozen[v][i]) {
                return false;
            }
        }
        for (int i = model.frozen[v].length; i < nodes.length; i++) {
            if (placed[model.jobOf[nodes[i]]] && !model.linked[model.jobOf[nodes[i]]]) {
                return false;
            }
        }
        if (!rules.sound(v, whole, whole.length)) {
            return false;
        }
        for (int node : nodes) {
            placed[model.jobOf[node]] = true;
        }
        seq[v] = Arrays.copyOf(whole, whole.length + 8);
        length[v] = whole.length;
        refresh(v);
        return true;
    }

    /// Puts `job` behind position `at` of route `v` if the route keeps every rule with it.
    boolean appendIfSound(int v, int job, int at) {
        splice(v, at, model.firstNode[job]);
        if (model.linked[job]) {
            splice(v, at + 1, model.lastNode(job));
        }
        boolean ok = rules.sound(v, seq[v], length[v]);
        if (!ok) {
            int tasks = model.linked[job] ? 2 : 1;
            System.arraycopy(seq[v], at + 1 + tasks, seq[v], at + 1, length[v] - at - 1 - tasks);
            length[v] -= tasks;
        }
        refresh(v);
        return ok;
    }
}
