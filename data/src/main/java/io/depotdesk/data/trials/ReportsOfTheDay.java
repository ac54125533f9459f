package io.depotdesk.data.trials;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.dispatch.Reported;
import io.depotdesk.domain.surface.Observation;
import io.depotdesk.domain.surface.Origin;
import io.depotdesk.simulation.ScriptedDay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Gives reports their number, source and times, and remembers what drivers told.
final class ReportsOfTheDay {

    private final List<Reported.Observed> told = new ArrayList<>();
    private int number;

    /// Begins the next report.
    void count() {
        number++;
    }

    int number() {
        return number;
    }

    /// Returns what drivers told of stops, in order.
    List<Reported.Observed> told() {
        return Collections.unmodifiableList(told);
    }

    /// Returns a report of something that happens now.
    ScriptedReport now(DispatchState state, Observation observation) {
        return told(state, now(state), observation);
    }

    /// Returns a report of something that happens at `occurred`. It does not arrive before that.
    ScriptedReport told(DispatchState state, Instant occurred, Observation observation) {
        Instant arrived = later(occurred, state.at());
        var report =
                new Reported.Observed(
                        new Origin("driver app", "d" + number, occurred), observation);
        if (observation instanceof Observation.StopProgress) {
            told.add(report);
        }
        return new ScriptedReport(report, arrived);
    }

    /// Returns a second after the last thing that happened.
    Instant now(DispatchState state) {
        return later(state.at(), ScriptedDay.MORNING).plusSeconds(1);
    }

    private static Instant later(Instant one, Instant other) {
        return other.isAfter(one) ? other : one;
    }
}
