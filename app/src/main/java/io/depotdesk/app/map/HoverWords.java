package io.depotdesk.app.map;

import io.depotdesk.app.routelook.StopWords;

import java.util.ArrayList;
import java.util.List;

/// Says what is under the pointer.
final class HoverWords {

    private static final int MOST_STOPS = 4;

    private HoverWords() {}

    /// Returns the lines for a group of stops that lie too close together to be seen.
    static List<String> of(Cluster cluster) {
        List<String> lines = new ArrayList<>();
        lines.add("%d stops".formatted(cluster.members().size()));
        if (cluster.problems() > 0) {
            lines.add(
                    cluster.problems() == 1
                            ? "1 of them needs somebody."
                            : "%d of them need somebody.".formatted(cluster.problems()));
        }
        lines.add("A click comes closer.");
        return lines;
    }

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
