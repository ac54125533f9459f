package io.depotdesk.app.region;

import io.depotdesk.app.home.Home;
import io.depotdesk.maps.region.DefaultRegion;
import io.depotdesk.maps.region.Region;
import io.depotdesk.maps.region.RegionStore;
import io.depotdesk.progress.Progress;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Opens a region while the journal, which says the region of the day, is still read: most desks have only one.
public final class RegionAhead implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RegionAhead.class);

    private final Home home;
    private final CompletableFuture<@Nullable OpenRegion> only = new CompletableFuture<>();
    private boolean taken;

    private RegionAhead(Home home) {
        this.home = home;
    }

    /// Begins to open the region of `home` if it has exactly one.
    public static RegionAhead begin(Home home) {
        var ahead = new RegionAhead(home);
        Thread.ofPlatform().name("region").start(() -> ahead.only.complete(ahead.openOnly()));
        return ahead;
    }

    /// Returns the region `name` open, as [Regions#open] does. Called at most once.
    ///
    /// @param name null for the default region
    public OpenRegion open(@Nullable String name, InstantSource clock, Progress progress)
            throws IOException {
        OpenRegion ahead = only.join();
        String wanted = name == null ? DefaultRegion.NAME : name;
        if (ahead != null && ahead.region().name().equals(wanted)) {
            taken = true;
            return ahead;
        }
        close();
        return Regions.open(home, name, clock, progress);
    }

    /// Gives back what was opened, unless [#open] has returned it.
    @Override
    public void close() throws IOException {
        OpenRegion ahead = only.join();
        if (ahead != null && !taken) {
            taken = true;
            ahead.close();
        }
    }

    /// What is wrong with it shows when it is opened in its turn.
    private @Nullable OpenRegion openOnly() {
        try {
            List<Region> all = new RegionStore(home.folder()).list();
            return all.size() == 1 ? Regions.parts(home, all.getFirst()) : null;
        } catch (IOException | RuntimeException e) {
            LOG.debug("No region was opened ahead", e);
            return null;
        }
    }
}
