package io.depotdesk.data.intake;

import io.depotdesk.progress.Progress;

/// A part of a longer piece of work, told as that part.
record ShareOfProgress(Progress whole, double from, double to) implements Progress {

    @Override
    public void at(String step, double done) {
        whole.at(step, from + (to - from) * done);
    }

    @Override
    public boolean cancelled() {
        return whole.cancelled();
    }
}
