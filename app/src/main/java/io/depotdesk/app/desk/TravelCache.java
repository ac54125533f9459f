package io.depotdesk.app.desk;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.planning.DayTravel;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.Roads;

import org.jspecify.annotations.Nullable;

/// The driving times of the day, worked out once for as long as they cover it.
final class TravelCache {

    private final Roads roads;
    private volatile @Nullable DayTravel last;

    TravelCache(Roads roads) {
        this.roads = roads;
    }

    /// Returns a cache of its own that knows what this one knows.
    synchronized TravelCache copy() {
        var copy = new TravelCache(roads);
        copy.last = last;
        return copy;
    }

    /// Returns driving times that cover `state`.
    synchronized DayTravel covering(DispatchState state, Progress progress) {
        DayTravel known = last;
        if (known != null && known.covers(state)) {
            return known;
        }
        DayTravel fresh = DayTravel.of(state, roads, progress);
        last = fresh;
        return fresh;
    }
}
