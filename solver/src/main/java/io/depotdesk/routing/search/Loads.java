package io.depotdesk.routing.search;

/// What is on board along each route, and how full it gets before and behind each visit: a delivery weighs from the
/// start up to its place, a pickup from its place on.
final class Loads {
    private final Model model;

    /// On board when leaving a node, `node * dims + dimension`.
    final int[] load;

    /// The heaviest load from the start up to a node.
    final int[] peakBefore;

    /// The heaviest load from a node to the end.
    final int[] peakAfter;

    Loads(Model model) {
        this.model = model;
        load = new int[model.nodes * model.dims];
        peakBefore = new int[load.length];
        peakAfter = new int[load.length];
    }

    /// Recomputes a route of `count` nodes.
    void refresh(int[] route, int count) {
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

    /// Returns whether `job` (not a linked one) fits on vehicle `v` right behind `node` of its route.
    boolean fits(int job, int v, int node) {
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
