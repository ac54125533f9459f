package io.depotdesk.routing.search;

/// Finds the cheapest place for a job beside its neighbours, in an empty vehicle, or anywhere; see [Blinks].
final class Inserter {
    private final Model model;
    private final Tours tours;
    private final Neighbours neighbours;
    private final Blinks blinks;
    private final SimpleInserter beside;
    private final VisitInserter visits;
    private final PairInserter pairs;
    private final TripInserter newTrips;
    private final EmptyVehicles empties;
    final Packing packing;

    /// Whether insertions into routes whose timing costs something are timed whole, not estimated.
    boolean exactly = true;

    double bestDelta;
    int bestRoute;
    int bestBefore;
    int bestSecond;

    /// Kind of the reload that comes with the job, -1 for none; and whether it comes before the job.
    int bestReload = -1;

    boolean bestReloadFirst;

    Inserter(Model model, Tours tours, Neighbours neighbours, Dice dice) {
        this.model = model;
        this.tours = tours;
        this.neighbours = neighbours;
        pairs = new PairInserter(model, tours);
        newTrips = new TripInserter(model, tours);
        empties = new EmptyVehicles(model, tours);
        packing = new Packing(model, tours, empties);
        blinks = new Blinks(dice);
        beside = new SimpleInserter(model, tours, neighbours, packing, blinks);
        visits = new VisitInserter(model, tours, packing, blinks);
    }

    /// Looks beside the neighbours of `job` and in one empty vehicle of each class for less than `limit` ticks.
    void search(int job, double limit) {
        bestDelta = limit;
        bestRoute = -1;
        bestReload = -1;
        if (model.linked[job]) {
            pairs.begin(job, bestDelta);
            nearRoutes(model.firstNode[job]);
            nearRoutes(model.lastNode(job));
        } else if (model.simple) {
            if (beside.search(job, bestDelta)) {
                bestDelta = beside.bestDelta;
                bestRoute = beside.bestRoute;
                bestBefore = beside.bestBefore;
            }
        } else {
            int node = model.firstNode[job];
            for (int y : neighbours.before[node]) {
                int v = tours.route[y];
                if (v >= 0) {
                    consider(job, node, v, tours.position[y]);
                }
            }
            for (int y : neighbours.after[node]) {
                int v = tours.route[y];
                if (v >= 0) {
                    consider(job, node, v, tours.position[y] - 1);
                }
            }
        }
        emptyVehicles(job);
        if (model.anyReload && !model.linked[job]) {
            freshTrips(job);
        }
    }

    /// Looks at a trip of its own for `job` at the end of each trip of each vehicle that may reload.
    private void freshTrips(int job) {
        int node = model.firstNode[job];
        for (int v = 0; v < model.vehicles; v++) {
            if (model.mostReloads[v] <= tours.reloads[v]
                    || tours.empty(v)
                    || !model.fits[job * model.vehicles + v]
                    || newTrips.roundTrip(node, v) >= bestDelta) {
                continue;
            }
            int[] s = tours.seq[v];
            int free = tours.firstFree(v) - 1;
            for (int p = free; p < tours.length[v] - 1; p++) {
                if (p == free || s[p + 1] >= model.tasks) {
                    withReload(job, v, p);
                }
            }
        }
    }

    private void withReload(int job, int v, int before) {
        if (newTrips.search(job, v, before, bestDelta, exactly)) {
            bestDelta = newTrips.bestDelta;
            bestRoute = v;
            bestBefore = before;
            bestReload = newTrips.bestKind;
            bestReloadFirst = newTrips.bestFirst;
        }
    }

    /// Looks at every position of every route for less than `limit` ticks, without blinking.
    void searchAll(int job, double limit) {
        bestDelta = limit;
        bestRoute = -1;
        bestReload = -1;
        blinks.on = false;
        pairs.begin(job, bestDelta);
        for (int v = 0; v < model.vehicles; v++) {
            if (!tours.empty(v)) {
                searchRoute(job, v);
            }
        }
        emptyVehicles(job);
        blinks.on = true;
    }

