package io.depotdesk.routing.search;

/// Gives a whole trip to another vehicle of the same kind, between its trips or as its only one, or has two vehicles
/// swap what they do from a reload on.
///
/// In distance that costs nothing where all start at the same depot, but vehicles with trips too close together have
/// no time left for better ones; single visits cannot change that.
final class TripMover {
    private static final double EMPTY_SHARE = 0.3;
    private static final double SWAP_SHARE = 0.5;

    private final Model model;
    private final Tours tours;
    private final Neighbours neighbours;
    private final Inserter inserter;
    private final Dice dice;

    /// The routes that change.
    int giver;

    int taker;
    private int[] without = new int[64];
    private int withoutCount;
    private int[] with = new int[64];
    private int withCount;
    private int[] trial = new int[64];
    private int reload;

    TripMover(Model model, Tours tours, Neighbours neighbours, Inserter inserter, Dice dice) {
        this.model = model;
        this.tours = tours;
        this.neighbours = neighbours;
        this.inserter = inserter;
        this.dice = dice;
    }

    /// Looks for a change around a random visit for less than `limit` more ticks.
    boolean find(double limit) {
        int node = dice.below(model.tasks);
        giver = tours.route[node];
        if (giver < 0 || model.mostReloads[giver] == 0) {
            return false;
        }
        int first = tours.position[tours.trips.start[node]];
        return first > 0 && dice.unit() < SWAP_SHARE
                ? findSwap(node, first, limit)
                : findMove(node, first, limit);
    }

    private boolean findSwap(int node, int first, double limit) {
        int[] near = neighbours.near[node];
        taker = near.length == 0 ? -1 : tours.route[near[dice.below(near.length)]];
        if (taker < 0
                || taker == giver
                || tours.empty(taker)
                || model.vehicleClass[taker] != model.vehicleClass[giver]
                || first <= model.frozen[giver].length) {
            return false;
        }
        reload = -1;
        int most = tours.length[giver] + tours.length[taker];
        if (without.length < most || with.length < most) {
            without = new int[2 * most];
            with = new int[2 * most];
        }
        double least = limit + tours.cost(giver) + tours.cost(taker);
        int best = -1;
        for (int q = model.frozen[taker].length + 1; q < tours.length[taker]; q++) {
            if (tours.seq[taker][q] >= model.tasks) {
                double cost = swapped(first, q);
                if (cost < least) {
                    least = cost;
                    best = q;
                }
            }
        }
        if (best >= 0) {
            swapped(first, best);
        }
        return best >= 0;
    }

    /// Writes both routes with their tails from the given positions on swapped and returns what they then cost.
    private double swapped(int p, int q) {
        withoutCount = joined(without, giver, p, taker, q);
        withCount = joined(with, taker, q, giver, p);
        if (!allowed(giver, without, withoutCount) || !allowed(taker, with, withCount)) {
            return Double.POSITIVE_INFINITY;
        }
        return costOf(giver, without, withoutCount) + costOf(taker, with, withCount);
    }

    /// Writes the route of `v` up to position `p` and then that of `w` from position `q` on; returns its length.
    private int joined(int[] to, int v, int p, int w, int q) {
        int tail = tours.length[w] - q;
        System.arraycopy(tours.seq[v], 0, to, 0, p);
        System.arraycopy(tours.seq[w], q, to, p, tail);
        to[p + tail - 1] = model.endNode(v);
        return p + tail;
    }

    private boolean allowed(int v, int[] sequence, int count) {
        // Goods of linked jobs may ride along.
        return model.anyLinked
                ? tours.rules.sound(v, sequence, count)
                : tours.rules.withinLimits(v, sequence, count);
    }

    private boolean findMove(int node, int first, double limit) {
        int[] s = tours.seq[giver];
        int last = tours.position[node] + 1;
        while (s[last] < model.tasks) {
            last++;
        }
        if (first < model.frozen[giver].length || split(first, last)) {
            return false;
        }
        taker = takerNear(node);
        if (taker < 0
                || taker == giver
                || model.vehicleClass[taker] != model.vehicleClass[giver]
                || !tours.empty(taker) && tours.reloads[taker] >= model.mostReloads[taker]) {
            return false;
        }
        take(first, last);
        double saved = tours.cost(giver) - costOf(giver, without, withoutCount);
        return best(first, last, limit + saved + tours.cost(taker));
    }

