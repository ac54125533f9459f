package io.depotdesk.routing.search;

/// Says what one visit costs behind one position of a route, in constant time where the rules allow that.
final class VisitInserter {
    private final Model model;
    private final Tours tours;
    private final Clock clock;
    private final Packing packing;
    private final Blinks blinks;

    double bestDelta;

    VisitInserter(Model model, Tours tours, Packing packing, Blinks blinks) {
        this.model = model;
        this.tours = tours;
        this.packing = packing;
        this.blinks = blinks;
        clock = tours.clock;
    }

    /// Returns whether `node` of `job` behind position `before` of route `v` costs less than `limit` ticks.
    ///
    /// @param exactly whether routes whose timing costs something are timed whole, not estimated
    boolean search(int job, int node, int v, int before, double limit, boolean exactly) {
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
        if (delta >= limit && !timed) {
            return false;
        }
        if (blinks.next()) {
            return false;
        }
        boolean tooFull = !packing.on && !tours.loadFits(job, v, from);
        if (tooFull || model.limited[v] && !withinLimits(v, from, node, to)) {
            return false;
        }
        if (!clock.fits(v, from, node, to) && !mayFitOtherwise(from, node, to)) {
            return false;
        }
        delta += packing.with(job, v);
        if (delta >= limit && !timed) {
            return false;
        }
        boolean special = needsExact(job, v, from, node, to);
        if (special && tours.trips.plain(v)) {
            if (!inTimeLater(job, v, from, node, to)) {
                return false;
            }
            special = timed;
        }
        if (timed && !special && !exactly) {
            double then = tours.schedules.with(v, s, tours.length[v], before, node);
            delta += then - tours.schedules.ticks[v];
            if (delta >= limit || tours.schedules.lasts() > model.mostDuty[v]) {
                return false;
            }
        }
        if (special || timed && exactly) {
            double now = tours.schedule(v);
            if (delta - now >= limit) {
                return false;
            }
            double then = tours.scheduleWith(v, before, node);
            if (then < 0) {
                return false;
            }
            delta += then - now;
            if (delta >= limit) {
                return false;
            }
        }
        bestDelta = delta;
        return true;
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
    private boolean mayFitOtherwise(int from, int node, int to) {
        return model.anySetup && clock.stay(node, to) < clock.stay(from, to);
    }

    private boolean needsExact(int job, int v, int from, int node, int to) {
        return model.anyRelease && model.release[job] > released(v, from)
                || model.anySetup && clock.stay(node, to) != clock.stay(from, to)
                || model.checkedWhole[v];
    }
}
