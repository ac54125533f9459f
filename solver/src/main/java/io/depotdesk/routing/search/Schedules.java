package io.depotdesk.routing.search;

/// What the timing of each route costs, and in nearly constant time what it would cost with one visit more.
///
/// The breaks stay where the route that ends earliest has them. Then a stretch of a route is told by three numbers:
/// how long it lasts at least, and the earliest and the latest second at which it can begin and last no longer; two
/// stretches join in constant time (Vidal et al. 2013). Lateness is followed visit by visit until the new visit is
/// no longer felt.
///
/// With one visit more a break might better be taken elsewhere, and with driving times that change over the day
/// the rest of the route would be driven at other times: that is left out, so what an insertion costs is an
/// estimate. What a route costs is exact: see [RouteTimer].
final class Schedules {
    private final Model model;
    private final Clock clock;

    /// When the service at a node begins, and when the node is left, breaks there included, in the earliest schedule.
    final int[] begun;

    final int[] gone;
    private final int[] drove;

    // Stretches from the start up to leaving a node, and from arriving at a node to the end.
    private final int[] headLasts;
    private final int[] headEarliest;
    private final int[] headLatest;
    private final int[] tailLasts;
    private final int[] tailEarliest;
    private final int[] tailLatest;

    private final int[] breakNode;
    private final boolean[] breakBefore;
    private final int[] lastSoft;
    private final int[] busy;

    private final double[] late;

    /// What the timing of each route costs, in ticks.
    final double[] ticks;

    private final Stretch stretch = new Stretch();

    Schedules(Model model, Clock clock) {
        this.model = model;
        this.clock = clock;
        int n = model.nodes;
        begun = new int[n];
        gone = new int[n];
        drove = new int[n];
        headLasts = new int[n];
        headEarliest = new int[n];
        headLatest = new int[n];
        tailLasts = new int[n];
        tailEarliest = new int[n];
        tailLatest = new int[n];
        breakNode = new int[model.vehicles * model.breaks];
        breakBefore = new boolean[breakNode.length];
        lastSoft = new int[model.vehicles];
        busy = new int[model.vehicles];
        late = new double[model.vehicles];
        ticks = new double[model.vehicles];
    }

    /// Recomputes a route of `count` nodes from its earliest times, which [Clock] has.
    void refresh(int v, int[] route, int count) {
        int taken = findBreaks(v, route, count);
        play(v, route, count, taken);
        heads(v, route, count, taken);
        tails(v, route, count, taken);
        ticks[v] = 0;
        if (count > 2) {
            int start = route[0];
            int first = route[1];
            stretch.set(headLasts[start], headEarliest[start], headLatest[start]);
            stretch.append(drove[first], tailLasts[first], tailEarliest[first], tailLatest[first]);
            ticks[v] = price(v, busy[v]) + late[v];
        }
    }

    /// Returns what the stretch last joined, a whole route, costs without lateness.
    private double price(int v, int working) {
        int over = stretch.earliest + stretch.lasts - model.shiftLatest[v];
        return model.dutyTicks[v] * stretch.lasts
                + model.waitingTicks[v] * Math.max(0, stretch.lasts - working)
                + model.overtimeTicks[v] * Math.max(0, over);
    }

    /// Finds where the route that ends earliest takes its breaks; returns how many it takes.
    private int findBreaks(int v, int[] route, int count) {
        int b = model.breakCount[v];
        int states = clock.states;
        int last = route[count - 2];
        int end = route[count - 1];
        int taken = 0;
        int soonest = Integer.MAX_VALUE;
        for (int k = 0; k <= b; k++) {
            int home = clock.arrive(v, last, end, clock.ready[last * states + k]);
            if (home <= clock.latest[end * states + k] && home < soonest) {
                soonest = home;
                taken = k;
            }
        }
        int k = taken;
        for (int p = count - 2; p > 0 && k > 0; p--) {
            k = breaksAt(v, route[p - 1], route[p], k);
        }
        for (int c = taken; c < b; c++) {
            breakNode[v * model.breaks + c] = -1;
        }
        while (k > 0) {
            k--;
            breakNode[v * model.breaks + k] = route[0];
            breakBefore[v * model.breaks + k] = false;
        }
        return taken;
    }

