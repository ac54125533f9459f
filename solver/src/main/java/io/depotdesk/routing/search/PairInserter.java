package io.depotdesk.routing.search;

/// Finds the cheapest two positions for a linked job on one route, pickup before delivery.
///
/// Walks the delivery away from the pickup and carries the earliest times along, so that each pair of positions
/// costs constant time. The best pair is confirmed by timing the whole route.
final class PairInserter {
    private static final int FAR = Integer.MAX_VALUE / 4;

    private final Model model;
    private final Tours tours;
    private final Clock clock;
    private final int[] tried;
    private int round;
    private final int[] now;
    private final int[] after;
    private int[] trial = new int[64];

    double bestDelta;
    int bestFirst;
    int bestSecond;

    PairInserter(Model model, Tours tours) {
        this.model = model;
        this.tours = tours;
        this.clock = tours.clock;
        tried = new int[model.vehicles];
        now = new int[clock.states];
        after = new int[clock.states];
    }

    void begin(int job, double limit) {
        round++;
        bestDelta = limit;
    }

    /// Returns whether route `v` has not been asked for since [#begin].
    boolean fresh(int v) {
        if (tried[v] == round) {
            return false;
        }
        tried[v] = round;
        return true;
    }

    /// Returns whether `v` offers a pair for less than `limit`.
    boolean search(int job, int v, double limit) {
        bestDelta = limit;
        boolean found = false;
        int n = tours.length[v];
        if (tours.visits(v) + 2 > model.mostTasks[v]) {
            return false;
        }
        for (int p = tours.firstFree(v) - 1; p < n - 1; p++) {
            found |= from(job, v, p);
        }
        return found;
    }

    private boolean from(int job, int v, int p) {
        int pick = model.firstNode[job];
        int drop = pick + 1;
        int[] s = tours.seq[v];
        int[] ticks = model.arcTicks[v];
        boolean found = false;
        double opening = tours.empty(v) ? model.fixedTicks[v] : 0;
        if (model.extraTicks.length > 0) {
            opening += model.extraTicks[job * model.vehicles + v];
        }
        if (!loadFits(job, v, s[p])) {
            return false;
        }
        for (int k = 0; k < clock.states; k++) {
            now[k] = k <= model.breakCount[v] ? clock.ready[s[p] * clock.states + k] : FAR;
        }
        if (!step(v, s[p], pick)) {
            return false;
        }
        int last = pick;
        double way = ticks[arc(s[p], pick)];
        boolean plain = !model.anySetup && !model.limited[v];
        for (int q = p; q < tours.length[v] - 1; q++) {
            int next = s[q + 1];
            if (q > p) {
                if (!loadFits(job, v, s[q]) || !step(v, last, s[q])) {
                    return found;
                }
                way += ticks[arc(last, s[q])];
                last = s[q];
            }
            double delta = opening + way + ticks[arc(last, drop)] + ticks[arc(drop, next)];
            delta -= tours.empty(v) ? 0 : oldWay(v, p, q + 1);
            boolean timed = tours.scheduled[v];
            if (delta - (timed ? tours.schedule(v) : 0) >= bestDelta) {
                continue;
            }
            if (plain && !reaches(v, last, drop, next)) {
                continue;
            }
            if (!plain || timed || model.breakCount[v] > 0) {
                double then = judged(v, p, q, pick, drop);
                if (then < 0) {
                    continue;
                }
                delta += then - tours.schedule(v);
            }
            if (delta < bestDelta) {
                bestDelta = delta;
                bestFirst = p;
                bestSecond = q;
                found = true;
            }
        }
        return found;
    }

    private int arc(int from, int to) {
        return model.place[from] * model.width + model.place[to];
    }

    private double oldWay(int v, int from, int to) {
        double sum = 0;
        int[] s = tours.seq[v];
        for (int i = from; i < to; i++) {
            sum += model.arcTicks[v][arc(s[i], s[i + 1])];
        }
        return sum;
    }

    private boolean loadFits(int job, int v, int node) {
        for (int d = 0; d < model.dims; d++) {
            if (tours.loads.load[node * model.dims + d] + model.demand[job * model.dims + d]
                    > model.capacity[v * model.dims + d]) {
                return false;
            }
        }
        return true;
    }

    /// Carries the earliest times from `from` over `node`; false if it cannot be served in time.
    private boolean step(int v, int from, int node) {
        int stay = clock.stay(from, node);
        boolean possible = false;
        for (int k = 0; k <= model.breakCount[v]; k++) {
            now[k] = Math.min(FAR, clock.arrive(v, from, node, now[k]));
        }
        pauses(v, now);
        for (int k = 0; k <= model.breakCount[v]; k++) {
            int start = clock.begin(node, now[k]);
            now[k] = start > model.closes[node] ? FAR : start + stay;
            possible |= now[k] < FAR;
        }
        pauses(v, now);
        return possible;
    }

    private void pauses(int v, int[] times) {
        for (int k = 0; k < model.breakCount[v]; k++) {
            times[k + 1] = Math.min(times[k + 1], clock.afterBreak(v, k, times[k]));
        }
    }

    private boolean reaches(int v, int last, int drop, int next) {
        System.arraycopy(now, 0, after, 0, now.length);
        int stay = clock.stay(last, drop);
        for (int k = 0; k <= model.breakCount[v]; k++) {
            after[k] = Math.min(FAR, clock.arrive(v, last, drop, after[k]));
        }
        pauses(v, after);
        for (int k = 0; k <= model.breakCount[v]; k++) {
            int start = clock.begin(drop, after[k]);
            after[k] = start > model.closes[drop] ? FAR : start + stay;
        }
        pauses(v, after);
        for (int k = 0; k <= model.breakCount[v]; k++) {
            if (clock.arrive(v, drop, next, after[k]) <= clock.latest[next * clock.states + k]) {
                return true;
            }
        }
        return false;
    }

    private double judged(int v, int p, int q, int pick, int drop) {
        int n = tours.length[v];
        if (trial.length < n + 2) {
            trial = new int[2 * n + 4];
        }
        int[] s = tours.seq[v];
        System.arraycopy(s, 0, trial, 0, p + 1);
        trial[p + 1] = pick;
        System.arraycopy(s, p + 1, trial, p + 2, q - p);
        trial[q + 2] = drop;
        System.arraycopy(s, q + 1, trial, q + 3, n - q - 1);
        double then = tours.rules.judge(v, trial, n + 2);
        return then >= 0 && tours.rules.withinLimits(v, trial, n + 2) ? then : -1;
    }
}
