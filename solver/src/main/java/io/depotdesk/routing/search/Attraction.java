package io.depotdesk.routing.search;

/// Draws jobs to where a plan further away has them.
final class Attraction {
    private final Homes homes;
    private final int[] target;
    private double ticks;

    Attraction(Model model, Homes homes) {
        this.homes = homes;
        target = new int[model.jobs];
    }

    /// Makes where every job is now what draws it, each with `strength` ticks.
    void toHere(double strength) {
        ticks = strength;
        for (int j = 0; j < target.length; j++) {
            target[j] = homes.where(j);
        }
    }

    void end() {
        ticks = 0;
    }

    boolean on() {
        return ticks > 0;
    }

    /// Returns what being where it is drawn to is worth to a job, 0 if nothing draws.
    double ticks() {
        return ticks;
    }

    /// Returns the place that `job` is drawn to, as [Homes#where] says it.
    int of(int job) {
        return target[job];
    }

    /// Returns the ticks that all jobs elsewhere add up to.
    double missing() {
        int sum = 0;
        for (int j = 0; j < target.length && on(); j++) {
            sum += homes.where(j) != target[j] ? 1 : 0;
        }
        return ticks * sum;
    }

    /// Returns how many of the first `count` jobs are elsewhere.
    int elsewhere(int[] jobs, int count) {
        int sum = 0;
        for (int i = 0; i < count && on(); i++) {
            sum += homes.where(jobs[i]) != target[jobs[i]] ? 1 : 0;
        }
        return sum;
    }
}
