package io.depotdesk.maps.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.graphhopper.routing.Path;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.CurbSide;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.RoadStop;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Stops that ask for it are arrived at from the driver's own side.
class CurbSideTest {

    private static final int PAIRS = 1000;

    private final GraphHopperRoads roads = TestRegions.monaco();

    @ParameterizedTest
    @ValueSource(strings = {"van", "truck"})
    void every_pair_equals_the_engines_own_route_to_the_right_curb(String profile)
            throws IOException {
        compare(roads, profile);
    }

    @ParameterizedTest
    @CsvSource({"baltimore-nw, van", "vancouver, van"})
    void and_in_larger_regions(String region, String profile) throws IOException {
        try (GraphHopperRoads larger = TestRegions.shared(region)) {
            compare(larger, profile);
        }
    }

    private static void compare(GraphHopperRoads roads, String profile) throws IOException {
        var engine = new EngineRoutes(roads, VehicleProfile.of(profile));
        RoadSearch search = roads.search(VehicleProfile.of(profile));
        var finder = new LegFinder(search);
        List<GeoPoint> places = besideRoads(roads, profile, 2 * PAIRS, 11);
        int restricted = 0;
        int unreachable = 0;
        for (int i = 0; i < PAIRS; i++) {
            GeoPoint from = places.get(2 * i);
            GeoPoint to = places.get(2 * i + 1);
            RoadPlace end = search.finder().find(new RoadStop(to, CurbSide.OWN));
            // On the line itself rounding decides the engine's side; we say there is none.
            boolean onTheLine = end != null && end.metresAway() < OwnSide.NO_SIDE_METRES;
            Path theirs = onTheLine ? engine.route(from, to) : engine.routeToTheRight(from, to);
            Drive ours = finder.drive(search.find(from), end);
            String pair =
                    "%s, seed 11, pair %d: %s to %s, which is %s"
                            .formatted(profile, i, from, to, end);
            assertThat(ours != null).as(pair).isEqualTo(theirs.isFound());
            restricted += end != null && end.approach() != Approach.BOTH ? 1 : 0;
            unreachable += ours == null ? 1 : 0;
            if (ours != null) {
                assertThat(ours.weight() / 1000.0)
                        .as("weight of " + pair)
                        .isCloseTo(theirs.getWeight(), within(0.2));
                assertThat(ours.millis() / 1000.0)
                        .as("time of " + pair)
                        .isCloseTo(theirs.getTime() / 1000.0, within(0.1));
                assertThat(ours.centimetres() / 100.0)
                        .as("length of " + pair)
                        .isCloseTo(theirs.getDistance(), within(2.0));
            }
        }
        assertThat(restricted).as("stops with a side").isGreaterThan(PAIRS / 2);
        assertThat(unreachable).as("doors on the wrong side of one-way streets").isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"van", "van_plain", "bike"})
    void a_leg_and_its_line_equal_their_cell_and_a_stop_out_of_reach_is_noted(String profile) {
        List<RoadStop> stops =
                besideRoads(roads, profile, 40, 5).stream()
                        .map(place -> new RoadStop(place, CurbSide.OWN))
                        .toList();
        var own = new StopRoads(roads);

        StopMatrix matrix = own.matrix(profile, stops, Progress.NONE);

        boolean[] acrossTheRoad = new boolean[stops.size()];
        for (int from = 0; from < stops.size(); from++) {
            for (int to = 0; to < stops.size(); to++) {
                if (from == to) {
                    continue;
                }
                StopLeg leg = own.leg(profile, stops.get(from), stops.get(to));
                assertThat(leg.leg().seconds())
                        .as("%d to %d", from, to)
                        .isEqualTo(matrix.matrix().seconds(from, to));
                assertThat(leg.leg().metres()).isEqualTo(matrix.matrix().metres(from, to));
                assertThat(length(leg.leg())).isCloseTo(leg.leg().metres(), within(3.0));
                acrossTheRoad[to] |= leg.otherSide();
            }
        }
        for (int stop = 0; stop < stops.size(); stop++) {
            int each = stop;
            assertThat(matrix.notes().stream().anyMatch(note -> note.stop() == each))
                    .isEqualTo(acrossTheRoad[stop]);
        }
        assertThat(matrix.notes()).isNotEmpty();
    }

    @Test
    void stops_of_either_side_give_the_plain_matrix() {
        List<GeoPoint> places = besideRoads(roads, "van", 30, 6);
        List<RoadStop> stops =
                places.stream().map(place -> new RoadStop(place, CurbSide.ANY)).toList();

        StopMatrix matrix = new StopRoads(roads).matrix("van", stops, Progress.NONE);

        assertThat(matrix.matrix().allSeconds())
                .isEqualTo(
                        roads.matrix("van", places, TrafficDay.FREE_FLOW, Progress.NONE)
                                .allSeconds());
        assertThat(matrix.notes()).isEmpty();
    }

    @Test
    void the_own_side_is_never_nearer_than_any_side() {
        List<GeoPoint> places = besideRoads(roads, "van", 60, 7);
        RoadSearch search = roads.search(VehicleProfile.VAN);
        var finder = new LegFinder(search);
        int longer = 0;
        for (int i = 0; i + 1 < places.size(); i++) {
            RoadPlace from = search.find(places.get(i));
            Drive any = finder.drive(from, search.find(places.get(i + 1)));
            Drive own =
                    finder.drive(
                            from,
                            search.finder().find(new RoadStop(places.get(i + 1), CurbSide.OWN)));
            if (any != null && own != null) {
                assertThat(own.weight()).isGreaterThanOrEqualTo(any.weight());
                longer += own.weight() > any.weight() ? 1 : 0;
            }
        }
        assertThat(longer).as("drives that go round the block").isGreaterThan(3);
    }

    @Test
    void where_people_drive_on_the_left_the_own_side_is_the_left() {
        RoadSearch search = roads.search(VehicleProfile.VAN);
        int sides = 0;
        for (GeoPoint place : besideRoads(roads, "van", 50, 8)) {
            RoadPlace found = search.find(place);
            if (found != null && !found.atNode() && found.metresAway() >= OwnSide.NO_SIDE_METRES) {
                Approach right = OwnSide.approach(found, place, false);
                Approach left = OwnSide.approach(found, place, true);
                assertThat(left).isNotEqualTo(right);
                sides++;
            }
        }
        assertThat(sides).isPositive();
    }

    /// Returns places some metres beside roads, drawn from a seed.
    private static List<GeoPoint> besideRoads(
            GraphHopperRoads roads, String profile, int count, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<GeoPoint> places = new ArrayList<>();
        for (GeoPoint on : MatrixBenchmark.randomPoints(roads, profile, count, seed)) {
            places.add(
                    new GeoPoint(
                            on.latitude() + (random.nextDouble() - 0.5) * 2e-4,
                            on.longitude() + (random.nextDouble() - 0.5) * 2e-4));
        }
        return places;
    }

    private static double length(RoadLeg leg) {
        double metres = 0;
        for (int i = 1; i < leg.line().size(); i++) {
            metres += leg.line().get(i - 1).metresTo(leg.line().get(i));
        }
        return metres;
    }
}
