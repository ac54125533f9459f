package io.depotdesk.routing.waves;

import io.depotdesk.routing.RoutingPlan;
import io.depotdesk.routing.RoutingProblem;
import io.depotdesk.routing.search.SearchLimits;

import java.util.List;

/// What goes now, what waits, and the routes of what goes.
///
/// @param verdicts one for each open job, in the order of the problem's jobs
/// @param problem the jobs that go and the vehicles of this wave
/// @param plan the answer to `problem`
/// @param searches limits of the searches made, in order; with the same seed they lead to the same decision
public record WaveDecision(
        List<Verdict> verdicts,
        RoutingProblem problem,
        RoutingPlan plan,
        List<SearchLimits> searches) {

    public WaveDecision {
        verdicts = List.copyOf(verdicts);
        searches = List.copyOf(searches);
    }

    /// Why a job goes or waits.
    ///
    /// @param goes whether it goes now
    /// @param went in how many of the futures it went now when it was last asked about
    /// @param asked how many futures that were; 0 if it had to go
    public record Verdict(String job, boolean goes, int went, int asked) {}

    /// Returns the ids of the jobs that wait.
    public List<String> waiting() {
        return verdicts.stream().filter(verdict -> !verdict.goes()).map(Verdict::job).toList();
    }
}
