package io.depotdesk.routing.search;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
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

    /// What is rounded otherwise must not decide.
    private static final double ROUNDING = 1e-3;

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private static final Comparator<Spot> CHEAPEST_FIRST =
            Comparator.comparingDouble(Spot::ticks).thenComparingInt(Spot::v);

    private final Model model;
    private final Tours tours;
    private final Inserter inserter;
    private final Gaps gaps;

    /// The least that the job of the question can cost in each gap, and on each vehicle.
    private double[] at = new double[0];

    private final double[] bounds;

    /// What it may well cost on each vehicle, if ways are as long as back.
    private final double[] guesses;

    private final int[] order;

    // The job of the question.
    private int job;
    private int node;
    private int row;
    private final ArrayList<Spot> best = new ArrayList<>();
    private int most;

    Spots(Model model, Tours tours, Inserter inserter) {
        this.model = model;
        this.tours = tours;
        this.inserter = inserter;
        gaps = new Gaps(model, tours);
        bounds = new double[model.vehicles];
        guesses = new double[model.vehicles];
        order = new int[model.vehicles];
    }

    /// Must be called when route `v` has changed.
    void refresh(int v) {
        gaps.refresh(v);
    }

    /// Returns the best places for `of`, which is on no route, on the `wanted` vehicles where they cost least,
    /// cheapest first.
    List<Spot> cheapest(int of, int wanted) {
        if (wanted == 0) {
            return List.of();
        }
        if (model.linked[of]) {
            return asked(of, wanted);
        }
        job = of;
        node = model.firstNode[job];
        row = model.place[node] * model.width;
        most = wanted;
        best.clear();
        if (at.length < gaps.from.length) {
            at = new double[gaps.from.length];
        }
        int count = 0;
        for (int v = 0; v < model.vehicles; v++) {
            if (model.fits[job * model.vehicles + v] && !isFull(v)) {
                bound(v);
                if (bounds[v] < NEVER) {
                    order[count++] = v;
                }
            }
        }
        return inOrder(count);
    }

    /// Returns whether a delivery does not fit on `v` at all: it is on board from the start.
    private boolean isFull(int v) {
        return model.delivery[job]
                && model.mostReloads[v] == 0
                && !tours.loadFits(job, v, tours.seq[v][0]);
    }

    private boolean unbounded(int v) {
        return model.pace[v] != null || model.mostReloads[v] > 0;
    }

    /// Bounds what the job costs on `v` by the ways from it: these lie in one row, those to it far apart.
    private void bound(int v) {
        if (unbounded(v)) {
            bounds[v] = Double.NEGATIVE_INFINITY;
            guesses[v] = Double.NEGATIVE_INFINITY;
            return;
        }
        int[] ticks = model.arcTicks[v];
        int[] seconds = model.seconds[v];
        double opening = opening(v);
        double now = tours.scheduled[v] && !tours.empty(v) ? tours.schedule(v) : 0;
        double perSecond = tours.scheduled[v] ? model.dutyTicks[v] : 0;
        int opens = model.opens[node] + model.service[node];
        int closes = model.closes[node];
        double least = NEVER;
        double guess = NEVER;
        int end = gaps.first[v] + tours.length[v] - 1;
        for (int i = gaps.first[v] + tours.firstFree(v) - 1; i < end; i++) {
            int out = row + gaps.to[i];
            int drive = seconds[out];
            int back = row + gaps.from[i];
            at[i] = NEVER;
            int done = Math.max(gaps.ready[i] + model.service[node], opens);
            if (gaps.ready[i] <= closes && done + drive <= gaps.due[i]) {
                double ways = opening + (double) ticks[out] - gaps.ticks[i];
                int longer = drive - gaps.seconds[i];
                at[i] = ways + timing(i, longer, perSecond) - now - ROUNDING;
                double likely = ways + ticks[back];
                likely += timing(i, longer + seconds[back], perSecond) - now;
                least = Math.min(least, at[i]);
                guess = Math.min(guess, likely);
            }
        }
        bounds[v] = least;
        guesses[v] = guess;
    }

    private double opening(int v) {
        double opening = tours.empty(v) ? model.fixedTicks[v] : 0;
        return model.extraTicks.length == 0
                ? opening
                : opening + model.extraTicks[job * model.vehicles + v];
    }

    /// Returns what the duty of a route costs at least with the job in gap `i` and so many seconds more at the wheel.
    private double timing(int i, int longer, double perSecond) {
        if (perSecond == 0 || gaps.eased[i]) {
            return 0;
        }
        int duty = gaps.duty[i] + longer + model.service[node];
        return perSecond * Math.max(0, Math.max(duty, gaps.span[i]));
    }

    /// Returns how much more duty costs at least than the ways from the job alone told, as long as that is at most
    /// `most`.
    private double timing(int v, int i, int in, int out, double most) {
        double perSecond = model.dutyTicks[v];
        double told = timing(i, out - gaps.seconds[i], perSecond);
        double longer = timing(i, out - gaps.seconds[i] + in, perSecond);
        if (longer - told > most || gaps.eased[i]) {
            return longer - told;
        }
        int duty = gaps.duties.with(v, i, node, in, out);
        return duty < 0 ? NEVER : Math.max(longer, perSecond * duty) - told;
    }

    /// Adds the ways to the job to the bounds of those gaps of `v` that may still be worth it.
    private void comeCloser(int v, double worst) {
        if (unbounded(v)) {
            return;
        }
        int[] ticks = model.arcTicks[v];
        int[] seconds = model.seconds[v];
        double perSecond = tours.scheduled[v] ? model.dutyTicks[v] : 0;
        int to = model.place[node];
        double least = NEVER;
        int end = gaps.first[v] + tours.length[v] - 1;
        for (int i = gaps.first[v] + tours.firstFree(v) - 1; i < end; i++) {
            if (at[i] <= worst && at[i] < NEVER) {
                int in = gaps.from[i] * model.width + to;
                int drive = seconds[in];
                int out = seconds[row + gaps.to[i]];
                int start = Math.max(gaps.ready[i] + drive, model.opens[node]);
                boolean late = start + model.service[node] + out > gaps.due[i];
                at[i] += ticks[in];
                if (start > model.closes[node] || late) {
                    at[i] = NEVER;
                } else if (perSecond > 0) {
                    at[i] += timing(v, i, drive, out, worst - at[i]);
                }
                least = Math.min(least, at[i]);
            } else {
                at[i] = NEVER;
            }
        }
        bounds[v] = least;
    }

    /// Times the vehicles that look best until enough are found, and then all that their bounds do not rule out.
    private List<Spot> inOrder(int count) {
        int i = 0;
        while (i < count && best.size() < most) {
            int v = next(guesses, i++, count);
            comeCloser(v, NEVER);
            offer(v);
        }
        int left = i < count ? near(i, count) : 0;
        for (int k = 0; k < left; k++) {
            int v = next(bounds, k, left);
            if (bounds[v] > best.getLast().ticks()) {
                break;
            }
            offer(v);
        }
        return List.copyOf(best);
    }

    /// Brings those vehicles of `order` to its front that are not ruled out; returns how many.
    private int near(int from, int to) {
        double worst = best.getLast().ticks();
        int left = 0;
        for (int i = from; i < to; i++) {
            int v = order[i];
            if (bounds[v] <= worst) {
                comeCloser(v, worst);
                order[left] = v;
                left += bounds[v] <= worst ? 1 : 0;
            }
        }
        return left;
    }

    private void offer(int v) {
        double worst = best.size() < most ? NEVER : best.getLast().ticks();
        Spot spot = exact(v, worst);
        if (spot != null) {
            best.add(spot);
            best.sort(CHEAPEST_FIRST);
            if (best.size() > most) {
                best.removeLast();
            }
        }
    }

    /// Brings the vehicle with the least of `keys` of those from `from` on there.
    private int next(double[] keys, int from, int count) {
        int least = from;
        for (int i = from + 1; i < count; i++) {
            if (keys[order[i]] < keys[order[least]]) {
                least = i;
            }
        }
        int v = order[least];
        order[least] = order[from];
        order[from] = v;
        return v;
    }

    /// Returns the best place on `v`, or null if there is none for at most `worst` ticks.
    private @Nullable Spot exact(int v, double worst) {
        int first = gaps.first[v];
        int n = tours.length[v];
        boolean any = unbounded(v);
        double least = worst;
        Spot found = null;
        for (int from = tours.firstFree(v) - 1; any && from < n - 1; from++) {
            at[first + from] = Double.NEGATIVE_INFINITY;
        }
        while (true) {
            int p = -1;
            for (int i = tours.firstFree(v) - 1; i < n - 1; i++) {
                double bound = at[first + i];
                if (bound <= least && bound < NEVER && (p < 0 || bound < at[first + p])) {
                    p = i;
                }
            }
            if (p < 0) {
                return found;
            }
            at[first + p] = NEVER;
            double ticks = inserter.price(job, v, p, Math.nextUp(least));
            boolean earlier = ticks == least && (found == null || p < found.before());
            if (ticks < least || earlier && ticks < NEVER) {
                found = spot(v, p, p, ticks);
                least = ticks;
            }
        }
    }

    /// Asks every vehicle for its best pair of places.
    private List<Spot> asked(int of, int wanted) {
        var spots = new ArrayList<Spot>();
        for (int v = 0; v < model.vehicles; v++) {
            inserter.searchOnly(of, v);
            if (inserter.bestRoute >= 0) {
                spots.add(spot(v, inserter.bestBefore, inserter.bestSecond, inserter.bestDelta));
            }
        }
        spots.sort(CHEAPEST_FIRST);
        return spots.subList(0, Math.min(wanted, spots.size()));
    }

    private Spot spot(int v, int before, int second, double ticks) {
        int reload = inserter.bestReload;
        return new Spot(v, before, second, reload, reload >= 0 && inserter.bestReloadFirst, ticks);
    }
}