    /// Returns whether a linked job of the trip has its other visit on another one.
    private boolean split(int first, int last) {
        int[] s = tours.seq[giver];
        for (int p = first + 1; p < last && model.anyLinked; p++) {
            int j = model.jobOf[s[p]];
            int other = s[p] == model.lastNode(j) ? model.firstNode[j] : model.lastNode(j);
            if (tours.position[other] <= first || tours.position[other] >= last) {
                return true;
            }
        }
        return false;
    }

    private int takerNear(int node) {
        if (dice.unit() < EMPTY_SHARE) {
            return inserter.emptyLike(giver);
        }
        int[] near = neighbours.near[node];
        return near.length == 0 ? -1 : tours.route[near[dice.below(near.length)]];
    }

    /// Writes the route of the giver without the trip, and with it one of the reloads around it.
    private void take(int first, int last) {
        int[] s = tours.seq[giver];
        int n = tours.length[giver];
        if (without.length < n) {
            without = new int[2 * n];
        }
        boolean leads = first > 0;
        boolean only = !leads && s[last] < model.firstReload;
        int from = leads || only ? last : last + 1;
        int kept = leads ? first : 1;
        System.arraycopy(s, 0, without, 0, kept);
        System.arraycopy(s, from, without, kept, n - from);
        withoutCount = kept + n - from;
        int kind = model.reloads.kinds[giver][0];
        reload = leads ? s[first] : only ? tours.freeReload(kind) : s[last];
    }

    private boolean best(int first, int last, double most) {
        int[] s = tours.seq[taker];
        int n = tours.length[taker];
        int trip = last - first - 1;
        if (with.length < n + trip + 1 || trial.length < n + trip + 1) {
            with = new int[2 * (n + trip + 1)];
            trial = new int[with.length];
        }
        double least = most;
        int free = tours.firstFree(taker) - 1;
        for (int p = free; p < n - 1; p++) {
            boolean begins = p == 0;
            if (!begins && s[p + 1] < model.tasks) {
                continue;
            }
            int count = put(p, first, last, begins);
            if (!allowed(taker, trial, count)) {
                continue;
            }
            double cost = costOf(taker, trial, count);
            if (cost < least) {
                least = cost;
                int[] other = with;
                with = trial;
                trial = other;
                withCount = count;
            }
        }
        return least < most;
    }

    /// Writes the route of the taker with the trip behind position `p`; returns its length.
    private int put(int p, int first, int last, boolean begins) {
        int[] s = tours.seq[taker];
        int at = p + 1;
        System.arraycopy(s, 0, trial, 0, at);
        boolean alone = tours.empty(taker);
        if (!begins) {
            trial[at++] = reload;
        }
        System.arraycopy(tours.seq[giver], first + 1, trial, at, last - first - 1);
        at += last - first - 1;
        if (begins && !alone) {
            trial[at++] = reload;
        }
        int rest = tours.length[taker] - p - 1;
        System.arraycopy(s, p + 1, trial, at, rest);
        return at + rest;
    }

    /// Returns what a sequence costs `v` in ticks, infinite if it cannot be; without what both vehicles pay alike.
    private double costOf(int v, int[] sequence, int count) {
        if (count == 2) {
            return 0;
        }
        double sum = model.fixedTicks[v] + tours.extras(v);
        for (int p = 1; p < count; p++) {
            int row = model.place[sequence[p - 1]] * model.width;
            sum += model.arcTicks[v][row + model.place[sequence[p]]];
        }
        double timing = tours.rules.judge(v, sequence, count);
        return timing < 0 ? Double.POSITIVE_INFINITY : sum + timing;
    }

    /// Changes both routes as found.
    void apply() {
        if (reload >= 0) {
            tours.route[reload] = -1;
        }
        write(giver, without, withoutCount);
        write(taker, with, withCount);
    }

    private void write(int v, int[] nodes, int count) {
        if (tours.seq[v].length < count) {
            tours.seq[v] = new int[2 * count];
        }
        System.arraycopy(nodes, 0, tours.seq[v], 0, count);
        tours.length[v] = count;
        tours.refresh(v);
        inserter.routeShrank(v);
    }
}
