package io.depotdesk.app.map;

import io.depotdesk.app.routelook.StopWords;

import java.util.ArrayList;
import java.util.List;

/// Says what is under the pointer.
final class HoverWords {

    private static final int MOST_STOPS = 4;

    private HoverWords() {}

    /// Returns the lines, the first one as a title; empty if there is nothing.
    static List<String> of(Hover hover, MapContent content) {
        StopWords words = new StopWords(content.state());
        if (hover.markers().isEmpty()) {
            return hover.track().map(track -> words.route(track.vehicle())).orElse(List.of());
        }
        List<String> lines = new ArrayList<>(words.stop(hover.markers().getFirst().shipment()));
        List<Marker> others = hover.markers().subList(1, hover.markers().size());
        for (Marker other : others.subList(0, Math.min(MOST_STOPS, others.size()))) {
            lines.add("also " + words.title(other.shipment()));
        }
        if (others.size() > MOST_STOPS) {
            lines.add("and %d more".formatted(others.size() - MOST_STOPS));
        }
        return lines;
    }
}
