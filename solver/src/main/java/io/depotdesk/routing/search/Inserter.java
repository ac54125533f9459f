package io.depotdesk.routing.search;

/// Finds the cheapest place for a job beside its neighbours, in an empty vehicle, or anywhere.
///
/// Blinks (Christiaens & Vanden Berghe 2020): a position is overlooked once in a hundred.
final class Inserter {
    private static final double BLINKS_EVERY = 100;

    private final Model model;
    private final Tours tours;
    private final Links links;
    private final Clock clock;
    private final Neighbours neighbours;
    private final Dice dice;
    private final PairInserter pairs;
    private final TripInserter newTrips;
    private final EmptyVehicles empties;
    final Packing packing;
    private int untilBlink = 100;
    private boolean blinking = true;

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
        links = tours.links;
        clock = tours.clock;
        this.neighbours = neighbours;
        this.dice = dice;
        pairs = new PairInserter(model, tours);
        newTrips = new TripInserter(model, tours);
        empties = new EmptyVehicles(model, tours);
        packing = new Packing(model, tours, empties);
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
            besideBefore(job, model.firstNode[job]);
            besideAfter(job, model.firstNode[job]);
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
                    || roundTrip(node, v) >= bestDelta) {
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

    private double roundTrip(int node, int v) {
        double least = Double.POSITIVE_INFINITY;
        for (int kind : model.reloads.kinds[v]) {
            int reload = model.place[model.reloads.firstOf(kind)];
            double there = model.arcTicks[v][reload * model.width + model.place[node]];
            double back = model.arcTicks[v][model.place[node] * model.width + reload];
            least = Math.min(least, there + back);
        }
        return least;
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

    /// Looks behind the neighbours that go well before `x`, in a simple model.
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
            if (delta >= bestDelta || blink()) {
                continue;
            }
            int start = clock.begin(x, clock.ready[y] + drives[k]);
            if (start <= model.closes[x]
                    && start + stay + seconds[at] <= clock.latest[z]
                    && allowed(job, v, y)) {
                delta += load(job, v);
                if (delta >= bestDelta) {
                    continue;
                }
                bestDelta = delta;
                bestRoute = v;
                bestBefore = tours.position[y];
            }
        }
    }

    /// Looks before the neighbours that go well after `x`, in a simple model.
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
            if (delta >= bestDelta || blink()) {
                continue;
            }
            int start = clock.begin(x, clock.ready[y] + model.secondsTo[at]);
            if (start <= model.closes[x]
                    && start + stay + drives[k] <= clock.latest[z]
                    && allowed(job, v, y)) {
                delta += load(job, v);
                if (delta >= bestDelta) {
                    continue;
                }
                bestDelta = delta;
                bestRoute = v;
                bestBefore = tours.position[y];
            }
        }
    }

    private boolean blink() {
        if (blinking && --untilBlink < 0) {
            untilBlink = (int) (dice.exponential() * BLINKS_EVERY);
            return true;
        }
        return false;
    }

    private boolean allowed(int job, int v, int y) {
        return model.fits[job * model.vehicles + v]
                && tours.position[y] >= tours.firstFree(v) - 1
                && (packing.on || loadFits(job, v, y));
    }

    private double load(int job, int v) {
        return packing.on ? packing.with(job, v) : 0;
    }

    /// Looks at every position of every route for less than `limit` ticks, without blinking.
    void searchAll(int job, double limit) {
        bestDelta = limit;
        bestRoute = -1;
        bestReload = -1;
        blinking = false;
        pairs.begin(job, bestDelta);
        for (int v = 0; v < model.vehicles; v++) {
            if (!tours.empty(v)) {
                searchRoute(job, v);
            }
        }
        emptyVehicles(job);
        blinking = true;
    }

    /// Looks at one empty vehicle of each class, whatever it costs.
    void searchEmpty(int job) {
        bestDelta = Double.POSITIVE_INFINITY;
        bestRoute = -1;
        bestReload = -1;
        blinking = false;
        pairs.begin(job, bestDelta);
        emptyVehicles(job);
        blinking = true;
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
        blinking = false;
        pairs.begin(job, bestDelta);
        searchRoute(job, v);
        blinking = true;
    }

    /// Returns what `job`, which is not linked, costs behind position `before` of route `v`, infinite if that is not
    /// possible for less than `limit`.
    double price(int job, int v, int before, double limit) {
        bestDelta = limit;
        bestRoute = -1;
        bestReload = -1;
        blinking = false;
        consider(job, model.firstNode[job], v, before);
        blinking = true;
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
        plainly(job, node, v, before);
        if (model.mostReloads[v] > tours.reloads[v]) {
            withReload(job, v, before);
        }
    }

    /// Considers a position without another reload.
    private void plainly(int job, int node, int v, int before) {
        int[] s = tours.seq[v];
        int from = s[before];
        int to = s[before + 1];
        int[] ticks = model.arcTicks[v];
        int w = model.width;
        int px = model.place[node];
        int pf = model.place[from] * w;
        int pt = model.place[to];
        boolean empty = tours.length[v] == 2;
        double delta = ticks[pf + px] + ticks[px * w + pt];
        delta += empty ? model.fixedTicks[v] : -ticks[pf + pt];
        if (model.extraTicks.length > 0) {
            delta += model.extraTicks[job * model.vehicles + v];
        }
        boolean timed = tours.scheduled[v];
        if (delta >= bestDelta && !timed) {
            return;
        }
        if (blink()) {
            return;
        }
        boolean tooFull = !packing.on && !loadFits(job, v, from);
        if (tooFull || model.limited[v] && !withinLimits(v, from, node, to)) {
            return;
        }
        if (!clock.fits(v, from, node, to) && !mayFitOtherwise(job, v, from, node, to)) {
            return;
        }
        delta += load(job, v);
        if (delta >= bestDelta && !timed) {
            return;
        }
        boolean special = needsExact(job, v, from, node, to);
        if (special && tours.trips.plain(v)) {
            if (!inTimeLater(job, v, from, node, to)) {
                return;
            }
            special = timed;
        }
        if (timed && !special && !exactly) {
            double then = tours.schedules.with(v, s, tours.length[v], before, node);
            delta += then - tours.schedules.ticks[v];
            if (delta >= bestDelta || tours.schedules.lasts() > model.mostDuty[v]) {
                return;
            }
        }
        if (special || timed && exactly) {
            double now = tours.schedule(v);
            if (delta - now >= bestDelta) {
                return;
            }
            double then = tours.scheduleWith(v, before, node);
            if (then < 0) {
                return;
            }
            delta += then - now;
            if (delta >= bestDelta) {
                return;
            }
        }
        bestDelta = delta;
        bestRoute = v;
        bestBefore = before;
        bestReload = -1;
    }

    /// Returns whether all is in time if the trip waits for the goods of `job`.
    private boolean inTimeLater(int job, int v, int from, int node, int to) {
        int left = tours.trips.leave(from, model.release[job]);
        if (left >= Clock.FAR) {
            return false;
        }
        int start = clock.begin(node, clock.arrive(v, from, node, left));
        return start <= model.closes[node]
                && clock.arrive(v, node, to, start + model.service[node])
                        <= clock.latest[to * clock.states];
    }

    /// Returns when the goods are there of the trip that `from` belongs to.
    private int released(int v, int from) {
        return model.mostReloads[v] == 0
                ? tours.go[v]
                : tours.trips.released[tours.trips.start[from]];
    }

    private boolean loadFits(int job, int v, int from) {
        if (!model.simple || !model.oneWay) {
            return tours.loads.fits(job, v, from);
        }
        int dims = model.dims;
        for (int d = 0; d < dims; d++) {
            if (links.carried[v * dims + d] + model.demand[job * dims + d]
                    > model.capacity[v * dims + d]) {
                return false;
            }
        }
        return true;
    }

    private boolean withinLimits(int v, int from, int node, int to) {
        int w = model.width;
        int a = model.place[from] * w + model.place[node];
        int b = model.place[node] * w + model.place[to];
        int c = model.place[from] * w + model.place[to];
        int[] s = model.seconds[v];
        int[] m = model.metres[v];
        boolean empty = tours.length[v] == 2;
        int drive = tours.driving[v] + s[a] + s[b] - (empty ? 0 : s[c]);
        int far = tours.metres[v] + m[a] + m[b] - (empty ? 0 : m[c]);
        if (empty) {
            drive = s[a] + s[b];
            far = m[a] + m[b];
        }
        return tours.visits(v) + 1 <= model.mostTasks[v]
                && drive <= model.mostDriving[v]
                && far <= model.mostMetres[v];
    }

    /// The constant-time check is wrong in the careful direction if the visit behind gets rid of its set-up.
    private boolean mayFitOtherwise(int job, int v, int from, int node, int to) {
        return model.anySetup && clock.stay(node, to) < clock.stay(from, to);
    }

    private boolean needsExact(int job, int v, int from, int node, int to) {
        return model.anyRelease && model.release[job] > released(v, from)
                || model.anySetup && clock.stay(node, to) != clock.stay(from, to)
                || model.checkedWhole[v];
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
