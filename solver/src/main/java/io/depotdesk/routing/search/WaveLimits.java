package io.depotdesk.routing.search;

import io.depotdesk.routing.Carrier;
import io.depotdesk.routing.Job;

import java.util.Arrays;
import java.util.List;

/// What carriers have of each wave that they limit, in jobs and in load.
final class WaveLimits {
    private final Model model;

    /// Per carrier and job the limit that holds, -1 for none; empty for a carrier without limits.
    private final int[][] limitOf;

    private final int[][] mostJobs;
    private final long[][] mostLoad;
    private final int[][] count;
    private final long[][] load;

    WaveLimits(Model model) {
        this.model = model;
        List<Carrier> carriers = model.problem.carriers();
        int c = carriers.size();
        limitOf = new int[c][];
        mostJobs = new int[c][];
        mostLoad = new long[c][];
        count = new int[c][];
        load = new long[c][];
        for (int i = 0; i < c; i++) {
            carrier(i, carriers.get(i).waves());
        }
    }

    private void carrier(int c, List<Carrier.WaveLimit> waves) {
        limitOf[c] = new int[waves.isEmpty() ? 0 : model.jobs];
        Arrays.fill(limitOf[c], -1);
        mostJobs[c] = waves.stream().mapToInt(Carrier.WaveLimit::jobs).toArray();
        mostLoad[c] = new long[waves.size() * model.dims];
        count[c] = new int[waves.size()];
        load[c] = new long[mostLoad[c].length];
        Arrays.fill(mostLoad[c], Long.MAX_VALUE);
        for (int w = 0; w < waves.size(); w++) {
            List<Integer> most = waves.get(w).load();
            for (int d = 0; d < most.size(); d++) {
                mostLoad[c][w * model.dims + d] = most.get(d);
            }
            for (int j = 0; j < limitOf[c].length; j++) {
                Job job = model.problem.jobs().get(j);
                limitOf[c][j] = job.wave() == waves.get(w).wave() ? w : limitOf[c][j];
            }
        }
    }

    /// Returns whether carrier `c` cannot take `job` on top of what it has of its wave.
    boolean full(int job, int c) {
        if (limitOf[c].length == 0 || limitOf[c][job] < 0) {
            return false;
        }
        int w = limitOf[c][job];
        if (count[c][w] >= mostJobs[c][w]) {
            return true;
        }
        for (int d = 0; d < model.dims; d++) {
            int i = w * model.dims + d;
            if (load[c][i] + model.demand[job * model.dims + d] > mostLoad[c][i]) {
                return true;
            }
        }
        return false;
    }

    /// Counts `job` in (`sign` 1) or out (-1).
    void count(int job, int c, int sign) {
        if (limitOf[c].length == 0 || limitOf[c][job] < 0) {
            return;
        }
        int w = limitOf[c][job];
        count[c][w] += sign;
        for (int d = 0; d < model.dims; d++) {
            load[c][w * model.dims + d] += (long) sign * model.demand[job * model.dims + d];
        }
    }
}
