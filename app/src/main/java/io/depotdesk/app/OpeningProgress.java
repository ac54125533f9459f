package io.depotdesk.app;

import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;

/// How far the desk is with opening, which begins before there is a screen to show it on. Any thread.
final class OpeningProgress implements Progress {

    private volatile @Nullable Progress shown;

    /// Shows it there from now on.
    void showOn(Progress listener) {
        shown = listener;
    }

    @Override
    public void at(String step, double done) {
        Progress listener = shown;
        if (listener != null) {
            listener.at(step, done);
        }
    }

    @Override
    public boolean cancelled() {
        Progress listener = shown;
        return listener != null && listener.cancelled();
    }
}