    /// Notes the breaks taken at `node` on the way to leaving it as early as possible with `k` of them taken;
    /// returns how many were taken before. Breaks are taken as late as that allows, which costs less waiting.
    private int breaksAt(int v, int from, int node, int k) {
        int states = clock.states;
        int now = k;
        while (now > 0
                && clock.afterBreak(v, now - 1, clock.ready[node * states + now - 1])
                        == clock.ready[node * states + now]) {
            now--;
            note(v, now, node, false);
        }
        while (now > 0) {
            int rested = clock.afterBreak(v, now - 1, there(v, from, node, now - 1));
            if (rested >= Clock.FAR
                    || clock.begin(node, rested) > clock.begin(node, there(v, from, node, now))) {
                break;
            }
            now--;
            note(v, now, node, true);
        }
        return now;
    }

    private void note(int v, int b, int node, boolean before) {
        breakNode[v * model.breaks + b] = node;
        breakBefore[v * model.breaks + b] = before;
    }

    /// Returns when the driver stands ready at `node` with `k` breaks taken, those on arriving included.
    private int there(int v, int from, int node, int k) {
        int arrived = clock.arrive(v, from, node, clock.ready[from * clock.states + k]);
        return k == 0
                ? arrived
                : Math.min(arrived, clock.afterBreak(v, k - 1, there(v, from, node, k - 1)));
    }

    /// Plays the earliest schedule.
    private void play(int v, int[] route, int count, int taken) {
        int b = 0;
        int now = clock.ready[route[0] * clock.states];
        while (b < taken && breakNode[v * model.breaks + b] == route[0]) {
            now = clock.afterBreak(v, b, now);
            b++;
        }
        gone[route[0]] = now;
        begun[route[0]] = now;
        lastSoft[v] = 0;
        double lateness = 0;
        int working = 0;
        for (int p = 1; p < count; p++) {
            int node = route[p];
            int there = clock.arrive(v, route[p - 1], node, now);
            drove[node] = there - now;
            working += there - now;
            now = there;
            while (taken > b && isBreak(v, b, node, true)) {
                now = clock.afterBreak(v, b, now);
                working += model.breakLength[v * model.breaks + b];
                b++;
            }
            if (p == count - 1) {
                break;
            }
            now = clock.begin(node, now);
            begun[node] = now;
            if (model.soft[node]) {
                lastSoft[v] = p;
                lateness += lateTicks(v, node, now);
            }
            int stay = clock.stay(route[p - 1], node);
            working += stay;
            now += stay;
            while (taken > b && isBreak(v, b, node, false)) {
                now = clock.afterBreak(v, b, now);
                working += model.breakLength[v * model.breaks + b];
                b++;
            }
            gone[node] = now;
        }
        busy[v] = working;
        late[v] = lateness;
    }

    private boolean isBreak(int v, int b, int node, boolean before) {
        int i = v * model.breaks + b;
        return breakNode[i] == node && breakBefore[i] == before;
    }

    private double lateTicks(int v, int node, int start) {
        double sum = model.lateTicks[node] * Math.max(0, start - model.due[node]);
        int j = model.jobOf[node];
        if (model.anchorVehicle[j] == v) {
            int off = Math.abs(start - model.anchorStart[node]) - model.anchorFree[node];
            sum += model.shiftTicks[node] * Math.max(0, off);
        }
        return sum;
    }

    private void heads(int v, int[] route, int count, int taken) {
        int start = route[0];
        headLasts[start] = 0;
        headEarliest[start] = gone[start];
        headLatest[start] = model.shiftEnd[v];
        stretch.set(0, gone[start], model.shiftEnd[v]);
        int b = 0;
        while (b < taken && isBreak(v, b, start, false)) {
            b++;
        }
        for (int p = 1; p < count - 1; p++) {
            int node = route[p];
            int drive = drove[node];
            while (b < taken && isBreak(v, b, node, true)) {
                appendBreak(v, b, drive);
                drive = 0;
                b++;
            }
            stretch.append(
                    drive,
                    clock.stay(route[p - 1], node),
                    windowOpens(node),
                    windowCloses(v, node));
            while (b < taken && isBreak(v, b, node, false)) {
                appendBreak(v, b, 0);
                b++;
            }
            headLasts[node] = stretch.lasts;
            headEarliest[node] = stretch.earliest;
            headLatest[node] = stretch.latest;
        }
    }

    private void appendBreak(int v, int b, int drive) {
        int i = v * model.breaks + b;
        stretch.append(drive, model.breakLength[i], model.breakEarliest[i], model.breakLatest[i]);
    }

