package io.depotdesk.routing.search;

import java.util.Arrays;

/// All routes of a plan under construction, with what is needed to judge an insertion in constant time: see [Clock],
/// [Loads] and [Schedules]. Every route here keeps all rules; soft promises may be late.
final class Tours {
    private final Model model;

    /// The nodes of each route in order, start and end included; filled up to its [#length].
    final int[][] seq;

    final int[] length;

    /// The vehicle that a node is on, -1 if none.
    final int[] route;

    /// Where on its route a node is.
    final int[] position;

    /// Ticks of all ways of a route.
    final long[] arcs;

    // Seconds and metres of all ways; kept for vehicles with limits.
    final int[] driving;
    final int[] metres;

    /// The earliest second at which a route can leave its start.
    final int[] go;

    /// How many times each route reloads.
    final int[] reloads;

    /// Whether the timing of a vehicle's route costs anything.
    final boolean[] scheduled;

    final Clock clock;
    final Loads loads;
    final Schedules schedules;
    final Trips trips;
    final Links links;
    final RouteJudge rules;
    private final NeedlessReloads needless;
    private final int[] nextReload;

    // The exact price of each route's timing, worked out when it is asked for.
    private final double[] schedule;
    private final boolean[] stale;

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
        seq = new int[model.vehicles][];
        length = new int[model.vehicles];
        route = new int[model.nodes];
        position = new int[model.nodes];
        arcs = new long[model.vehicles];
        schedule = new double[model.vehicles];
        scheduled = model.scheduled;
        stale = new boolean[model.vehicles];
        driving = new int[model.vehicles];
        metres = new int[model.vehicles];
        go = new int[model.vehicles];
        links = new Links(model, this);
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

    /// Returns the load in dimension `d` with which `v` leaves its start.
    int onBoard(int v, int d) {
        return model.simple
                ? links.carried[v * model.dims + d]
                : loads.load[model.startNode(v) * model.dims + d];
    }

    /// Returns whether `job` (not a linked one) fits on vehicle `v` right behind `node` of its route.
    boolean loadFits(int job, int v, int node) {
        return model.simple && model.oneWay ? links.fits(job, v) : loads.fits(job, v, node);
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

    /// Forgets who is on route `v`, which is about to be written anew.
    void unmark(int v) {
        for (int p = 1; p < length[v] - 1; p++) {
            route[seq[v][p]] = -1;
        }
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

    /// Returns what the jobs of route `v` cost on top for being on this vehicle.
    double extras(int v) {
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
            links.refresh(v);
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

    /// Puts `node` behind position `before` and brings everything about the route up to date.
    void insert(int v, int before, int node) {
        splice(v, before, node);
        if (model.simple) {
            links.inserted(v, before, node);
        } else {
            insertRich(v, before);
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
}
