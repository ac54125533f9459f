package io.depotdesk.routing.search;

/// How long the driver of a route is on duty at least with one visit more in one of its [Gaps].
///
/// Parts of the route in front of and behind a gap are joined as in [Stretch], per number of breaks taken so far
/// as in [Clock]. Of the ways to place the breaks of a part a bound is kept that is no worse than any, so this is exact
/// without breaks and nearly so with them. Windows of a visit count as one from the first to the last.
final class DutyBounds {
    private static final int NONE = -1;

    private final Model model;
    private final Clock clock;
    private final int states;

    // Parts up to leaving the stop in front of a gap, `gap * states + breaks taken`, and from
    // arriving at it on.
    private final int[] headLasts;
    private final int[] headEarliest;
    private final int[] headLatest;
    private final int[] tailLasts;
    private final int[] tailEarliest;
    private final int[] tailLatest;

    /// From leaving the position at hand on, before the drive or a break.
    private final int[] nextLasts;

    private final int[] nextEarliest;
    private final int[] nextLatest;

    // The part that was joined last.
    private int lasts;
    private int earliest;
    private int latest;

    /// @param gaps how many gaps there are
    DutyBounds(Model model, Clock clock, int gaps) {
        this.model = model;
        this.clock = clock;
        states = clock.states;
        headLasts = new int[(gaps + 1) * states];
        headEarliest = new int[headLasts.length];
        headLatest = new int[headLasts.length];
        tailLasts = new int[headLasts.length];
        tailEarliest = new int[headLasts.length];
        tailLatest = new int[headLasts.length];
        nextLasts = new int[states];
        nextEarliest = new int[states];
        nextLatest = new int[states];
    }

    /// Works out the gaps of a route of `count` nodes, of which the first is `at`. Duty is at least `plus` of a gap and
    /// what the visit adds, and at least its `least`.
    void write(int v, int[] route, int count, int at, int[] plus, int[] least) {
        heads(v, route, count, at);
        tails(v, route, count, at);
        int b = model.breakCount[v];
        for (int gap = at; gap < at + count - 1; gap++) {
            int sum = Integer.MAX_VALUE;
            int span = Integer.MAX_VALUE;
            for (int k = 0; k <= b; k++) {
                int h = gap * states + k;
                int pauses = 0;
                for (int t = k; t <= b && headLasts[h] != NONE; t++) {
                    int behind = (gap + 1) * states + t;
                    boolean possible =
                            tailLasts[behind] != NONE
                                    && headEarliest[h] + headLasts[h] + pauses
                                            <= tailLatest[behind];
                    if (possible) {
                        sum = Math.min(sum, headLasts[h] + pauses + tailLasts[behind]);
                        int from = tailEarliest[behind] - headLatest[h];
                        span = Math.min(span, tailLasts[behind] + from);
                    }
                    pauses += t < b ? model.breakLength[v * model.breaks + t] : 0;
                }
            }
            plus[gap] = sum == Integer.MAX_VALUE ? 0 : sum;
            least[gap] = span == Integer.MAX_VALUE ? 0 : span;
        }
    }

    /// Returns how long duty lasts at least with `node` in a gap of `v`, or a negative number if that cannot be.
    ///
    /// @param in seconds of driving to it
    /// @param out seconds of driving from it
    int with(int v, int gap, int node, int in, int out) {
        int b = model.breakCount[v];
        int service = model.service[node];
        int least = NONE;
        for (int k = 0; k <= b; k++) {
            int h = gap * states + k;
            int pauses = 0;
            for (int t = k; t <= b && headLasts[h] != NONE; t++) {
                int behind = (gap + 1) * states + t;
                set(headLasts, headEarliest, headLatest, h);
                append(in, service, model.opens[node], model.closes[node]);
                if (tailLasts[behind] != NONE && lasts != NONE) {
                    append(out, tailLasts[behind], tailEarliest[behind], tailLatest[behind]);
                    int sum = headLasts[h] + in + service + out + pauses + tailLasts[behind];
                    int duty = lasts == NONE ? NONE : Math.max(lasts, sum);
                    least = duty != NONE && (least == NONE || duty < least) ? duty : least;
                }
                pauses += t < b ? model.breakLength[v * model.breaks + t] : 0;
            }
        }
        return least;
    }

