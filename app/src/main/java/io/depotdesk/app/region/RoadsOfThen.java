package io.depotdesk.app.region;

import io.depotdesk.app.home.Home;
import io.depotdesk.data.replay.Replay.RoadsByVersion;
import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.roads.Roads;

import java.util.Optional;

/// The roads of now and all others that are kept, for those who look back. Each network is opened once.
///
/// Safe for several threads at once.
public final class RoadsOfThen implements RoadsByVersion, AutoCloseable {

    private final Roads now;
    private final KeptRoads kept;

    /// @param now the roads that are open already; they stay open
    public RoadsOfThen(Home home, Roads now) {
        this.now = now;
        this.kept = new KeptRoads(home, null);
    }

    /// Returns the version of the roads that the newest plan of `state` was made on, empty if nothing was planned yet.
    public static Optional<String> version(DispatchState state) {
        return state.decisions().reversed().stream()
                .map(decision -> decision.basis().roadsVersion())
                .filter(version -> !version.isEmpty())
                .findFirst();
    }

    @Override
    public synchronized Optional<Roads> find(String version) {
        return version.equals(now.version()) ? Optional.of(now) : kept.find(version);
    }

    @Override
    public synchronized void close() {
        kept.close();
    }
}
