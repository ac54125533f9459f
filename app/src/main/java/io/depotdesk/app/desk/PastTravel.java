package io.depotdesk.app.desk;

import io.depotdesk.app.region.RoadsOfThen;
import io.depotdesk.data.replay.Replay.RoadsByVersion;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.Roads;

/// The driving times of days that were, each on the roads that it was planned on. Those of the newest question are kept,
/// because the next is often about the same day.
final class PastTravel {

    private final Roads now;
    private String version;
    private TravelCache travel;

    /// @param present the driving times of the day that goes on
    PastTravel(Roads now, TravelCache present) {
        this.now = now;
        this.version = now.version();
        this.travel = present.copy();
    }

    /// Returns driving times that cover `state`; on the roads of now if nothing was planned by then.
    ///
    /// @throws IllegalArgumentException if the roads of then are not kept, with a sentence
    synchronized DayTravel covering(DispatchState state, RoadsByVersion roads) {
        String then = RoadsOfThen.version(state).orElse(now.version());
        if (!then.equals(version)) {
            travel =
                    new TravelCache(
                            roads.find(then)
                                    .orElseThrow(() ->
                                            new IllegalArgumentException(
                                                    "It was planned on the roads %s, which are not kept here any more."
                                                            .formatted(then))));
            version = then;
        }
        return travel.covering(state, Progress.NONE);
    }
}
