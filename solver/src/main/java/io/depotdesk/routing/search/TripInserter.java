package io.depotdesk.routing.search;

/// Finds the cheapest new trip for a job on one route: beside a position, with a new reload before the job or behind it.
///
/// Where windows, ways and releases are all that matters this takes constant time; other routes are timed whole.
final class TripInserter {
    private final Model model;
    private final Tours tours;
    private final Clock clock;
    private final Trips trips;
    private int[] trial = new int[64];

    double bestDelta;

    /// Kind of the reload, see [ReloadNodes].
    int bestKind;

    /// Whether the reload comes before the job.
    boolean bestFirst;

    TripInserter(Model model, Tours tours) {
        this.model = model;
        this.tours = tours;
        clock = tours.clock;
        trips = tours.trips;
    }

    /// Returns whether a new reload beside `job`, put in behind position `before` of route `v`, costs less than
    /// `limit` ticks.
    ///
    /// @param exactly whether ways that cost more may still be cheaper in all, for the hours they save
    boolean search(int job, int v, int before, double limit, boolean exactly) {
        if (tours.reloads[v] >= model.mostReloads[v]
                || tours.empty(v)
                || tours.visits(v) + 1 > model.mostTasks[v]) {
            return false;
        }
        bestDelta = limit;
        bestKind = -1;
        int[] s = tours.seq[v];
        boolean visitBefore = s[before] < model.tasks;
        boolean visitBehind = s[before + 1] < model.tasks;
        for (int kind : model.reloads.kinds[v]) {
            if (visitBefore) {
                consider(job, v, before, kind, true, exactly);
            }
            if (visitBehind) {
                consider(job, v, before, kind, false, exactly);
            }
        }
        return bestKind >= 0;
    }

    private void consider(int job, int v, int p, int kind, boolean first, boolean exactly) {
        int[] s = tours.seq[v];
        int from = s[p];
        int to = s[p + 1];
        int node = model.firstNode[job];
        int reload = model.reloads.firstOf(kind);
        int one = first ? reload : node;
        int other = first ? node : reload;
        double delta =
                (double) arc(v, from, one)
                        + arc(v, one, other)
                        + arc(v, other, to)
                        - arc(v, from, to);
        if (model.extraTicks.length > 0) {
            delta += model.extraTicks[job * model.vehicles + v];
        }
        boolean timed = tours.scheduled[v];
        double most = timed && exactly ? bestDelta + tours.schedule(v) : bestDelta;
        if (delta >= most || !loadFits(job, v, from, first)) {
            return;
        }
        if (trips.plain(v) && !inTime(job, v, from, kind, to, first)) {
            return;
        }
        if (timed || !trips.plain(v)) {
            double then = judged(v, p, kind, node, first);
            if (then < 0) {
                return;
            }
            delta += timed ? then - tours.schedule(v) : 0;
        }
        if (delta < bestDelta) {
            bestDelta = delta;
            bestKind = kind;
            bestFirst = first;
        }
    }

    private boolean loadFits(int job, int v, int from, boolean first) {
        Loads loads = tours.loads;
        for (int d = 0; d < model.dims; d++) {
            int i = from * model.dims + d;
            int with =
                    first
                            ? (model.delivery[job] ? loads.load[i] : loads.peakAfter[i])
                                    - loads.fetched[i]
                            : (model.delivery[job] ? loads.peakBefore[i] : loads.load[i])
                                    - loads.toDeliver[i];
            if (with + model.demand[job * model.dims + d] > model.capacity[v * model.dims + d]) {
                return false;
            }
        }
        if (!model.anyDeliverFirst || !model.deliverFirst[v]) {
            return true;
        }
        return first
                ? model.delivery[job] || !loads.deliversBehind(from)
                : !model.delivery[job] || !loads.fetchesUpTo(from);
    }

    private boolean inTime(int job, int v, int from, int kind, int to, boolean first) {
        int node = model.firstNode[job];
        int reload = model.reloads.firstOf(kind);
        int goods = trips.releasedUpTo[from];
        int goodsNow = trips.releasedBehind[from];
        if (first) {
            goodsNow = Math.max(goodsNow, model.release[job]);
        } else {
            goods = Math.max(goods, model.release[job]);
        }
        int now = trips.leave(from, goods);
        if (now >= Clock.FAR) {
            return false;
        }
        if (first) {
            now = load(v, from, reload, now, goodsNow);
            now = serve(v, reload, node, now);
            return now < Clock.FAR && arrives(v, node, to, now);
        }
        now = serve(v, from, node, now);
        return now < Clock.FAR && arrives(v, reload, to, load(v, node, reload, now, goodsNow));
    }

    private int load(int v, int from, int reload, int now, int goods) {
        return Math.max(clock.arrive(v, from, reload, now) + model.service[reload], goods);
    }

    private int serve(int v, int from, int node, int now) {
        int begins = clock.begin(node, clock.arrive(v, from, node, now));
        return begins > model.closes[node] ? Clock.FAR : begins + model.service[node];
    }

    private boolean arrives(int v, int from, int to, int now) {
        return clock.arrive(v, from, to, now) <= clock.latest[to * clock.states];
    }

    private double judged(int v, int p, int kind, int node, boolean first) {
        int n = tours.length[v];
        if (trial.length < n + 2) {
            trial = new int[2 * n + 4];
        }
        int[] s = tours.seq[v];
        int reload = tours.freeReload(kind);
        System.arraycopy(s, 0, trial, 0, p + 1);
        trial[p + 1] = first ? reload : node;
        trial[p + 2] = first ? node : reload;
        System.arraycopy(s, p + 1, trial, p + 3, n - p - 1);
        return tours.rules.withinLimits(v, trial, n + 2) ? tours.rules.judge(v, trial, n + 2) : -1;
    }

    /// Returns the ticks of the cheapest way from a reload to `node` and back.
    double roundTrip(int node, int v) {
        double least = Double.POSITIVE_INFINITY;
        for (int kind : model.reloads.kinds[v]) {
            int reload = model.place[model.reloads.firstOf(kind)];
            double there = model.arcTicks[v][reload * model.width + model.place[node]];
            double back = model.arcTicks[v][model.place[node] * model.width + reload];
            least = Math.min(least, there + back);
        }
        return least;
    }

    private int arc(int v, int from, int to) {
        return model.arcTicks[v][model.place[from] * model.width + model.place[to]];
    }
}
