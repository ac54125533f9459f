package io.depotdesk.routing.waves;

import io.depotdesk.routing.Job;

import java.util.List;

/// Tells what may still come: draws jobs as likely as they are. Port; equal seeds must give equal jobs.
@FunctionalInterface
public interface Futures {

    /// Draws one future.
    ///
    /// @return for each later wave, in order, the jobs that become known in time for it and not for the wave
    ///     before; places are those of the open wave's travel tables, ids differ from each other and from those
    ///     of the open jobs. Waves behind the end of the list bring nothing new.
    ///     Carriers are not asked about them
    List<List<Job>> drawn(long seed);
}
