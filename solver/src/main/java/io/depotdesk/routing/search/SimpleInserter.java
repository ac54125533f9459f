package io.depotdesk.routing.search;

/// Finds the cheapest place for a job beside its neighbours in a simple model, see [Model#simple].
final class SimpleInserter {
    private final Model model;
    private final Tours tours;
    private final Links links;
    private final Clock clock;
    private final Neighbours neighbours;
    private final Packing packing;
    private final Blinks blinks;

    double bestDelta;
    int bestRoute;
    int bestBefore;

    SimpleInserter(
            Model model, Tours tours, Neighbours neighbours, Packing packing, Blinks blinks) {
        this.model = model;
        this.tours = tours;
        this.neighbours = neighbours;
        this.packing = packing;
        this.blinks = blinks;
        links = tours.links;
        clock = tours.clock;
    }

    /// Returns whether a place beside a neighbour costs less than `limit` ticks.
    boolean search(int job, double limit) {
        bestDelta = limit;
        bestRoute = -1;
        besideBefore(job, model.firstNode[job]);
        besideAfter(job, model.firstNode[job]);
        return bestRoute >= 0;
    }

    /// Looks behind the neighbours that go well before `x`.
    private void besideBefore(int job, int x) {
        int[] beside = neighbours.before[x];
        int[] ways = neighbours.beforeTicks[x];
        int[] drives = neighbours.beforeSeconds[x];
        int[] ticks = model.arcTicks[0];
        int[] seconds = model.seconds[0];
        int row = model.place[x] * model.width;
        int stay = model.service[x];
        for (int k = 0; k < beside.length; k++) {
            int y = beside[k];
            int v = tours.route[y];
            if (v < 0) {
                continue;
            }
            int z = links.next[y];
            int at = row + model.place[z];
            double delta = ways[k] + ticks[at] - links.outTicks[y];
            if (delta >= bestDelta || blinks.next()) {
                continue;
            }
            int start = clock.begin(x, clock.ready[y] + drives[k]);
            if (start <= model.closes[x]
                    && start + stay + seconds[at] <= clock.latest[z]
                    && allowed(job, v, y)) {
                keep(delta + packing.with(job, v), v, y);
            }
        }
    }

    /// Looks before the neighbours that go well after `x`.
    private void besideAfter(int job, int x) {
        int[] beside = neighbours.after[x];
        int[] ways = neighbours.afterTicks[x];
        int[] drives = neighbours.afterSeconds[x];
        int row = model.place[x] * model.toRow;
        int column = model.toColumn;
        int stay = model.service[x];
        for (int k = 0; k < beside.length; k++) {
            int z = beside[k];
            int v = tours.route[z];
            if (v < 0) {
                continue;
            }
            int y = links.prev[z];
            int at = row + model.place[y] * column;
            double delta = model.ticksTo[at] + ways[k] - links.outTicks[y];
            if (delta >= bestDelta || blinks.next()) {
                continue;
            }
            int start = clock.begin(x, clock.ready[y] + model.secondsTo[at]);
            if (start <= model.closes[x]
                    && start + stay + drives[k] <= clock.latest[z]
                    && allowed(job, v, y)) {
                keep(delta + packing.with(job, v), v, y);
            }
        }
    }

    private boolean allowed(int job, int v, int y) {
        return model.fits[job * model.vehicles + v]
                && tours.position[y] >= tours.firstFree(v) - 1
                && (packing.on || tours.loadFits(job, v, y));
    }

    private void keep(double delta, int v, int y) {
        if (delta < bestDelta) {
            bestDelta = delta;
            bestRoute = v;
            bestBefore = tours.position[y];
        }
    }
}
