package io.depotdesk.data.speeds;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficZone;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads traffic zones from a GeoJSON file (RFC 7946): a collection of polygons without holes, each with a property
/// `name`.
public final class ZoneFile {

    private static final long MOST_BYTES = 20L << 20;

    private final String name;
    private final List<TrafficZone> zones = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    private ZoneFile(String name) {
        this.name = name;
    }

    /// Reads zones in the order of the file.
    ///
    /// @throws SpeedFileException if it is no such file; names the feature
    public static List<TrafficZone> read(Path file) {
        var reading = new ZoneFile(String.valueOf(file.getFileName()));
        reading.read(reading.tree(file));
        return List.copyOf(reading.zones);
    }

    private JsonNode tree(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw fault("It has more than %d MB.".formatted(MOST_BYTES >> 20));
            }
            return new JsonMapper().readTree(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw fault("It cannot be read (%s).".formatted(unreadable.getMessage()));
        } catch (JacksonException noJson) {
            throw fault("It is no JSON: %s.".formatted(noJson.getOriginalMessage()));
        }
    }

    private void read(JsonNode root) {
        if (!root.path("type").asString("").equals("FeatureCollection")) {
            throw fault(
                    "It is no GeoJSON collection of features (\"type\": \"FeatureCollection\").");
        }
        int number = 0;
        for (JsonNode feature : root.path("features")) {
            number++;
            zones.add(zone(feature, "Feature " + number));
        }
    }

    private TrafficZone zone(JsonNode feature, String where) {
        String zone = feature.path("properties").path("name").asString("").strip();
        if (zone.isEmpty()) {
            throw fault(where + " has no property \"name\".");
        }
        if (!names.add(zone)) {
            throw fault("%s: there is a zone \"%s\" already.".formatted(where, zone));
        }
        JsonNode geometry = feature.path("geometry");
        JsonNode rings = geometry.path("coordinates");
        if (!geometry.path("type").asString("").equals("Polygon") || rings.size() != 1) {
            throw fault(
                    "%s (\"%s\") is not one polygon without holes. Split or simplify it."
                            .formatted(where, zone));
        }
        List<GeoPoint> outline = new ArrayList<>();
        for (JsonNode corner : rings.get(0)) {
            outline.add(corner(corner, "%s (\"%s\")".formatted(where, zone)));
        }
        if (outline.size() > 1 && outline.getFirst().equals(outline.getLast())) {
            outline.removeLast();
        }
        if (outline.size() < 3) {
            throw fault("%s (\"%s\") has fewer than three corners.".formatted(where, zone));
        }
        return new TrafficZone(zone, outline);
    }

    private GeoPoint corner(JsonNode corner, String where) {
        JsonNode longitude = corner.path(0);
        JsonNode latitude = corner.path(1);
        if (!longitude.isNumber() || !latitude.isNumber()) {
            throw fault(
                    "%s has a corner that is not [longitude, latitude]: %s."
                            .formatted(where, corner));
        }
        try {
            return new GeoPoint(latitude.asDouble(), longitude.asDouble());
        } catch (IllegalArgumentException noPlace) {
            throw fault("%s: %s".formatted(where, noPlace.getMessage()));
        }
    }

    private SpeedFileException fault(String sentence) {
        return new SpeedFileException(name, List.of(sentence));
    }
}
