package io.depotdesk.maps.travel;

import io.depotdesk.domain.traffic.RoadClass;
import io.depotdesk.domain.traffic.SpeedFactors;
import io.depotdesk.domain.traffic.TrafficZone;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/// Finds the kind of road for a class of road at a point: that of the first zone there which has a rule for the
/// class, else that of the rule outside all zones, else free flow.
final class ZoneRules {

    private final Map<RoadClass, Integer> outside = new EnumMap<>(RoadClass.class);
    private final Map<RoadClass, List<Zone>> inside = new EnumMap<>(RoadClass.class);

    private record Zone(DrawnArea area, int kind) {}

    /// @param kind the kind of road that a rule stands for
    ZoneRules(SpeedFactors factors, ToIntFunction<SpeedFactors.Rule> kind) {
        for (SpeedFactors.Rule rule : factors.rules()) {
            if (rule.zone().isEmpty()) {
                outside.put(rule.roads(), kind.applyAsInt(rule));
            }
        }
        for (TrafficZone zone : factors.zones()) {
            var area = new DrawnArea(zone.outline());
            for (SpeedFactors.Rule rule : factors.rules()) {
                if (rule.zone().equals(zone.name())) {
                    inside.computeIfAbsent(rule.roads(), _ -> new ArrayList<>())
                            .add(new Zone(area, kind.applyAsInt(rule)));
                }
            }
        }
    }

    /// Returns whether it matters for a class of road where it lies.
    boolean areAsked(RoadClass roads) {
        return inside.containsKey(roads);
    }

    byte kindOutside(RoadClass roads) {
        return outside.getOrDefault(roads, 0).byteValue();
    }

    byte kind(RoadClass roads, double latitude, double longitude) {
        for (Zone zone : inside.getOrDefault(roads, List.of())) {
            if (zone.area.covers(latitude, longitude)) {
                return (byte) zone.kind;
            }
        }
        return kindOutside(roads);
    }
}
