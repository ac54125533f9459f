package io.depotdesk.routing.search;

/// What is on board along each route, and how full it gets before and behind each visit: a delivery weighs from the
/// start of its trip up to its place, a pickup from its place to the end of its trip.
final class Loads {
    private final Model model;

    /// On board when leaving a node, `node * dims + dimension`.
    final int[] load;

    /// The heaviest load from the start of the trip up to a node.
    final int[] peakBefore;

    /// The heaviest load from a node to the end of the trip.
    final int[] peakAfter;

    // Kept where there are reloads: what of the trip's deliveries is still on board when leaving a
    // node, and what was fetched.
    final int[] toDeliver;
    final int[] fetched;

    // Kept where deliveries come first: whether the trip has fetched something up to a node, and
    // still delivers behind it.
    private final boolean[] fetches;
    private final boolean[] delivers;

    Loads(Model model) {
        this.model = model;
        load = new int[model.nodes * model.dims];
        peakBefore = new int[load.length];
        peakAfter = new int[load.length];
        toDeliver = new int[model.anyReload ? load.length : 0];
        fetched = new int[toDeliver.length];
        fetches = new boolean[model.anyDeliverFirst ? model.nodes : 0];
        delivers = new boolean[fetches.length];
    }

    /// Recomputes a route of `count` nodes.
    void refresh(int[] route, int count) {
        if (model.anyDeliverFirst) {
            order(route, count);
        }
        if (model.anyReload) {
            for (int d = 0; d < model.dims; d++) {
                trips(route, count, d);
            }
            return;
        }
        int dims = model.dims;
        for (int d = 0; d < dims; d++) {
            int on = 0;
            for (int p = 1; p < count - 1; p++) {
                int node = route[p];
                if (model.delivery[model.jobOf[node]]) {
                    on -= model.load[node * dims + d];
                }
            }
            int peak = on;
            load[route[0] * dims + d] = on;
            peakBefore[route[0] * dims + d] = on;
            for (int p = 1; p < count; p++) {
                int i = route[p] * dims + d;
                on += model.load[i];
                load[i] = on;
                peak = Math.max(peak, on);
                peakBefore[i] = peak;
            }
            peak = Integer.MIN_VALUE;
            for (int p = count - 1; p >= 0; p--) {
                int i = route[p] * dims + d;
                peak = Math.max(peak, load[i]);
                peakAfter[i] = peak;
            }
        }
    }

    private void trips(int[] route, int count, int d) {
        int dims = model.dims;
        int left = 0;
        int peak = Integer.MIN_VALUE;
        for (int p = count - 1; p >= 0; p--) {
            int node = route[p];
            toDeliver[node * dims + d] = left;
            int job = model.jobOf[node];
            if (job >= 0 && model.delivery[job]) {
                left -= model.load[node * dims + d];
            } else if (node >= model.firstReload) {
                left = 0;
            }
        }
        int on = left;
        int got = 0;
        for (int p = 0; p < count; p++) {
            int node = route[p];
            int i = node * dims + d;
            int job = model.jobOf[node];
            if (node >= model.firstReload) {
                on += toDeliver[i] - got;
                got = 0;
                peak = on;
            } else {
                on += model.load[i];
                got += job >= 0 && !model.delivery[job] && !model.linked[job] ? model.load[i] : 0;
                peak = p == 0 ? on : Math.max(peak, on);
            }
            load[i] = on;
            fetched[i] = got;
            peakBefore[i] = peak;
        }
        peak = Integer.MIN_VALUE;
        for (int p = count - 1; p >= 0; p--) {
            int i = route[p] * dims + d;
            peak = Math.max(peak, load[i]);
            peakAfter[i] = peak;
            peak = route[p] >= model.firstReload ? Integer.MIN_VALUE : peak;
        }
    }

    private void order(int[] route, int count) {
        boolean some = false;
        for (int p = 0; p < count; p++) {
            int node = route[p];
            some = node < model.firstReload && (some || kindIs(node, false));
            fetches[node] = some;
        }
        some = false;
        for (int p = count - 1; p >= 0; p--) {
            int node = route[p];
            delivers[node] = some;
            some = node < model.firstReload && (some || kindIs(node, true));
        }
    }

    private boolean kindIs(int node, boolean delivery) {
        int job = model.jobOf[node];
        return job >= 0 && !model.linked[job] && model.delivery[job] == delivery;
    }

    /// Returns whether `job` (not a linked one) keeps deliveries before pickups right behind `node`.
    boolean inOrder(int job, int v, int node) {
        return !model.anyDeliverFirst
                || !model.deliverFirst[v]
                || !(model.delivery[job] ? fetches[node] : delivers[node]);
    }

    /// Returns whether the trip of `node` delivers something behind it.
    boolean deliversBehind(int node) {
        return delivers[node];
    }

    boolean fetchesUpTo(int node) {
        return fetches[node];
    }

    /// Returns whether `job` (not a linked one) fits on vehicle `v` right behind `node` of its route.
    boolean fits(int job, int v, int node) {
        if (!inOrder(job, v, node)) {
            return false;
        }
        int dims = model.dims;
        int[] peak = model.delivery[job] ? peakBefore : peakAfter;
        for (int d = 0; d < dims; d++) {
            if (peak[node * dims + d] + model.demand[job * dims + d]
                    > model.capacity[v * dims + d]) {
                return false;
            }
        }
        return true;
    }
}
