package io.depotdesk.routing.waves;

import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.search.CpuMeter;
import io.depotdesk.routing.search.Search;
import io.depotdesk.routing.search.SearchLimits;
import io.depotdesk.routing.search.SearchListener;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// Makes the searches of one decision, shares the time out between them and keeps their steps.
final class Effort {
    private final WaveBudget limits;
    private final List<SearchLimits> made = new ArrayList<>();
    private final long began;

    Effort(WaveBudget limits) {
        this.limits = limits;
        began = limits.meter() == null ? 0 : limits.meter().nanos();
    }

    /// Searches for an equal part of the time that is left until `share` of all of it is used.
    ///
    /// @param searches how many searches, this one included, are still to come until then
    RoutingPlan search(
            RoutingProblem problem,
            @Nullable RoutingPlan warmStart,
            double share,
            int searches,
            long seed) {
        RoutingPlan plan =
                Search.solve(
                        problem,
                        warmStart,
                        // Nobody to route: nothing to measure a pace by.
                        problem.jobs().isEmpty() ? SearchLimits.steps(0) : next(share, searches),
                        seed,
                        1,
                        SearchListener.NONE);
        made.add(SearchLimits.of(plan));
        return plan;
    }

    private SearchLimits next(double share, int searches) {
        CpuMeter meter = limits.meter();
        if (meter == null) {
            return limits.searches().get(Math.min(made.size(), limits.searches().size() - 1));
        }
        double left = limits.nanos() * share - (meter.nanos() - began);
        return SearchLimits.cpuSeconds(Math.max(0, left) / searches / 1e9, meter);
    }

    List<SearchLimits> made() {
        return made;
    }
}
