package io.depotdesk.routing.search;

/// When the trips of routes with reloads begin, and in constant time how waiting longer for the goods of a trip would
/// delay its visits.
///
/// A trip is named by the node it begins with, the start of the route or a reload. Its visits are told by a
/// [Stretch] from leaving that node: left at `t`, a visit is left at `max(t, earliest) + lasts`.
final class Trips {
    private static final int EVER = 300_000_000;

    private final Model model;
    private final Clock clock;
    private final boolean[] plain;

    /// The node with which the trip of a node begins; for a reload itself.
    final int[] start;

    /// When the goods of a trip are there.
    final int[] released;

    /// When the goods are there that the trip delivers up to a node, and behind it.
    final int[] releasedUpTo;

    final int[] releasedBehind;
    private final int[] couldLeave;
    private final int[] lasts;
    private final int[] earliest;
    private final int[] latest;
    private final Stretch stretch = new Stretch();

    Trips(Model model, Clock clock) {
        this.model = model;
        this.clock = clock;
        int n = model.anyReload ? model.nodes : 0;
        start = new int[n];
        released = new int[n];
        releasedUpTo = new int[n];
        releasedBehind = new int[n];
        couldLeave = new int[n];
        lasts = new int[n];
        earliest = new int[n];
        latest = new int[n];
        plain = new boolean[model.vehicles];
        for (int v = 0; v < model.vehicles; v++) {
            plain[v] =
                    model.mostReloads[v] > 0
                            && model.breakCount[v] == 0
                            && model.pace[v] == null
                            && !model.limited[v]
                            && !model.checkedWhole[v]
                            && !model.anyMultiWindow
                            && !model.anySetup;
        }
    }

    /// Returns whether [#leave] can tell everything about the times of `v`.
    boolean plain(int v) {
        return plain[v];
    }

    /// Finds when the goods of each trip are there and tells the clock; returns when the first trip's are.
    int release(int[] route, int count) {
        int latestGoods = Model.NEVER;
        for (int p = count - 1; p >= 0; p--) {
            int node = route[p];
            releasedBehind[node] = latestGoods;
            if (node >= model.firstReload) {
                released[node] = latestGoods;
                clock.loaded[node] = latestGoods - model.service[node];
                latestGoods = Model.NEVER;
            } else if (node < model.tasks) {
                latestGoods = Math.max(latestGoods, model.release[model.jobOf[node]]);
            }
        }
        released[route[0]] = latestGoods;
        int trip = route[0];
        int sofar = Model.NEVER;
        for (int p = 0; p < count; p++) {
            int node = route[p];
            if (node >= model.firstReload) {
                trip = node;
                sofar = Model.NEVER;
            } else if (node < model.tasks) {
                sofar = Math.max(sofar, model.release[model.jobOf[node]]);
            }
            start[node] = trip;
            releasedUpTo[node] = sofar;
        }
        return latestGoods;
    }

    /// Recomputes the stretches of a route whose earliest times are known.
    void refresh(int v, int[] route, int count) {
        if (!plain[v]) {
            return;
        }
        begin(route[0], model.shiftEarliest[v]);
        for (int p = 1; p < count - 1; p++) {
            int node = route[p];
            int before = route[p - 1];
            if (node >= model.firstReload) {
                int there = clock.arrive(v, before, node, clock.ready[before * clock.states]);
                begin(node, there + model.service[node]);
                continue;
            }
            int drive = model.seconds[v][model.place[before] * model.width + model.place[node]];
            stretch.append(drive, model.service[node], model.opens[node], model.closes[node]);
            lasts[node] = stretch.lasts;
            earliest[node] = stretch.earliest;
            latest[node] = stretch.latest;
        }
    }

    private void begin(int node, int from) {
        couldLeave[node] = from;
        stretch.set(0, -EVER, EVER);
        lasts[node] = 0;
        earliest[node] = -EVER;
        latest[node] = EVER;
    }

    /// Returns the earliest second of leaving `node` if the goods of its trip are there at `goods`, far away if a
    /// visit up to it would then be too late.
    int leave(int node, int goods) {
        int begins = Math.max(couldLeave[start[node]], goods);
        return begins > latest[node] ? Clock.FAR : Math.max(begins, earliest[node]) + lasts[node];
    }
}
