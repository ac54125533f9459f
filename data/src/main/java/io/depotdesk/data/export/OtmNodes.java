package io.depotdesk.data.export;

import io.depotdesk.domain.measure.GeoPoint;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// The small parts that Open Trip Model 5 is made of. An entity is either inline or a reference to one that stands
/// elsewhere; ids are UUIDs made from our own names, so that a later export names the same things the same.
final class OtmNodes {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OtmNodes() {}

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ArrayNode array() {
        return JSON.arrayNode();
    }

    /// @param names what tells it from all others, largest first ("2026-11-23", "stop", "S-17")
    static String uuid(String... names) {
        String whole = "depotdesk/" + String.join("/", names);
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    static ObjectNode inline(ObjectNode entity) {
        ObjectNode node = object();
        node.set("entity", entity);
        node.put("associationType", "inline");
        return node;
    }

    static ObjectNode reference(String uuid, String entityType) {
        ObjectNode node = object();
        node.put("uuid", uuid);
        node.put("entityType", entityType);
        node.put("associationType", "reference");
        return node;
    }

    static ObjectNode named(String uuid, String name) {
        ObjectNode node = object();
        node.put("id", uuid);
        node.put("name", name);
        return node;
    }

    static ObjectNode actor(String uuid, String name, String role) {
        ObjectNode node = inline(named(uuid, name));
        node.set("roles", array().add(role));
        return node;
    }

    static ObjectNode location(String uuid, String name, GeoPoint point) {
        ObjectNode place = named(uuid, name);
        ObjectNode coordinates = object();
        coordinates.put("lat", point.latitude());
        coordinates.put("lon", point.longitude());
        coordinates.put("type", "latLonPointGeoReference");
        place.set("geoReference", coordinates);
        return inline(place);
    }

    static ObjectNode timeWindow(Instant from, Instant to) {
        ObjectNode value = object();
        value.put("startTime", from.toString());
        value.put("endTime", to.toString());
        value.put("type", "timeWindowConstraint");
        ObjectNode entity = object();
        entity.set("value", value);
        return inline(entity);
    }
}
