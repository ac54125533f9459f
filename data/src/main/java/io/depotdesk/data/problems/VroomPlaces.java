package io.depotdesk.data.problems;

import io.depotdesk.domain.measure.GeoPoint;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The places of a VROOM input: rows of its matrices, or else coordinates `[longitude, latitude]`, numbered as they
/// come.
final class VroomPlaces {
    private final boolean indexed;
    private final Map<GeoPoint, Integer> numbers = new LinkedHashMap<>();
    private final Map<Integer, GeoPoint> coordinates = new LinkedHashMap<>();

    VroomPlaces(boolean indexed) {
        this.indexed = indexed;
    }

    /// Returns whether places are rows of matrices.
    boolean indexed() {
        return indexed;
    }

    /// Returns the places known by coordinates, in the order of their numbers.
    List<GeoPoint> points() {
        return new ArrayList<>(numbers.keySet());
    }

    /// Returns where each place is, as far as the input says.
    Map<Integer, GeoPoint> coordinates() {
        return coordinates;
    }

    /// Returns the number of the place that `node` names by `index` or `location`, `otherwise` if by neither.
    int number(JsonNode node, String index, String location, int otherwise, String who) {
        boolean located = node.has(location);
        if (!indexed) {
            return located ? numbered(point(node.path(location), location, who)) : otherwise;
        }
        if (!node.has(index)) {
            if (located) {
                throw new ProblemFileException(
                        ("%s has coordinates and no %s. The input has matrices, so places are named"
                             + " by their rows: start_index, end_index and location_index.")
                                .formatted(who, index));
            }
            return otherwise;
        }
        int number = VroomNumbers.small(node, index, otherwise, who);
        if (located) {
            coordinates.put(number, point(node.path(location), location, who));
        }
        return number;
    }

    private int numbered(GeoPoint point) {
        int number = numbers.computeIfAbsent(point, _ -> numbers.size());
        coordinates.put(number, point);
        return number;
    }

    private static GeoPoint point(JsonNode pair, String field, String who) {
        if (!pair.isArray()
                || pair.size() != 2
                || !pair.get(0).isNumber()
                || !pair.get(1).isNumber()) {
            throw new ProblemFileException(
                    "%s: \"%s\" should be [longitude, latitude], it is %s."
                            .formatted(who, field, pair));
        }
        try {
            return new GeoPoint(pair.get(1).asDouble(), pair.get(0).asDouble());
        } catch (IllegalArgumentException e) {
            throw new ProblemFileException("%s: %s".formatted(who, e.getMessage()), e);
        }
    }
}
