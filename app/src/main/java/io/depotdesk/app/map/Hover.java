package io.depotdesk.app.map;

import java.util.List;
import java.util.Optional;

/// What is under the pointer.
///
/// @param markers nearest first; several if they share an address
/// @param track the route whose line or marker it is
record Hover(List<Marker> markers, Optional<RouteTrack> track, double x, double y) {

    static final Hover NOTHING = new Hover(List.of(), Optional.empty(), 0, 0);

    Hover {
        markers = List.copyOf(markers);
    }

    boolean isNothing() {
        return markers.isEmpty() && track.isEmpty();
    }
}
