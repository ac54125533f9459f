package io.depotdesk.routing.search;

/// Takes reloads out of a route that are no longer needed: trips without visits, and trips that fit into one.
final class NeedlessReloads {
    private final Model model;
    private final Tours tours;
    private int[] trial = new int[64];

    NeedlessReloads(Model model, Tours tours) {
        this.model = model;
        this.tours = tours;
    }

    /// Closes up trips without visits in a sequence that has no numbers yet; returns its new length.
    int closeUp(int[] route, int count) {
        int to = 1;
        for (int p = 1; p < count; p++) {
            int node = route[p];
            boolean idle = to == 1 || route[to - 1] >= model.firstReload;
            if (node >= model.firstReload && idle) {
                tours.route[node] = -1;
            } else if (p == count - 1 && to > 1 && idle) {
                tours.route[route[to - 1]] = -1;
                route[to - 1] = node;
            } else {
                route[to++] = node;
            }
        }
        return to;
    }

    /// Joins trips of route `v` that fit into one, if that is no dearer.
    void join(int v) {
        int p = tours.length[v] - 2;
        while (p > 1) {
            if (tours.seq[v][p] >= model.firstReload && joins(v, p)) {
                int[] s = tours.seq[v];
                tours.route[s[p]] = -1;
                System.arraycopy(s, p + 1, s, p, tours.length[v] - p - 1);
                tours.length[v]--;
                tours.refresh(v);
            }
            p--;
        }
    }

    private boolean joins(int v, int p) {
        int[] s = tours.seq[v];
        int from = s[p - 1];
        int reload = s[p];
        int to = s[p + 1];
        if (p <= model.frozen[v].length || !loadFits(v, from, reload)) {
            return false;
        }
        double saved = arc(v, from, reload) + (double) arc(v, reload, to) - arc(v, from, to);
        if (tours.scheduled[v] || !tours.trips.plain(v)) {
            return judged(v, p, saved);
        }
        Trips trips = tours.trips;
        int goods = Math.max(trips.releasedUpTo[from], trips.released[reload]);
        int left = trips.leave(from, goods);
        return saved >= 0
                && left < Clock.FAR
                && tours.clock.arrive(v, from, to, left)
                        <= tours.clock.latest[to * tours.clock.states];
    }

    private boolean judged(int v, int p, double saved) {
        int n = tours.length[v];
        if (trial.length < n) {
            trial = new int[2 * n];
        }
        System.arraycopy(tours.seq[v], 0, trial, 0, p);
        System.arraycopy(tours.seq[v], p + 1, trial, p, n - p - 1);
        double then = tours.rules.judge(v, trial, n - 1);
        return then >= 0 && (!tours.scheduled[v] || then - tours.schedule(v) <= saved);
    }

    private boolean loadFits(int v, int from, int reload) {
        Loads loads = tours.loads;
        for (int d = 0; d < model.dims; d++) {
            int most = model.capacity[v * model.dims + d];
            int i = from * model.dims + d;
            int k = reload * model.dims + d;
            if (loads.peakBefore[i] + loads.toDeliver[k] > most
                    || loads.peakAfter[k] + loads.fetched[i] > most) {
                return false;
            }
        }
        boolean ordered = model.anyDeliverFirst && model.deliverFirst[v];
        return !ordered || !loads.fetchesUpTo(from) || !loads.deliversBehind(reload);
    }

    private int arc(int v, int from, int to) {
        return model.arcTicks[v][model.place[from] * model.width + model.place[to]];
    }
}
