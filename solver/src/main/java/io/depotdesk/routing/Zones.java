package io.depotdesk.routing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What it costs that a vehicle serves jobs of each zone, or that it may not.
///
/// A job without a zone is at home everywhere and costs nothing.
///
/// @param cents price of a job by its zone, [#FORBIDDEN] where the vehicle may not go
/// @param elsewhere price of a job of any other zone, or [#FORBIDDEN]
public record Zones(SequencedMap<Integer, Integer> cents, int elsewhere) {

    /// The vehicle may not serve the zone.
    public static final int FORBIDDEN = -1;

    /// All zones are free.
    public static final Zones ALL = new Zones(new LinkedHashMap<>(), 0);

    public Zones {
        cents = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(cents));
    }

    /// Returns zones that cost nothing, all others costing `elsewhere` ([#FORBIDDEN] for not at all).
    public static Zones home(int elsewhere, int... zones) {
        var free = new LinkedHashMap<Integer, Integer>();
        for (int zone : zones) {
            free.put(zone, 0);
        }
        return new Zones(free, elsewhere);
    }

    /// Returns the price of serving `job`, or [#FORBIDDEN].
    public int price(Job job) {
        return job.zone() == Job.NO_ZONE ? 0 : cents.getOrDefault(job.zone(), elsewhere);
    }
}
