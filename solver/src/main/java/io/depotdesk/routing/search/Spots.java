package io.depotdesk.routing.search;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds the vehicles with the cheapest places for a job that is not linked, each with its best position, exactly.
///
/// Every position is bounded from below in constant time: the ways, and the least that duty can grow. Vehicles are
/// asked exactly in the order of their bounds, until the next bound is dearer than the last vehicle wanted. What
/// does not depend on the job is kept between questions.
final class Spots {

    /// The best place on a vehicle.
    ///
    /// @param before the position behind which the job goes
    /// @param second the position behind which its delivery goes, if it is linked
    /// @param reload kind of the reload that comes with the job, or -1
    record Spot(int v, int before, int second, int reload, boolean reloadFirst, double ticks) {}

    private static final int[] NO_TABLE = {};
    private static final double FAR = Double.MAX_VALUE;

    private static final Comparator<Spot> CHEAPEST_FIRST =
            Comparator.comparingDouble(Spot::ticks).thenComparingInt(Spot::v);

    private final Model model;
    private final Tours tours;
    private final Inserter inserter;
    private final int[] outTicks;
    private final int[] outSeconds;

    /// By how much less than its schedule a route with one visit more may cost at least.
    private final double[] slack;

    /// Whether the timing of the routes of a vehicle cannot be bounded.
    private final boolean[] unbounded;

    private final int[] inTicks;
    private final int[] inSeconds;
    private final double[] bounds;
    private final boolean anyScheduled;
    private double[] at = new double[64];

    /// Whose ways to the job of the question are read.
    private int[] table = NO_TABLE;

    private int[] times = NO_TABLE;

    Spots(Model model, Tours tours, Inserter inserter) {
        this.model = model;
        this.tours = tours;
        this.inserter = inserter;
        outTicks = new int[model.nodes];
        outSeconds = new int[model.nodes];
        slack = new double[model.vehicles];
        unbounded = new boolean[model.vehicles];
        inTicks = new int[model.width];
        inSeconds = new int[model.width];
        bounds = new double[model.vehicles];
        boolean scheduled = false;
        for (boolean timed : model.scheduled) {
            scheduled |= timed;
        }
        anyScheduled = scheduled;
        for (int v = 0; v < model.vehicles; v++) {
            refresh(v);
        }
    }

    /// Must be called when route `v` has changed.
    void refresh(int v) {
        int[] s = tours.seq[v];
        int driving = 0;
        int staying = 0;
        for (int p = 0; p < tours.length[v] - 1; p++) {
            int way = model.place[s[p]] * model.width + model.place[s[p + 1]];
            boolean none = tours.empty(v);
            outTicks[s[p]] = none ? 0 : model.arcTicks[v][way];
            outSeconds[s[p]] = none ? 0 : model.seconds[v][way];
            driving += outSeconds[s[p]];
            staying += p == 0 ? 0 : tours.clock.stay(s[p - 1], s[p]);
        }
        unbounded[v] = model.pace[v] != null || model.mostReloads[v] > 0;
        slack[v] = 0;
        if (tours.scheduled[v] && !tours.empty(v)) {
            int least = driving + staying + owedBreaks(v);
            slack[v] = Math.max(0, tours.schedule(v) - model.dutyTicks[v] * least);
        }
    }

    /// Returns how long the breaks last that this route, and any that takes longer, must take on the way.
    private int owedBreaks(int v) {
        Clock clock = tours.clock;
        int[] s = tours.seq[v];
        int first = s[1];
        int last = s[tours.length[v] - 2];
        int end = s[tours.length[v] - 1];
        int owed = 0;
        for (int k = 0; k < model.breakCount[v]; k++) {
            int home = clock.arrive(v, last, end, clock.ready[last * clock.states + k]);
            if (home <= clock.latest[end * clock.states + k]) {
                return owed;
            }
            int i = v * model.breaks + k;
            int rested = model.breakEarliest[i] + model.breakLength[i];
            int late = clock.latest[first * clock.states + k + 1];
            if (owed > 0 || clock.arrive(v, s[0], first, rested) > late) {
                owed += model.breakLength[i];
            }
        }
        return owed;
    }

    /// Returns the best places for `job`, which is on no route, on the `most` vehicles where they cost least,
    /// cheapest first.
    List<Spot> cheapest(int job, int most) {
        if (most == 0) {
            return List.of();
        }
        if (model.linked[job]) {
            return asked(job, most);
        }
        int node = model.firstNode[job];
        table = NO_TABLE;
        for (int v = 0; v < model.vehicles; v++) {
            bounds[v] = Double.POSITIVE_INFINITY;
            if (model.fits[job * model.vehicles + v]) {
                comeFrom(v, node);
                bounds[v] = least(job, node, v);
            }
        }
        return inOrder(job, node, most);
    }

