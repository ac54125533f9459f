package io.depotdesk.routing.search;

import java.util.Arrays;

/// All routes of a plan under construction, with what is needed to judge an insertion in constant time: see [Clock],
/// [Loads] and [Schedules]. Every route here keeps all rules; soft promises may be late.
final class Tours {
    final Model model;
    final int[][] seq;
    final int[] length;
    final int[] route;
    final int[] position;
    private final int[] ready;
    private final int[] latest;
    final Clock clock;
    final Loads loads;
    final Schedules schedules;
    final Trips trips;
    private final NeedlessReloads needless;

    /// How many times each route reloads.
    final int[] reloads;

    private final int[] nextReload;
    final long[] arcs;

    /// Whether the timing of a vehicle's route costs anything.
    final boolean[] scheduled;

    private final double[] schedule;
    private final boolean[] stale;
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
        clock = new Clock(model);
        loads = new Loads(model);
        schedules = new Schedules(model, clock);
        trips = new Trips(model, clock);
        needless = new NeedlessReloads(model, this);
        reloads = new int[model.vehicles];
        nextReload = new int[model.anyReload ? model.reloads.count / model.reloads.pool : 0];
        int n = model.nodes;
        seq = new int[model.vehicles][];
        length = new int[model.vehicles];
        route = new int[n];
        position = new int[n];
        ready = clock.ready;
        latest = clock.latest;
        arcs = new long[model.vehicles];
        schedule = new double[model.vehicles];
        scheduled = model.scheduled;
        stale = new boolean[model.vehicles];
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

    /// Returns how many visits route `v` has.
    int visits(int v) {
        return length[v] - 2 - reloads[v];
    }

    /// Returns a reload of a kind that is on no route.
    int freeReload(int kind) {
        int first = model.reloads.firstOf(kind);
        while (route[first + nextReload[kind]] >= 0) {
            nextReload[kind] = (nextReload[kind] + 1) % model.reloads.pool;
        }
        return first + nextReload[kind];
    }

    /// Makes `nodes`, start and end included, the route of `v`; reloads that other routes have are replaced.
    void load(int v, int[] nodes) {
        seq[v] = Arrays.copyOf(nodes, nodes.length + 16);
        length[v] = nodes.length;
        for (int p = 0; p < nodes.length && model.anyReload; p++) {
            if (nodes[p] >= model.firstReload) {
                boolean taken = route[nodes[p]] >= 0;
                seq[v][p] = taken ? freeReload(model.reloads.kindOf(nodes[p])) : nodes[p];
                route[seq[v][p]] = v;
            }
        }
        if (model.mostReloads[v] > 0) {
            length[v] = needless.closeUp(seq[v], length[v]);
        }
        refresh(v);
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
        boolean several = reloads[v] > 0;
        length[v] = several ? needless.closeUp(s, to) : to;
        refresh(v);
        if (several) {
            needless.join(v);
        }
    }

    /// Returns all the ticks that route `v` costs.
    double cost(int v) {
        return empty(v) ? 0 : model.fixedTicks[v] + arcs[v] + schedule(v) + extras(v);
    }

    /// Returns about what route `v` costs, in nearly constant time.
    double roughCost(int v) {
        return empty(v) ? 0 : model.fixedTicks[v] + arcs[v] + schedules.ticks[v] + extras(v);
    }

    /// Returns what the timing of route `v` costs in ticks, exactly.
    double schedule(int v) {
        if (stale[v]) {
            stale[v] = false;
            schedule[v] = rules.price(v, seq[v], length[v]);
        }
        return schedule[v];
    }

    private double extras(int v) {
        if (model.extraTicks.length == 0) {
            return 0;
        }
        double sum = 0;
        for (int p = 1; p < length[v] - 1; p++) {
            int j = model.jobOf[seq[v][p]];
            if (j >= 0 && model.firstNode[j] == seq[v][p]) {
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
                loads.refresh(seq[v], length[v]);
            }
            return;
        }
        number(v);
        clock.depart(v, seq[v][0], go[v]);
        clock.forward(v, seq[v], length[v], 1, length[v]);
        clock.arriveHome(v, seq[v][length[v] - 1]);
        clock.backward(v, seq[v], length[v] - 2, 0);
        loads.refresh(seq[v], length[v]);
        if (model.anyReload) {
            trips.refresh(v, seq[v], length[v]);
        }
        time(v);
    }

    private void time(int v) {
        if (scheduled[v]) {
            schedules.refresh(v, seq[v], length[v]);
            stale[v] = !empty(v);
            schedule[v] = 0;
        }
    }

    /// Writes who is where on a whole route, adds up its ways and finds when it can leave.
    private void number(int v) {
        int[] s = seq[v];
        int n = length[v];
        int leave = model.shiftEarliest[v];
        long cost = 0;
        int drive = 0;
        int far = 0;
        int loadings = 0;
        for (int p = 0; p < n; p++) {
            int node = s[p];
            route[node] = v;
            position[node] = p;
            loadings += node >= model.firstReload ? 1 : 0;
            if (p > 0) {
                int at = model.place[s[p - 1]] * model.width + model.place[node];
                cost += model.arcTicks[v][at];
                if (model.limited[v]) {
                    drive += model.seconds[v][at];
                    far += model.metres[v][at];
                }
            }
            if (model.anyRelease && model.jobOf[node] >= 0) {
                leave = Math.max(leave, model.release[model.jobOf[node]]);
            }
        }
        reloads[v] = loadings;
        go[v] = model.anyReload ? Math.max(model.shiftEarliest[v], trips.release(s, n)) : leave;
        arcs[v] = n == 2 ? 0 : cost;
        driving[v] = drive;
        metres[v] = far;
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

    /// Puts `node` behind position `before` and brings everything about the route up to date.
    void insert(int v, int before, int node) {
        splice(v, before, node);
        if (!model.simple) {
            insertRich(v, before);
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

    private void insertRich(int v, int before) {
        int leave = go[v];
        number(v);
        if (go[v] != leave || reloads[v] > 0) {
            refresh(v);
            return;
        }
        clock.forward(v, seq[v], length[v], before + 1, before + 2);
        int behind = Math.min(before + 2, length[v] - 2);
        clock.backward(v, seq[v], behind, before + 1);
        loads.refresh(seq[v], length[v]);
        if (model.anyReload) {
            trips.refresh(v, seq[v], length[v]);
        }
        time(v);
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
            loads.refresh(seq[v], length[v]);
        }
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
            int j = model.jobOf[nodes[i]];
            if (j >= 0 && placed[j] && !model.linked[j]) {
                return false;
            }
        }
        if (!rules.sound(v, whole, whole.length)) {
            return false;
        }
        for (int node : nodes) {
            if (node < model.tasks) {
                placed[model.jobOf[node]] = true;
            }
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
