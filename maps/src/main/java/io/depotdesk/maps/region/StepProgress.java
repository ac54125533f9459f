package io.depotdesk.maps.region;

import io.depotdesk.progress.Progress;

/// Shows one step's progress as its share of the whole; the whole never runs backwards.
final class StepProgress implements Progress {

    private final Progress whole;
    private final double from;
    private final double to;
    private double reached;

    StepProgress(Progress whole, double from, double to) {
        this.whole = whole;
        this.from = from;
        this.to = to;
        this.reached = from;
    }

    @Override
    public synchronized void at(String step, double done) {
        double now = from + Math.clamp(done, 0.0, 1.0) * (to - from);
        reached = Math.max(reached, now);
        whole.at(step, reached);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
