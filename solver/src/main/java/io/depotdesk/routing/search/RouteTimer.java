package io.depotdesk.routing.search;

/// Times one route, visit by visit, whether or not it keeps the rules.
///
/// The driver begins as early as the shift and the goods allow, takes breaks so that the route ends earliest
/// (dynamic programme over visits and breaks taken), and then everything is moved as late as is possible without
/// ending later, being later for a promise or missing a window: less waiting, same end (Savelsbergh 1992).
final class RouteTimer {
    private static final int FAR = 500_000_000;

    private final Model model;
    int length;
    int[] arrival = new int[0];
    int[] start = new int[0];
    int[] departure = new int[0];

    /// Seconds by which a visit begins after its last window, a break after its latest start or the route ends
    /// after the shift.
    int[] missed = new int[0];

    /// Break `b` is taken at this position, -1 if not at all; before the service or after it.
    final int[] breakAt;

    final boolean[] breakBefore;
    final int[] breakStart;

    int missedBreaks;
    int leave;
    int finish;
    int driving;
    int metres;
    int waiting;

    private final int states;
    private int[] time = new int[0];
    private int[] fault = new int[0];
    private int[] came = new int[0];
    private int[] duration = new int[0];
    private int[] latestStart = new int[0];

    /// When a reload may begin so that its goods are there when it is done, by position.
    private int[] loaded = new int[0];

    private int pending;
    private int pendingFault;

    RouteTimer(Model model) {
        this.model = model;
        states = model.breaks + 1;
        breakAt = new int[model.breaks];
        breakBefore = new boolean[model.breaks];
        breakStart = new int[model.breaks];
    }

    /// Times `sequence[0..count)`, which begins with the start node of `v` and ends with its end node.
    void time(int v, int[] sequence, int count) {
        reserve(count);
        length = count;
        forward(v, sequence);
        trace(v);
        shiftRight(v, sequence);
        play(v, sequence);
    }

    private void reserve(int count) {
        if (arrival.length >= count) {
            return;
        }
        int size = count + 16;
        arrival = new int[size];
        start = new int[size];
        departure = new int[size];
        missed = new int[size];
        duration = new int[size];
        latestStart = new int[size];
        loaded = new int[size];
        time = new int[size * states];
        fault = new int[size * states];
        came = new int[size * states];
    }

    private void forward(int v, int[] seq) {
        int kMax = model.breakCount[v];
        int go = Math.max(model.shiftEarliest[v], releases(seq));
        for (int b = 0; b <= kMax; b++) {
            time[b] = b == 0 ? go : FAR;
            fault[b] = b == 0 ? 0 : FAR;
            came[b] = 0;
        }
        for (int p = 1; p < length; p++) {
            duration[p] = duration(seq[p - 1], seq[p]);
            for (int b = 0; b <= kMax; b++) {
                bestInto(v, seq, p, b, p == length - 1);
            }
        }
    }

    /// Notes when each reload may begin and returns when the goods of the first trip are there.
    private int releases(int[] seq) {
        int released = Model.NEVER;
        for (int p = length - 2; p > 0; p--) {
            if (seq[p] >= model.firstReload) {
                loaded[p] = released - model.service[seq[p]];
                released = Model.NEVER;
            } else {
                released = Math.max(released, model.release[model.jobOf[seq[p]]]);
            }
        }
        return released;
    }

    /// Finds the best way to be done at `p` with `b` breaks taken.
    private void bestInto(int v, int[] seq, int p, int b, boolean end) {
        int best = FAR;
        int bestFault = Integer.MAX_VALUE;
        int bestFrom = 0;
        for (int from = 0; from <= b; from++) {
            int at = (p - 1) * states + from;
            if (fault[at] >= FAR) {
                continue;
            }
            for (int there = end ? b : from; there <= b; there++) {
                pending = time[at];
                pendingFault = fault[at];
                take(v, from, there);
                pending = Math.min(FAR, arrive(v, seq, p, pending));
                take(v, there, b);
                int ready = pending;
                if (end) {
                    pendingFault += Math.max(0, ready - model.shiftEnd[v]) + owed(v, b, ready);
                } else {
                    ready = windowStart(seq[p], p, ready);
                    pendingFault += Math.max(0, ready - model.closes[seq[p]]);
                    ready = Math.min(FAR, ready + duration[p]);
                }
                if (pendingFault < bestFault || (pendingFault == bestFault && ready < best)) {
                    best = ready;
                    bestFault = pendingFault;
                    bestFrom = from * states + there;
                }
            }
        }
        time[p * states + b] = best;
        fault[p * states + b] = Math.min(FAR, bestFault);
        came[p * states + b] = bestFrom;
    }

