package io.depotdesk.routing.search;

/// Says of a whole sequence of nodes whether a vehicle may drive it, and what its timing costs.
final class RouteJudge {
    private final Model model;
    private final RouteTimer timer;
    private final Loads loads;

    RouteJudge(Model model) {
        this.model = model;
        timer = new RouteTimer(model);
        loads = new Loads(model);
    }

    /// Returns the schedule ticks of a sequence for `v`, whatever it breaks.
    double price(int v, int[] sequence, int count) {
        timer.time(v, sequence, count);
        return timer.ticks(v, sequence);
    }

    /// Returns whether a sequence for `v` keeps every rule: time, load, limits, skills, pickup before delivery.
    boolean sound(int v, int[] sequence, int count) {
        boolean[] seen = new boolean[model.tasks];
        for (int p = 1; p < count - 1; p++) {
            if (sequence[p] >= model.firstReload) {
                if (!model.reloads.allows(v, sequence[p])) {
                    return false;
                }
                continue;
            }
            int j = model.jobOf[sequence[p]];
            boolean second = model.linked[j] && sequence[p] == model.lastNode(j);
            if (!model.fits[j * model.vehicles + v]
                    || seen[sequence[p]]
                    || second && !seen[model.firstNode[j]]) {
                return false;
            }
            seen[sequence[p]] = true;
        }
        for (int p = 1; p < count - 1; p++) {
            int j = model.jobOf[sequence[p]];
            if (j >= 0 && model.linked[j] && !seen[model.lastNode(j)]) {
                return false;
            }
        }
        loads.refresh(sequence, count);
        for (int p = 0; p < count; p++) {
            for (int d = 0; d < model.dims; d++) {
                if (loads.load[sequence[p] * model.dims + d] > model.capacity[v * model.dims + d]) {
                    return false;
                }
            }
            boolean mixed = model.anyDeliverFirst && model.deliverFirst[v];
            if (mixed && loads.fetchesUpTo(sequence[p]) && loads.deliversBehind(sequence[p])) {
                return false;
            }
        }
        return withinLimits(v, sequence, count) && judge(v, sequence, count) >= 0;
    }

    /// Returns whether a sequence keeps the limits on visits, driving and distance of `v`.
    boolean withinLimits(int v, int[] sequence, int count) {
        int reloads = reloads(sequence, count);
        if (reloads > model.mostReloads[v]) {
            return false;
        }
        if (!model.limited[v]) {
            return true;
        }
        long drive = 0;
        long far = 0;
        for (int p = 1; p < count; p++) {
            int at = model.place[sequence[p - 1]] * model.width + model.place[sequence[p]];
            drive += model.seconds[v][at];
            far += model.metres[v][at];
        }
        return count - 2 - reloads <= model.mostTasks[v]
                && drive <= model.mostDriving[v]
                && far <= model.mostMetres[v];
    }

    private int reloads(int[] sequence, int count) {
        int reloads = 0;
        for (int p = 1; p < count - 1 && model.anyReload; p++) {
            reloads += sequence[p] >= model.firstReload ? 1 : 0;
        }
        return reloads;
    }

    /// Returns the schedule ticks of a sequence for `v`, or a negative number if it breaks a rule of time.
    double judge(int v, int[] sequence, int count) {
        timer.time(v, sequence, count);
        if (!timer.clean()
                || timer.duty() > model.mostDuty[v]
                || timer.driving > model.mostDriving[v]
                || timer.metres > model.mostMetres[v]) {
            return -1;
        }
        return timer.ticks(v, sequence);
    }
}