    private void heads(int v, int[] route, int count, int at) {
        int b = model.breakCount[v];
        for (int k = 0; k <= b; k++) {
            int ready = clock.ready[route[0] * states + k];
            int i = at * states + k;
            headLasts[i] = ready >= Clock.FAR ? NONE : 0;
            headEarliest[i] = ready;
            headLatest[i] = Math.max(ready, model.shiftEnd[v]);
        }
        for (int p = 1; p < count - 1; p++) {
            int node = route[p];
            int drive = drive(v, route, p);
            int stay = clock.stay(route[p - 1], node);
            for (int k = 0; k <= b; k++) {
                int i = (at + p) * states + k;
                set(headLasts, headEarliest, headLatest, i - states);
                append(drive, 0, Model.NEVER, Clock.FAR);
                keep(headLasts, headEarliest, headLatest, i);
                if (k > 0) {
                    set(headLasts, headEarliest, headLatest, i - 1);
                    appendBreak(v, k - 1);
                    merge(headLasts, headEarliest, headLatest, i);
                }
            }
            for (int k = 0; k <= b; k++) {
                int i = (at + p) * states + k;
                set(headLasts, headEarliest, headLatest, i);
                append(0, stay, model.opens[node], model.closes[node]);
                keep(headLasts, headEarliest, headLatest, i);
                if (k > 0) {
                    set(headLasts, headEarliest, headLatest, i - 1);
                    appendBreak(v, k - 1);
                    merge(headLasts, headEarliest, headLatest, i);
                }
            }
        }
    }

    private void tails(int v, int[] route, int count, int at) {
        int b = model.breakCount[v];
        int end = route[count - 1];
        for (int k = 0; k <= b; k++) {
            int i = (at + count - 1) * states + k;
            tailLasts[i] = 0;
            tailEarliest[i] = Math.min(model.opens[end], clock.latest[end * states + k]);
            tailLatest[i] = clock.latest[end * states + k];
        }
        for (int p = count - 2; p > 0; p--) {
            int node = route[p];
            int drive = drive(v, route, p + 1);
            int stay = clock.stay(route[p - 1], node);
            for (int k = b; k >= 0; k--) {
                set(tailLasts, tailEarliest, tailLatest, (at + p + 1) * states + k);
                prepend(0, Model.NEVER, Clock.FAR, drive);
                keep(nextLasts, nextEarliest, nextLatest, k);
                if (k < b) {
                    set(nextLasts, nextEarliest, nextLatest, k + 1);
                    prependBreak(v, k);
                    merge(nextLasts, nextEarliest, nextLatest, k);
                }
                set(nextLasts, nextEarliest, nextLatest, k);
                prepend(stay, model.opens[node], model.closes[node], 0);
                keep(tailLasts, tailEarliest, tailLatest, (at + p) * states + k);
                if (k < b) {
                    set(tailLasts, tailEarliest, tailLatest, (at + p) * states + k + 1);
                    prependBreak(v, k);
                    merge(tailLasts, tailEarliest, tailLatest, (at + p) * states + k);
                }
            }
        }
    }

    private int drive(int v, int[] route, int p) {
        return model.seconds[v][model.place[route[p - 1]] * model.width + model.place[route[p]]];
    }

    private void set(int[] l, int[] from, int[] to, int i) {
        lasts = l[i];
        earliest = from[i];
        latest = to[i];
    }

    private void keep(int[] l, int[] from, int[] to, int i) {
        l[i] = lasts;
        from[i] = earliest;
        to[i] = latest;
    }

    /// Keeps at `i` what is no worse than that and the part at hand.
    private void merge(int[] l, int[] from, int[] to, int i) {
        if (lasts == NONE) {
            return;
        }
        if (l[i] == NONE) {
            keep(l, from, to, i);
            return;
        }
        int over = Math.min(from[i] + l[i], earliest + lasts);
        l[i] = Math.min(l[i], lasts);
        from[i] = over - l[i];
        to[i] = Math.max(to[i], latest);
    }

    private void appendBreak(int v, int k) {
        int i = v * model.breaks + k;
        append(0, model.breakLength[i], model.breakEarliest[i], model.breakLatest[i]);
    }

    private void prependBreak(int v, int k) {
        int i = v * model.breaks + k;
        prepend(model.breakLength[i], model.breakEarliest[i], model.breakLatest[i], 0);
    }

    private void append(int drive, int more, int begins, int beginsAtLatest) {
        if (lasts != NONE) {
            join(lasts, earliest, latest, drive, more, begins, beginsAtLatest);
        }
    }

    private void prepend(int before, int begins, int beginsAtLatest, int drive) {
        if (lasts != NONE) {
            join(before, begins, beginsAtLatest, drive, lasts, earliest, latest);
        }
    }

    private void join(int lasts1, int from1, int to1, int drive, int lasts2, int from2, int to2) {
        int until = lasts1 + drive;
        if (from1 + until > to2) {
            lasts = NONE;
            return;
        }
        int wait = Math.max(0, from2 - until - to1);
        earliest = Math.max(from2 - until, from1) - wait;
        latest = Math.max(earliest, Math.min(to2 - until, to1));
        lasts = until + lasts2 + wait;
    }
}