    private int arrive(int v, int[] seq, int p, int left) {
        return model.arrive(v, model.place[seq[p - 1]], model.place[seq[p]], left);
    }

    private int way(int v, int[] seq, int p, int left) {
        return model.metresAt(v, model.place[seq[p - 1]], model.place[seq[p]], left);
    }

    private void take(int v, int from, int to) {
        for (int b = from; b < to; b++) {
            int i = v * model.breaks + b;
            int begin = Math.max(pending, model.breakEarliest[i]);
            pendingFault += Math.max(0, begin - model.breakLatest[i]);
            pending = Math.min(FAR, begin + model.breakLength[i]);
        }
    }

    private int owed(int v, int taken, int end) {
        int sum = 0;
        for (int b = taken; b < model.breakCount[v]; b++) {
            int over = end - model.breakLatest[v * model.breaks + b];
            sum += over > 0 ? over + 1_000_000 : 0;
        }
        return sum;
    }

    private void trace(int v) {
        int last = length - 1;
        int b = 0;
        for (int c = 1; c <= model.breakCount[v]; c++) {
            int one = last * states + c;
            int other = last * states + b;
            if (fault[one] < fault[other]
                    || (fault[one] == fault[other] && time[one] < time[other])) {
                b = c;
            }
        }
        for (int c = b; c < model.breakCount[v]; c++) {
            breakAt[c] = -1;
        }
        for (int p = last; p > 0; p--) {
            int packed = came[p * states + b];
            int from = packed / states;
            int there = packed % states;
            for (int c = from; c < b; c++) {
                breakBefore[c] = c >= there;
                breakAt[c] = c >= there ? p : p - 1;
            }
            b = from;
        }
        finish = time[last * states + taken(v)];
        leave = time[0];
    }

    private int taken(int v) {
        int count = 0;
        while (count < model.breakCount[v] && breakAt[count] >= 0) {
            count++;
        }
        return count;
    }

    /// Walks the chosen order once from the earliest departure, then back to find how late it can begin.
    private void shiftRight(int v, int[] seq) {
        play(v, seq);
        int b = taken(v) - 1;
        int latest = finish;
        for (int p = length - 1; p > 0; p--) {
            // Latest moment at which the breaks after the service and the drive behind it may
            // begin.
            if (p < length - 1) {
                while (b >= 0 && breakAt[b] == p && !breakBefore[b]) {
                    latest = latestBreak(v, b, latest);
                    b--;
                }
                latest -= duration[p];
                int node = seq[p];
                int bound = missed[p] > 0 ? start[p] : windowEnd(node, start[p]);
                if (model.lateTicks[node] > 0) {
                    bound = Math.min(bound, Math.max(model.due[node], start[p]));
                }
                if (model.shiftTicks[node] > 0) {
                    bound = start[p];
                }
                latest = Math.min(latest, bound);
            }
            while (b >= 0 && breakAt[b] == p && breakBefore[b]) {
                latest = latestBreak(v, b, latest);
                b--;
            }
            latest = model.leaveBy(v, model.place[seq[p - 1]], model.place[seq[p]], latest);
        }
        // Breaks taken at the start place come before leaving it.
        leave = Math.max(leave, latest);
    }

    private int latestBreak(int v, int b, int latest) {
        int i = v * model.breaks + b;
        return Math.max(
                breakStart[b], Math.min(latest - model.breakLength[i], model.breakLatest[i]));
    }

