package io.depotdesk.routing.search;

/// What can be said of the gaps between the stops of all routes without looking at the routes again, one gap next to
/// the other in memory, so that a question can go through all of them.
///
/// A gap of route `v` behind position `p` is number `first[v] + p`.
final class Gaps {
    private static final int SPARE = 4;

    private final Model model;
    private final Tours tours;
    DutyBounds duties;

    /// The number of each vehicle's first gap.
    final int[] first;

    // Places on both sides, and the way between them that a visit would save.
    int[] from;
    int[] to;
    int[] ticks;
    int[] seconds;

    /// When the stop in front can be left at the earliest, and the stop behind reached at the latest.
    int[] ready;

    int[] due;

    // Seconds of duty with a visit between: at least the first and what the visit adds, and at
    // least the second.
    int[] duty;
    int[] span;

    /// Whether a visit in between might save the stop behind its set-up. Nothing is said of times and duty there.
    boolean[] eased;

    Gaps(Model model, Tours tours) {
        this.model = model;
        this.tours = tours;
        duties = new DutyBounds(model, tours.clock, 0);
        first = new int[model.vehicles + 1];
        from = new int[0];
        to = from;
        ticks = from;
        seconds = from;
        ready = from;
        due = from;
        duty = from;
        span = from;
        eased = new boolean[0];
        layOut();
    }

    private void layOut() {
        for (int v = 0; v < model.vehicles; v++) {
            first[v + 1] = first[v] + tours.length[v] + SPARE;
        }
        int all = first[model.vehicles];
        duties = new DutyBounds(model, tours.clock, timed() ? all : 0);
        from = new int[all];
        to = new int[all];
        ticks = new int[all];
        seconds = new int[all];
        ready = new int[all];
        due = new int[all];
        duty = new int[all];
        span = new int[all];
        eased = new boolean[all];
        for (int v = 0; v < model.vehicles; v++) {
            write(v);
        }
    }

    private boolean timed() {
        boolean any = false;
        for (int v = 0; v < model.vehicles; v++) {
            any |= tours.scheduled[v];
        }
        return any;
    }

    /// Must be called when route `v` has changed.
    void refresh(int v) {
        if (tours.length[v] > first[v + 1] - first[v]) {
            layOut();
        } else {
            write(v);
        }
    }

    private void write(int v) {
        int[] s = tours.seq[v];
        int n = tours.length[v];
        boolean none = tours.empty(v);
        for (int p = 0; p < n - 1; p++) {
            int i = first[v] + p;
            from[i] = model.place[s[p]];
            to[i] = model.place[s[p + 1]];
            int way = from[i] * model.width + to[i];
            ticks[i] = none ? 0 : model.arcTicks[v][way];
            seconds[i] = none ? 0 : model.seconds[v][way];
            ready[i] = earliest(s[p]);
            eased[i] = model.setup[s[p + 1]] > 0;
            due[i] = eased[i] ? Clock.FAR : latest(s[p + 1]);
        }
        if (tours.scheduled[v] && model.pace[v] == null && model.mostReloads[v] == 0) {
            duties.write(v, s, n, first[v], duty, span);
        }
    }

    private int earliest(int node) {
        int states = tours.clock.states;
        int soonest = tours.clock.ready[node * states];
        for (int k = 1; k < states; k++) {
            soonest = Math.min(soonest, tours.clock.ready[node * states + k]);
        }
        return soonest;
    }

    private int latest(int node) {
        int states = tours.clock.states;
        int last = tours.clock.latest[node * states];
        for (int k = 1; k < states; k++) {
            last = Math.max(last, tours.clock.latest[node * states + k]);
        }
        return last;
    }
}