    private void tails(int v, int[] route, int count, int taken) {
        int end = route[count - 1];
        tailLasts[end] = 0;
        tailEarliest[end] = model.opens[end];
        tailLatest[end] = model.shiftEnd[v];
        stretch.set(0, model.opens[end], model.shiftEnd[v]);
        int b = taken - 1;
        for (int p = count - 2; p > 0; p--) {
            int node = route[p];
            int drive = drove[route[p + 1]];
            while (b >= 0 && isBreak(v, b, node, false)) {
                prependBreak(v, b, drive);
                drive = 0;
                b--;
            }
            stretch.prepend(
                    clock.stay(route[p - 1], node),
                    windowOpens(node),
                    windowCloses(v, node),
                    drive);
            while (b >= 0 && isBreak(v, b, node, true)) {
                prependBreak(v, b, 0);
                b--;
            }
            tailLasts[node] = stretch.lasts;
            tailEarliest[node] = stretch.earliest;
            tailLatest[node] = stretch.latest;
        }
    }

    private void prependBreak(int v, int b, int drive) {
        int i = v * model.breaks + b;
        stretch.prepend(model.breakLength[i], model.breakEarliest[i], model.breakLatest[i], drive);
    }

    private int windowOpens(int node) {
        int[] w = model.windows[node];
        if (w.length == 0) {
            return clock.loaded[node];
        }
        for (int i = w.length - 2; i > 0; i -= 2) {
            if (begun[node] >= w[i]) {
                return w[i];
            }
        }
        return model.opens[node];
    }

    /// Returns how late the service may begin if it is not to become later for a promise.
    private int windowCloses(int v, int node) {
        int[] w = model.windows[node];
        int closes = model.closes[node];
        for (int i = 0; i < w.length; i += 2) {
            if (begun[node] <= w[i + 1]) {
                closes = w[i + 1];
                break;
            }
        }
        if (model.soft[node]) {
            if (model.lateTicks[node] > 0) {
                closes = Math.min(closes, Math.max(model.due[node], begun[node]));
            }
            if (model.shiftTicks[node] > 0 && model.anchorVehicle[model.jobOf[node]] == v) {
                closes = Math.min(closes, begun[node]);
            }
        }
        return closes;
    }

    /// Returns about what the timing of route `v` costs with `node` between `from`, at position `before`, and `to`.
    double with(int v, int[] route, int count, int before, int node) {
        int from = route[before];
        int to = route[before + 1];
        int left = gone[from];
        int there = clock.arrive(v, from, node, left);
        int start = clock.begin(node, there);
        int stay = clock.stay(from, node);
        int done = start + stay;
        int next = clock.arrive(v, node, to, done);
        int opens = model.opens[node];
        int closes = model.closes[node];
        if (model.anyMultiWindow && model.windows[node].length > 2) {
            int[] w = model.windows[node];
            for (int i = 0; i < w.length; i += 2) {
                if (start <= w[i + 1]) {
                    opens = w[i];
                    closes = w[i + 1];
                    break;
                }
            }
        }
        stretch.set(headLasts[from], headEarliest[from], headLatest[from]);
        stretch.append(there - left, stay, opens, closes);
        stretch.append(next - done, tailLasts[to], tailEarliest[to], tailLatest[to]);
        int working = busy[v] + there - left + stay + next - done;
        double sum = price(v, count == 2 ? working - busy[v] : working - drove[to]);
        if (model.soft[node]) {
            sum += lateTicks(v, node, start);
        }
        return before + 1 > lastSoft[v]
                ? sum + late[v]
                : sum + late[v] + felt(v, route, before + 1, next);
    }

    /// Returns how much more lateness costs from position `from` on if the vehicle arrives there at `arrival`.
    private double felt(int v, int[] route, int from, int arrival) {
        double more = 0;
        int now = arrival;
        for (int p = from; p <= lastSoft[v]; p++) {
            int node = route[p];
            now = pause(v, node, true, now);
            int start = clock.begin(node, now);
            if (start == begun[node]) {
                return more;
            }
            if (model.soft[node]) {
                more += lateTicks(v, node, start) - lateTicks(v, node, begun[node]);
            }
            now = pause(v, node, false, start + clock.stay(route[p - 1], node));
            now = clock.arrive(v, node, route[p + 1], now);
        }
        return more;
    }

    private int pause(int v, int node, boolean before, int now) {
        int then = now;
        for (int b = 0; b < model.breakCount[v]; b++) {
            if (isBreak(v, b, node, before)) {
                int i = v * model.breaks + b;
                then = Math.max(then, model.breakEarliest[i]) + model.breakLength[i];
            }
        }
        return then;
    }
}
