package io.depotdesk.maps.travel;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/// Leg finders of the same roads for many threads: each has large arrays, so they are used again.
final class LegFinders {

    private final RoadSearch roads;
    private final ConcurrentLinkedQueue<LegFinder> idle = new ConcurrentLinkedQueue<>();

    LegFinders(RoadSearch roads) {
        this.roads = roads;
    }

    RoadSearch roads() {
        return roads;
    }

    /// Lets `question` have a finder for as long as it asks.
    <T extends @Nullable Object> T ask(Function<LegFinder, T> question) {
        LegFinder known = idle.poll();
        LegFinder finder = known == null ? new LegFinder(roads) : known;
        T answer = question.apply(finder);
        idle.add(finder);
        return answer;
    }
}
