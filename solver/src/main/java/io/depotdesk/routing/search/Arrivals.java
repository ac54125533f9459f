package io.depotdesk.routing.search;

/// By how much services begin earlier or later than before a repair.
final class Arrivals {
    private static final int NOBODY = Integer.MIN_VALUE;

    private final Model model;
    private final Tours tours;
    private final RouteTimer timer;
    private final int[] known;
    private int bound = Integer.MAX_VALUE;

    Arrivals(Model model, Tours tours) {
        this.model = model;
        this.tours = tours;
        timer = new RouteTimer(model);
        known = new int[model.nodes];
    }

    /// Remembers when every service begins now.
    ///
    /// @param shiftSeconds by how much that may change; [Integer#MAX_VALUE] for no bound
    void remember(int shiftSeconds) {
        bound = shiftSeconds;
        if (bound == Integer.MAX_VALUE) {
            return;
        }
        java.util.Arrays.fill(known, NOBODY);
        for (int v = 0; v < model.vehicles; v++) {
            if (!tours.empty(v)) {
                timer.time(v, tours.seq[v], tours.length[v]);
                for (int p = 1; p < tours.length[v] - 1; p++) {
                    known[tours.seq[v][p]] = timer.start[p];
                }
            }
        }
    }

    /// Returns whether all services on `routes` begin within the bound of what was remembered.
    boolean keep(RouteSet routes) {
        for (int i = 0; i < routes.count && bound < Integer.MAX_VALUE; i++) {
            if (!keeps(routes.members[i])) {
                return false;
            }
        }
        return true;
    }

    private boolean keeps(int v) {
        if (tours.empty(v)) {
            return true;
        }
        timer.time(v, tours.seq[v], tours.length[v]);
        for (int p = 1; p < tours.length[v] - 1; p++) {
            int then = known[tours.seq[v][p]];
            if (then != NOBODY && Math.abs(timer.start[p] - then) > bound) {
                return false;
            }
        }
        return true;
    }
}
