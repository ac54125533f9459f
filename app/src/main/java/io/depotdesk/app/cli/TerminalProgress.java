package io.depotdesk.app.cli;

import io.depotdesk.progress.Progress;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import me.tongfei.progressbar.ProgressState;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/// Shows how far long work is: a bar where a person watches, a line for each step where a file does.
final class TerminalProgress implements Progress, AutoCloseable {

    private static final int WHOLE = 1000;

    private final PrintStream err;
    private final @Nullable ProgressBar bar;
    private String lastStep = "";

    private TerminalProgress(PrintStream err, @Nullable ProgressBar bar) {
        this.err = err;
        this.bar = bar;
    }

    /// @param quiet whether to show nothing at all
    static TerminalProgress on(PrintStream err, String task, boolean quiet) {
        if (quiet || System.console() == null || !System.console().isTerminal()) {
            return new TerminalProgress(
                    quiet ? new PrintStream(PrintStream.nullOutputStream()) : err, null);
        }
        ProgressBar bar =
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(WHOLE)
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setUpdateIntervalMillis(100)
                        .setConsumer(new ConsoleProgressBarConsumer(err))
                        .setEtaFunction(TerminalProgress::remaining)
                        .build();
        return new TerminalProgress(err, bar);
    }

    private static Optional<Duration> remaining(ProgressState state) {
        if (state.getCurrent() < WHOLE / 20) {
            return Optional.empty();
        }
        return Optional.of(
                state.getElapsedAfterStart()
                        .multipliedBy(WHOLE - state.getCurrent())
                        .dividedBy(state.getCurrent()));
    }

    @Override
    public synchronized void at(String step, double done) {
        if (bar != null) {
            bar.stepTo(Math.round(done * WHOLE));
            bar.setExtraMessage(step);
        } else if (!step.equals(lastStep)) {
            err.println(step + " …");
        }
        lastStep = step;
    }

    /// Takes the bar off, so that the answer can be printed.
    void done() {
        if (bar != null) {
            bar.close();
        }
    }

    @Override
    public void close() {
        done();
    }
}