    /// Reads the ways to `node` by the tables of `v`, unless they are read: they lie far apart there.
    private void comeFrom(int v, int node) {
        int[] seconds = model.seconds[v];
        if (table == model.arcTicks[v] && times == seconds) {
            return;
        }
        table = model.arcTicks[v];
        times = seconds;
        int to = model.place[node];
        for (int from = 0, cell = to; from < model.width; from++, cell += model.width) {
            inTicks[from] = table[cell];
        }
        for (int from = 0, cell = to; anyScheduled && from < model.width; from++) {
            inSeconds[from] = seconds[cell];
            cell += model.width;
        }
    }

    /// Returns the least that `node` can cost on route `v`, and writes that for each position.
    private double least(int job, int node, int v) {
        int n = tours.length[v];
        if (at.length < n) {
            at = new double[2 * n];
        }
        double opening = tours.empty(v) ? model.fixedTicks[v] : 0;
        if (model.extraTicks.length > 0) {
            opening += model.extraTicks[job * model.vehicles + v];
        }
        if (unbounded[v]) {
            Arrays.fill(at, 0, n, Double.NEGATIVE_INFINITY);
            return Double.NEGATIVE_INFINITY;
        }
        int[] s = tours.seq[v];
        int[] ticks = model.arcTicks[v];
        int[] seconds = model.seconds[v];
        int row = model.place[node] * model.width;
        boolean scheduled = tours.scheduled[v];
        double perSecond = model.dutyTicks[v];
        double now = scheduled ? tours.schedule(v) : 0;
        double least = Double.POSITIVE_INFINITY;
        for (int p = tours.firstFree(v) - 1; p < n - 1; p++) {
            int from = s[p];
            int there = model.place[s[p + 1]];
            int here = model.place[from];
            double bound = opening + (double) ticks[row + there] + inTicks[here] - outTicks[from];
            if (scheduled) {
                int longer = seconds[row + there] + inSeconds[here] - outSeconds[from];
                longer += model.service[node] - (model.anySetup ? model.setup[s[p + 1]] : 0);
                bound += longer >= 0 ? perSecond * longer - slack[v] : -now;
            }
            // What is rounded otherwise must not decide.
            at[p] = bound - 1e-3;
            least = Math.min(least, at[p]);
        }
        return least;
    }

    private List<Spot> inOrder(int job, int node, int most) {
        var best = new ArrayList<Spot>();
        int[] order = new int[model.vehicles];
        int count = 0;
        for (int v = 0; v < model.vehicles; v++) {
            if (bounds[v] < Double.POSITIVE_INFINITY) {
                order[count++] = v;
            }
        }
        for (int i = 0; i < count; i++) {
            int v = next(order, i, count);
            double worst = best.size() < most ? Double.POSITIVE_INFINITY : best.getLast().ticks();
            if (bounds[v] > worst) {
                break;
            }
            comeFrom(v, node);
            Spot spot = exact(job, node, v, worst);
            if (spot != null) {
                best.add(spot);
                best.sort(CHEAPEST_FIRST);
                if (best.size() > most) {
                    best.removeLast();
                }
            }
        }
        return best;
    }

    /// Brings the vehicle with the least bound of those from `from` on there.
    private int next(int[] order, int from, int count) {
        int least = from;
        for (int i = from + 1; i < count; i++) {
            if (bounds[order[i]] < bounds[order[least]]) {
                least = i;
            }
        }
        int v = order[least];
        order[least] = order[from];
        order[from] = v;
        return v;
    }

    /// Returns the best place on `v`, or null if there is none for at most `worst` ticks.
    private @Nullable Spot exact(int job, int node, int v, double worst) {
        least(job, node, v);
        int n = tours.length[v];
        double best = worst;
        Spot found = null;
        while (true) {
            int p = -1;
            for (int i = tours.firstFree(v) - 1; i < n - 1; i++) {
                if (at[i] <= best && at[i] < FAR && (p < 0 || at[i] < at[p])) {
                    p = i;
                }
            }
            if (p < 0) {
                return found;
            }
            at[p] = FAR;
            double ticks = inserter.price(job, v, p, Math.nextUp(best));
            boolean earlier = ticks == best && (found == null || p < found.before());
            if (ticks < best || earlier && ticks < Double.POSITIVE_INFINITY) {
                found = spot(v, p, p, ticks);
                best = ticks;
            }
        }
    }

    /// Asks every vehicle for its best pair of places.
    private List<Spot> asked(int job, int most) {
        var spots = new ArrayList<Spot>();
        for (int v = 0; v < model.vehicles; v++) {
            inserter.searchOnly(job, v);
            if (inserter.bestRoute >= 0) {
                spots.add(spot(v, inserter.bestBefore, inserter.bestSecond, inserter.bestDelta));
            }
        }
        spots.sort(CHEAPEST_FIRST);
        return spots.subList(0, Math.min(most, spots.size()));
    }

    private Spot spot(int v, int before, int second, double ticks) {
        int reload = inserter.bestReload;
        return new Spot(v, before, second, reload, reload >= 0 && inserter.bestReloadFirst, ticks);
    }
}
