package io.depotdesk.routing.search;

/// Says of a whole sequence of nodes whether a vehicle may drive it, and what its timing costs.
final class RouteJudge {
    private final Model model;
    private final RouteTimer timer;

    RouteJudge(Model model) {
        this.model = model;
        timer = new RouteTimer(model);
    }

    /// Returns the schedule ticks of a sequence for `v`, whatever it breaks.
    double price(int v, int[] sequence, int count) {
        timer.time(v, sequence, count);
        return timer.ticks(v, sequence);
    }

    /// Returns whether a sequence for `v` keeps every rule: time, load, limits, skills, pickup before delivery.
    boolean sound(int v, int[] sequence, int count) {
        boolean[] seen = new boolean[model.tasks];
        int[] on = new int[model.dims];
        for (int p = 1; p < count - 1; p++) {
            int j = model.jobOf[sequence[p]];
            boolean second = model.linked[j] && sequence[p] == model.lastNode(j);
            if (!model.fits[j * model.vehicles + v]
                    || seen[sequence[p]]
                    || second && !seen[model.firstNode[j]]) {
                return false;
            }
            seen[sequence[p]] = true;
            for (int d = 0; d < model.dims && model.delivery[j]; d++) {
                on[d] += model.demand[j * model.dims + d];
            }
        }
        for (int p = 0; p < count - 1; p++) {
            int j = model.jobOf[sequence[p]];
            if (j >= 0 && model.linked[j] && !seen[model.lastNode(j)]) {
                return false;
            }
            for (int d = 0; d < model.dims; d++) {
                on[d] += p == 0 ? 0 : model.load[sequence[p] * model.dims + d];
                if (on[d] > model.capacity[v * model.dims + d]) {
                    return false;
                }
            }
        }
        return withinLimits(v, sequence, count) && judge(v, sequence, count) >= 0;
    }

    /// Returns whether a sequence keeps the limits on visits, driving and distance of `v`.
    boolean withinLimits(int v, int[] sequence, int count) {
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
        return count - 2 <= model.mostTasks[v]
                && drive <= model.mostDriving[v]
                && far <= model.mostMetres[v];
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
