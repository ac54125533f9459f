package io.depotdesk.maps.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.progress.Progress;

import java.util.ArrayList;
import java.util.List;

/// Compares every cell of a matrix under an incident with searches from scratch on the changed road graph.
final class Comparison {

    /// Shortcuts are rounded to a millisecond for each edge, so weights may differ by as much for long ways.
    private static final int ROUNDING = 60;

    private Comparison() {}

    static void compare(
            GraphHopperRoads roads,
            VehicleProfile profile,
            int count,
            long seed,
            double metres,
            boolean closed) {
        RoadSearch usual = roads.search(profile);
        List<GeoPoint> points = MatrixBenchmark.randomPoints(roads, profile.id(), count + 1, seed);
        var effect = closed ? new RoadIncident.Closed() : new RoadIncident.Slowed(15);
        List<Obstacle> obstacles =
                List.of(new Obstacle(TrafficTest.square(points.getLast(), metres), effect));
        EdgeEffects effects = EdgeEffects.of(roads.network(), obstacles);
        ObstructedRoads obstructed = ObstructedRoads.of(roads.network(), usual, obstacles);
        List<RoadPlace> places = new ArrayList<>();
        points.subList(0, count).forEach(point -> places.add(usual.find(point)));
        boolean[][] touched = touched(usual, obstructed, places);
        var free = new LegFinder(usual);
        var fast = new LegFinder(obstructed.roads());
        var slow = new LegFinder(PlainSearches.under(usual, effects));

        for (int from = 0; from < count; from++) {
            for (int to = 0; to < count; to++) {
                if (from == to) {
                    continue;
                }
                String pair = "%s, seed %d, %d to %d".formatted(profile, seed, from, to);
                RoadPlace start = effects.on(places.get(from));
                RoadPlace end = effects.on(places.get(to));
                Drive expected = slow.drive(start, end);
                Drive found =
                        touched[from][to]
                                ? fast.drive(start, end)
                                : free.drive(places.get(from), places.get(to));
                if (expected == null) {
                    assertThat(found).as(pair).isNull();
                } else {
                    assertThat(found).as(pair).isNotNull();
                    assertThat(found.weight())
                            .as(pair)
                            .isCloseTo(expected.weight(), within(ROUNDING));
                }
            }
        }
    }

    private static boolean[][] touched(
            RoadSearch usual, ObstructedRoads obstructed, List<RoadPlace> places) {
        boolean[][] touched = new boolean[places.size()][places.size()];
        new ManyToMany(usual, List.copyOf(places), List.copyOf(places))
                .rows(
                        obstructed.touches(),
                        (origin, _, _, sums) -> {
                            for (int target = 0; target < sums.length; target++) {
                                touched[origin][target] = sums[target] > 0;
                            }
                        },
                        new Crew(1),
                        Progress.NONE);
        return touched;
    }
}
