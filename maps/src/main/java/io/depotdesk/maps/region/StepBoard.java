package io.depotdesk.maps.region;

import io.depotdesk.progress.Progress;

import java.util.List;

/// Shows several steps that run at once as one piece of work that never runs backwards, and stops the others
/// when one has failed.
final class StepBoard {

    private final Progress whole;
    private final double from;
    private final double to;
    private final double[] weights;
    private final double[] done;
    private final double total;
    private volatile boolean stopped;

    StepBoard(Progress whole, double from, double to, List<ImportStep> steps) {
        this.whole = whole;
        this.from = from;
        this.to = to;
        this.weights = steps.stream().mapToDouble(ImportStep::weight).toArray();
        this.done = new double[weights.length];
        this.total = steps.stream().mapToDouble(ImportStep::weight).sum();
    }

    /// Asks all steps to stop.
    void stop() {
        stopped = true;
    }

    /// Returns where the step with this number reports.
    Progress of(int step) {
        return new Progress() {
            @Override
            public void at(String name, double share) {
                report(step, name, share);
            }

            @Override
            public boolean cancelled() {
                return stopped || whole.cancelled();
            }
        };
    }

    private synchronized void report(int step, String name, double share) {
        done[step] = Math.max(done[step], Math.clamp(share, 0.0, 1.0));
        double sum = 0;
        for (int i = 0; i < done.length; i++) {
            sum += weights[i] * done[i];
        }
        whole.at(name, from + sum / total * (to - from));
    }
}
