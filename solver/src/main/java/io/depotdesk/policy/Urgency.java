package io.depotdesk.policy;

import io.depotdesk.domain.watch.CasePriority;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/// How consequence and time left make a priority. Nobody chooses one.
///
/// @param grave points from which on a trouble is grave
/// @param serious points from which on it is serious
/// @param soon time left from which on it presses
/// @param now time left from which on it cannot wait
public record Urgency(int grave, int serious, Duration soon, Duration now) {

    /// What is at stake.
    ///
    /// @param promises how many promises are broken if nothing is done
    /// @param tier highest priority (0 to 100) among the shipments concerned
    /// @param late minutes after the promises, over all stops
    public record Stakes(int promises, int tier, long late) {

        /// Returns the sum in points: ten for each promise, up to ten for the customer, one for each ten minutes.
        public int points(int weight) {
            return (int) Math.min(100_000, (promises * 10L + tier / 10 + late / 10) * weight / 100);
        }
    }

    /// Returns how urgent a trouble of `points` is with this much time left.
    public CasePriority of(int points, Duration left) {
        int steps = points >= grave ? 2 : points >= serious ? 1 : 0;
        steps += left.compareTo(now) <= 0 ? 2 : left.compareTo(soon) <= 0 ? 1 : 0;
        return switch (steps) {
            case 4 -> CasePriority.P1;
            case 3 -> CasePriority.P2;
            case 1, 2 -> CasePriority.P3;
            default -> CasePriority.P4;
        };
    }

    /// Returns when, after `at`, a trouble with this deadline becomes more urgent by time alone.
    public Optional<Instant> nextStep(Instant deadline, Instant at) {
        return Stream.of(deadline.minus(soon), deadline.minus(now))
                .filter(step -> step.isAfter(at))
                .findFirst();
    }
}
