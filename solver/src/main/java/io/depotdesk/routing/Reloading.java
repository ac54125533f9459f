package io.depotdesk.routing;

import java.util.List;

/// How a vehicle may go out again during its shift with fresh goods.
///
/// At a reload returns are unloaded and the deliveries of the next trip are loaded; goods of linked jobs stay on
/// board. Windows, breaks, hourly prices and limits hold across trips, loads hold for each trip.
///
/// @param places where it may reload
/// @param seconds how long a reload takes
/// @param mostTrips how many times it may go out, the first included; [#UNLIMITED] for as often as there is time
public record Reloading(List<Integer> places, int seconds, int mostTrips) {

    /// As many trips as the shift has time for.
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /// The vehicle goes out once.
    public static final Reloading NONE = new Reloading(List.of(), 0, 1);

    public Reloading {
        places = List.copyOf(places);
    }

    /// Returns how many times the vehicle may reload.
    public int mostReloads() {
        return places.isEmpty() ? 0 : mostTrips - 1;
    }
}
