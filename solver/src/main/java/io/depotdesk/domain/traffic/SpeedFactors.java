package io.depotdesk.domain.traffic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// How fast traffic usually is, by class of road, zone and time of day.
///
/// @param source where the figures come from, for the audit trail
/// @param patterns courses of a day; at most [#MOST_PATTERNS]
/// @param zones where they lie over one another the first counts
/// @param rules which pattern holds where; what has no rule flows freely
public record SpeedFactors(
        String source, List<SpeedPattern> patterns, List<TrafficZone> zones, List<Rule> rules) {

    /// More courses of a day than this would make matrices too large.
    public static final int MOST_PATTERNS = 7;

    /// Everything flows freely, all day.
    public static final SpeedFactors FREE_FLOW =
            new SpeedFactors("", List.of(), List.of(), List.of());

    /// Roads of one class follow a pattern.
    ///
    /// @param zone name of the zone, empty for the roads outside all zones that have a rule for this class
    /// @param pattern name of the pattern
    public record Rule(RoadClass roads, String zone, String pattern) {}

    public SpeedFactors {
        patterns = List.copyOf(patterns);
        zones = List.copyOf(zones);
        rules = List.copyOf(rules);
        if (patterns.size() > MOST_PATTERNS) {
            throw new IllegalArgumentException(
                    "There are %d speed patterns; at most %d can be told apart. Join similar ones."
                            .formatted(patterns.size(), MOST_PATTERNS));
        }
        Set<String> patternNames =
                patterns.stream().map(SpeedPattern::name).collect(Collectors.toSet());
        Set<String> zoneNames = zones.stream().map(TrafficZone::name).collect(Collectors.toSet());
        if (patternNames.size() < patterns.size() || zoneNames.size() < zones.size()) {
            throw new IllegalArgumentException(
                    "Two speed patterns or two traffic zones have the same name.");
        }
        Set<String> places = new HashSet<>();
        for (Rule rule : rules) {
            if (!patternNames.contains(rule.pattern())) {
                throw new IllegalArgumentException(
                        "The rule for %s roads names the speed pattern \"%s\", which does not exist."
                                .formatted(rule.roads(), rule.pattern()));
            }
            if (!rule.zone().isEmpty() && !zoneNames.contains(rule.zone())) {
                throw new IllegalArgumentException(
                        "The rule for %s roads names the zone \"%s\", which does not exist."
                                .formatted(rule.roads(), rule.zone()));
            }
            if (!places.add(rule.roads() + "@" + rule.zone())) {
                throw new IllegalArgumentException(
                        "There are two rules for %s roads in the zone \"%s\"."
                                .formatted(rule.roads(), rule.zone()));
            }
        }
    }
}
