package io.depotdesk.app.cli;

import io.depotdesk.app.region.OpenRegion;
import io.depotdesk.app.region.Regions;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.InstantSource;

/// Opens the region that a command works on, with progress on the terminal if it has to be made first.
final class CommandRegion {

    private CommandRegion() {}

    static OpenRegion open(DepotdeskCommand program, @Nullable String name, boolean quiet)
            throws IOException {
        try (var progress = TerminalProgress.on(System.err, "Preparing the region", quiet)) {
            return Regions.open(program.home(), name, InstantSource.system(), progress);
        }
    }

    /// Returns what a report calls the region: its name and the version of its data.
    static String nameAndVersion(OpenRegion opened) {
        return opened.region().name() + "@" + opened.region().version();
    }
}
