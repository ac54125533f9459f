package io.depotdesk.app.region;

import io.depotdesk.app.home.Home;
import io.depotdesk.maps.region.Region;
import io.depotdesk.maps.region.RegionStore;
import io.depotdesk.maps.travel.GraphHopperRoads;
import io.depotdesk.roads.Roads;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The road networks that decisions rest on, current or old, opened when they are asked for.
///
/// Not for several threads at once.
public final class KeptRoads implements AutoCloseable {

    private final RegionStore store;
    private final @Nullable String only;
    private final Map<String, Optional<GraphHopperRoads>> opened = new HashMap<>();

    /// @param only the region whose roads are wanted, null for all
    public KeptRoads(Home home, @Nullable String only) {
        this.store = new RegionStore(home.folder());
        this.only = only;
    }

    /// Returns the network with this id, empty if it is not kept here any more.
    public Optional<Roads> find(String id) {
        return opened.computeIfAbsent(id, this::open).map(roads -> roads);
    }

    private Optional<GraphHopperRoads> open(String id) {
        try {
            Optional<Region> region = store.findById(id);
            if (region.isEmpty() || only != null && !region.get().name().equals(only)) {
                return Optional.empty();
            }
            return Optional.of(GraphHopperRoads.open(region.get()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The roads %s cannot be opened: %s".formatted(id, unreadable.getMessage()),
                    unreadable);
        }
    }

    @Override
    public void close() {
        opened.values().forEach(roads -> roads.ifPresent(GraphHopperRoads::close));
    }
}
