package io.depotdesk.data.problems;

import io.depotdesk.domain.measure.GeoPoint;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What of a VROOM input is not part of the problem but comes back in the answer.
final class VroomNotes {
    private final Map<String, String> descriptions = new LinkedHashMap<>();
    private final Map<String, List<Long>> breaks = new LinkedHashMap<>();
    private final VroomPlaces places;

    VroomNotes(VroomPlaces places) {
        this.places = places;
    }

    /// Keeps the description of `node`, if it has one.
    ///
    /// @param key kind and number, such as `job:7`
    void describe(String key, JsonNode node) {
        if (node.has("description")) {
            descriptions.put(key, node.path("description").asString(""));
        }
    }

    /// Returns the description kept for `key`, or null.
    @org.jspecify.annotations.Nullable
    String description(String key) {
        return descriptions.get(key);
    }

    void pause(String vehicle, long id) {
        breaks.computeIfAbsent(vehicle, _ -> new ArrayList<>()).add(id);
    }

    /// Returns the number in the input of break `position` of a vehicle.
    long breakId(String vehicle, int position) {
        return breaks.getOrDefault(vehicle, List.of()).get(position);
    }

    boolean indexed() {
        return places.indexed();
    }

    /// Returns the coordinates of a place, or null if the input has none.
    @org.jspecify.annotations.Nullable
    GeoPoint coordinates(int place) {
        return places.coordinates().get(place);
    }
}
