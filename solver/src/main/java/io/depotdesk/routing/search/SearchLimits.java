package io.depotdesk.routing.search;

import io.depotdesk.routing.RoutingPlan;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How long to search: a number of steps, or a stretch of CPU time.
///
/// The temperature falls over the steps of a round, so a plan is repeated exactly by giving the rounds and steps it
/// came from. With a meter the search measures its own pace and turns time into rounds; they are part of the plan.
///
/// @param rounds steps per round of annealing; empty if `meter` decides
/// @param steps after how many steps in all to stop
/// @param nanos CPU time to use, with `meter`
public record SearchLimits(List<Long> rounds, long steps, @Nullable CpuMeter meter, long nanos) {

    public SearchLimits {
        rounds = List.copyOf(rounds);
        if (steps < 0 || rounds.stream().anyMatch(round -> round < 0)) {
            throw new IllegalArgumentException(
                    "Steps cannot be negative: %d in rounds of %s.".formatted(steps, rounds));
        }
    }

    /// One round of `steps` steps.
    public static SearchLimits steps(long steps) {
        return new SearchLimits(List.of(steps), steps, null, 0);
    }

    /// The steps that found `plan`.
    public static SearchLimits of(RoutingPlan plan) {
        return new SearchLimits(plan.rounds(), plan.steps(), null, 0);
    }

    public static SearchLimits cpuSeconds(double seconds, CpuMeter meter) {
        if (!(seconds >= 0 && seconds < 1e9)) {
            throw new IllegalArgumentException("No length of time: %s s.".formatted(seconds));
        }
        return new SearchLimits(List.of(), Long.MAX_VALUE, meter, (long) (seconds * 1e9));
    }
}
