package io.depotdesk.maps.travel;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The searches of one profile while certain obstacles hold.
///
/// @param touches tells which usual ways they change
final class ObstructedRoads {

    private final RoadSearch usual;
    private final RoadSearch roads;
    private final LegFinders legs;
    private final TouchSums touches;
    private @Nullable KindSums kindSums;
    private @Nullable RoadKinds kindsOfSums;

    private ObstructedRoads(RoadSearch usual, RoadSearch roads, TouchSums touches) {
        this.usual = usual;
        this.roads = roads;
        this.legs = new LegFinders(roads);
        this.touches = touches;
    }

    static ObstructedRoads of(RoadNetwork network, RoadSearch usual, List<Obstacle> obstacles) {
        EdgeEffects effects = EdgeEffects.of(network, obstacles);
        return new ObstructedRoads(
                usual, usual.under(effects), TouchSums.of(usual.costs(), effects));
    }

    /// Returns the searches that keep away from what is closed.
    RoadSearch roads() {
        return roads;
    }

    LegFinders legs() {
        return legs;
    }

    /// Returns sums along usual ways that are above 0 where obstacles change them.
    TouchSums touches() {
        return touches;
    }

    /// Returns the sums by kind of road, given those without obstacles.
    synchronized KindSums kindSums(RoadKinds kinds, KindSums usually) {
        if (roads.slotMillis() == usual.slotMillis()) {
            return usually; // Closed roads are not used, the others take as long as always.
        }
        KindSums known = kindSums;
        if (known == null || kindsOfSums != kinds) {
            known = KindSums.of(usual.costs(), roads.slotMillis(), kinds);
            kindSums = known;
            kindsOfSums = kinds;
        }
        return known;
    }
}