    /// Plays the route from its departure, filling all times.
    private void play(int v, int[] seq) {
        int b = 0;
        int now = leave;
        missedBreaks = 0;
        driving = 0;
        metres = 0;
        start[0] = now;
        if (b < breakAt.length && b < model.breakCount[v] && breakAt[b] == 0) {
            now = Math.min(now, model.shiftEarliest[v]);
            while (b < model.breakCount[v] && breakAt[b] == 0 && !breakBefore[b]) {
                now = pause(v, b, now);
                b++;
            }
            now = Math.max(now, leave);
        }
        departure[0] = now;
        leave = now;
        arrival[0] = now;
        missed[0] = 0;
        waiting = 0;
        for (int p = 1; p < length; p++) {
            int left = now;
            now = Math.min(FAR, arrive(v, seq, p, left));
            driving = Math.min(FAR, driving + now - left);
            metres = Math.min(FAR, metres + way(v, seq, p, left));
            arrival[p] = now;
            while (b < model.breakCount[v] && breakAt[b] == p && breakBefore[b]) {
                now = pause(v, b, now);
                b++;
            }
            if (p == length - 1) {
                start[p] = now;
                departure[p] = now;
                missed[p] = Math.max(0, now - model.shiftEnd[v]);
                break;
            }
            start[p] = windowStart(seq[p], p, now);
            waiting += start[p] - now;
            missed[p] = Math.max(0, start[p] - model.closes[seq[p]]);
            now = Math.min(FAR, start[p] + duration[p]);
            departure[p] = now;
            while (b < model.breakCount[v] && breakAt[b] == p && !breakBefore[b]) {
                now = pause(v, b, now);
                b++;
            }
        }
        finish = departure[length - 1];
        for (int c = b; c < model.breakCount[v]; c++) {
            missedBreaks += finish > model.breakLatest[v * model.breaks + c] ? 1 : 0;
        }
    }

    private int pause(int v, int b, int now) {
        int i = v * model.breaks + b;
        int begin = Math.max(now, model.breakEarliest[i]);
        if (breakAt[b] > 0) {
            waiting += begin - now;
        }
        if (begin > model.breakLatest[i]) {
            missedBreaks++;
        }
        breakStart[b] = begin;
        return Math.min(FAR, begin + model.breakLength[i]);
    }

    /// Returns service and set-up seconds at `node` when coming from `before`.
    int duration(int before, int node) {
        boolean same = model.place[before] == model.place[node] && before < model.tasks;
        return model.service[node] + (same ? 0 : model.setup[node]);
    }

    private int windowStart(int node, int p, int ready) {
        int[] w = model.windows[node];
        if (w.length == 0) {
            return Math.max(ready, loaded[p]);
        }
        for (int i = 0; i < w.length; i += 2) {
            if (ready <= w[i + 1]) {
                return Math.max(ready, w[i]);
            }
        }
        return ready;
    }

    private int windowEnd(int node, int begun) {
        int[] w = model.windows[node];
        if (w.length == 0) {
            return model.closes[node];
        }
        for (int i = 0; i < w.length; i += 2) {
            if (begun <= w[i + 1]) {
                return w[i + 1];
            }
        }
        return begun;
    }

    /// Returns seconds spent from leaving the start place to the end.
    int duty() {
        return finish - leave;
    }

    /// Returns the cost of the timing just made in ticks: duty, waiting, overtime, lateness and shifts.
    double ticks(int v, int[] seq) {
        double sum = model.dutyTicks[v] * duty() + model.waitingTicks[v] * waiting;
        if (model.pace[v] != null) {
            sum += otherWays(v, seq);
        }
        sum += model.overtimeTicks[v] * Math.max(0, finish - model.shiftLatest[v]);
        for (int p = 1; p < length - 1; p++) {
            int node = seq[p];
            if (model.soft[node]) {
                sum += model.lateTicks[node] * Math.max(0, start[p] - model.due[node]);
                if (model.jobOf[node] >= 0 && model.anchorVehicle[model.jobOf[node]] == v) {
                    int off = Math.abs(start[p] - model.anchorStart[node]);
                    sum += model.shiftTicks[node] * Math.max(0, off - model.anchorFree[node]);
                }
            }
        }
        return sum;
    }

    /// Returns what driving costs more, in ticks, than along the usual ways at the steady pace.
    private double otherWays(int v, int[] seq) {
        long seconds = 0;
        long far = 0;
        for (int p = 1; p < length; p++) {
            int at = model.place[seq[p - 1]] * model.width + model.place[seq[p]];
            seconds += model.seconds[v][at];
            far += model.metres[v][at];
        }
        return model.wheelTicks[v] * (driving - seconds) + model.metreTicks[v] * (metres - far);
    }

    /// Returns whether nothing was missed: windows, breaks and the shift.
    boolean clean() {
        if (missedBreaks > 0) {
            return false;
        }
        for (int p = 0; p < length; p++) {
            if (missed[p] > 0) {
                return false;
            }
        }
        return true;
    }
}
