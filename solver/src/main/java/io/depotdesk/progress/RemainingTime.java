package io.depotdesk.progress;

import java.time.Duration;
import java.util.Optional;

/// How long work will still take, from how far it came in the time it took.
///
/// Only what was done lately counts, so that a step slower than the ones before is noticed: the speed is a mean
/// in which a twentieth of the work weighs twice what the twentieth before it weighs.
///
/// Not for several threads at once.
public final class RemainingTime {

    /// Less of the work says nothing yet.
    private static final double LEAST_DONE = 0.02;

    private static final long LEAST_NANOS = 2_000_000_000L;

    /// Over this share of the work, what is older loses half of its weight.
    private static final double HALF_LIFE = 0.05;

    private long lastNanos;
    private double lastDone;
    private double weightedNanos;
    private double weightedDone;

    /// Notes how far the work is.
    ///
    /// @param elapsedNanos since the work began
    /// @param done share of the work, 0 to 1; going backwards is ignored
    public void at(long elapsedNanos, double done) {
        double step = done - lastDone;
        if (step <= 0) {
            return;
        }
        double kept = Math.pow(0.5, step / HALF_LIFE);
        weightedNanos = kept * weightedNanos + (elapsedNanos - lastNanos);
        weightedDone = kept * weightedDone + step;
        lastNanos = elapsedNanos;
        lastDone = done;
    }

    /// Returns how long the work will still take, empty as long as that would be a guess.
    ///
    /// @param elapsedNanos since the work began
    public Optional<Duration> remaining(long elapsedNanos) {
        if (lastDone < LEAST_DONE || elapsedNanos < LEAST_NANOS) {
            return Optional.empty();
        }
        // Time in which nothing was noted counts too, so that a step that stands still makes the
        // estimate grow.
        double spent = weightedNanos + (elapsedNanos - lastNanos);
        return Optional.of(Duration.ofNanos((long) ((1 - lastDone) * spent / weightedDone)));
    }

    /// Returns a duration as a person says it: "40 seconds", "3 minutes".
    public static String words(Duration remaining) {
        long seconds = remaining.toSeconds();
        if (seconds < 10) {
            return "a few seconds";
        }
        if (seconds < 60) {
            return "%d seconds".formatted((seconds + 9) / 10 * 10);
        }
        long minutes = (seconds + 59) / 60;
        return minutes < 60
                ? minutes == 1 ? "a minute" : "%d minutes".formatted(minutes)
                : "%d h %02d min".formatted(minutes / 60, minutes % 60);
    }
}
