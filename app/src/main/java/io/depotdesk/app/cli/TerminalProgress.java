package io.depotdesk.app.cli;

import io.depotdesk.progress.Progress;
import io.depotdesk.progress.RemainingTime;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

import org.jspecify.annotations.Nullable;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/// Shows how far long work is: a bar where a person watches, a line for each step where a file does.
final class TerminalProgress implements Progress, AutoCloseable {

    private static final int WHOLE = 1000;

    private final PrintStream err;
    private final RemainingTime remaining = new RemainingTime();
    private final long begun = System.nanoTime();
    private @Nullable ProgressBar bar;
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
        var shown = new TerminalProgress(err, null);
        ProgressBar bar =
                new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(WHOLE)
                        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
                        .setUpdateIntervalMillis(100)
                        .setConsumer(new ConsoleProgressBarConsumer(err))
                        .setEtaFunction(_ -> shown.left())
                        .build();
        shown.bar = bar;
        return shown;
    }

    private synchronized Optional<Duration> left() {
        return remaining.remaining(System.nanoTime() - begun);
    }

    @Override
    public synchronized void at(String step, double done) {
        remaining.at(System.nanoTime() - begun, done);
        if (bar != null) {
            bar.stepTo(Math.round(done * WHOLE));
            bar.setExtraMessage(step);
        } else if (!step.equals(lastStep)) {
            err.println(
                    step
                            + " …"
                            + left().map(left ->
                                            " (about %s left)".formatted(RemainingTime.words(left)))
                                    .orElse(""));
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