    /// Looks at one empty vehicle of each class, whatever it costs.
    void searchEmpty(int job) {
        bestDelta = Double.POSITIVE_INFINITY;
        bestRoute = -1;
        bestReload = -1;
        blinks.on = false;
        pairs.begin(job, bestDelta);
        emptyVehicles(job);
        blinks.on = true;
    }

    /// Looks at every position of route `v`, going on from the best so far.
    void searchRoute(int job, int v) {
        if (model.linked[job]) {
            pair(job, v);
            return;
        }
        int node = model.firstNode[job];
        for (int p = tours.firstFree(v) - 1; p < tours.length[v] - 1; p++) {
            consider(job, node, v, p);
        }
    }

    /// Looks at every position of route `v` alone, without blinking.
    void searchOnly(int job, int v) {
        bestDelta = Double.POSITIVE_INFINITY;
        bestRoute = -1;
        bestReload = -1;
        blinks.on = false;
        pairs.begin(job, bestDelta);
        searchRoute(job, v);
        blinks.on = true;
    }

    /// Returns what `job`, which is not linked, costs behind position `before` of route `v`, infinite if that is not
    /// possible for less than `limit`.
    double price(int job, int v, int before, double limit) {
        bestDelta = limit;
        bestRoute = -1;
        bestReload = -1;
        blinks.on = false;
        consider(job, model.firstNode[job], v, before);
        blinks.on = true;
        return bestRoute < 0 ? Double.POSITIVE_INFINITY : bestDelta;
    }

    private void nearRoutes(int node) {
        for (int y : neighbours.near[node]) {
            int v = tours.route[y];
            if (v >= 0 && pairs.fresh(v)) {
                pair(model.jobOf[node], v);
            }
        }
    }

    private void pair(int job, int v) {
        if (model.fits[job * model.vehicles + v] && pairs.search(job, v, bestDelta)) {
            bestDelta = pairs.bestDelta;
            bestRoute = v;
            bestReload = -1;
            bestBefore = pairs.bestFirst;
            bestSecond = pairs.bestSecond;
        }
    }

    private void emptyVehicles(int job) {
        for (int c = 0; c < empties.classes(); c++) {
            int v = empties.of(c);
            if (v < 0) {
                continue;
            }
            if (model.linked[job]) {
                pair(job, v);
            } else {
                consider(job, model.firstNode[job], v, 0);
            }
        }
    }

    /// Returns an empty vehicle of the same kind as `v`, or -1.
    int emptyLike(int v) {
        return empties.of(model.vehicleClass[v]);
    }

    /// Must be called when a route lost visits, so that empty vehicles are found again.
    void routeShrank(int v) {
        empties.shrank(v);
    }

    private void consider(int job, int node, int v, int before) {
        if (!model.fits[job * model.vehicles + v] || before < tours.firstFree(v) - 1) {
            return;
        }
        if (visits.search(job, node, v, before, bestDelta, exactly)) {
            bestDelta = visits.bestDelta;
            bestRoute = v;
            bestBefore = before;
            bestReload = -1;
        }
        if (model.mostReloads[v] > tours.reloads[v]) {
            withReload(job, v, before);
        }
    }

    /// Puts `job` where the last search found its best place.
    void apply(int job) {
        if (model.linked[job]) {
            tours.splice(bestRoute, bestSecond, model.lastNode(job));
            tours.splice(bestRoute, bestBefore, model.firstNode[job]);
            tours.refresh(bestRoute);
        } else if (bestReload >= 0) {
            int reload = tours.freeReload(bestReload);
            int node = model.firstNode[job];
            tours.splice(bestRoute, bestBefore, bestReloadFirst ? node : reload);
            tours.splice(bestRoute, bestBefore, bestReloadFirst ? reload : node);
            tours.refresh(bestRoute);
        } else {
            tours.insert(bestRoute, bestBefore, model.firstNode[job]);
        }
    }
}
