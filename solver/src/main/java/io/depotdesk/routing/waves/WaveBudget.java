package io.depotdesk.routing.waves;

import io.depotdesk.routing.search.CpuMeter;
import io.depotdesk.routing.search.SearchLimits;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How long to think about a wave: a stretch of CPU time, or the steps of searches that were made before.
///
/// @param searches the limits of each search in turn, the last also for those behind it; empty if `meter` decides
/// @param nanos CPU time to use, with `meter`
public record WaveBudget(List<SearchLimits> searches, @Nullable CpuMeter meter, long nanos) {

    public WaveBudget {
        searches = List.copyOf(searches);
        if (meter == null && searches.isEmpty()) {
            throw new IllegalArgumentException("Neither a meter nor steps say how long to search.");
        }
    }

    public static WaveBudget cpuSeconds(double seconds, CpuMeter meter) {
        return new WaveBudget(List.of(), meter, SearchLimits.cpuSeconds(seconds, meter).nanos());
    }

    /// As many steps for each search.
    public static WaveBudget steps(long each) {
        return new WaveBudget(List.of(SearchLimits.steps(each)), null, 0);
    }

    /// The steps that led to `decision`.
    public static WaveBudget of(WaveDecision decision) {
        return new WaveBudget(decision.searches(), null, 0);
    }
}
