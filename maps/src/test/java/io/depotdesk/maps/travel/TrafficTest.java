package io.depotdesk.maps.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.IncidentId;
import io.depotdesk.domain.traffic.RoadClass;
import io.depotdesk.domain.traffic.RoadIncident;
import io.depotdesk.domain.traffic.SpeedFactors;
import io.depotdesk.domain.traffic.SpeedPattern;
import io.depotdesk.domain.traffic.Traffic;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.domain.traffic.TrafficZone;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.TravelMatrix;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// What traffic does to matrices and legs.
class TrafficTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-22T00:00:00Z");
    private static final int NINE = 9 * 3600;
    private static final int TEN = 10 * 3600;

    @ParameterizedTest
    @EnumSource(
            value = VehicleProfile.class,
            names = {"VAN", "VAN_PLAIN", "FOOT"})
    void a_cell_at_any_departure_equals_the_leg(VehicleProfile profile) {
        for (long seed = 1; seed <= 3; seed++) {
            RandomGenerator random = dice(seed);
            TrafficDay day = randomDay(profile, random);
            List<GeoPoint> places = places(profile, 14, seed);
            TravelMatrix matrix = matrix(profile, places, day);
            for (int from = 0; from < places.size(); from++) {
                for (int to = 0; to < places.size(); to++) {
                    int departure = random.nextInt(30 * 3600);
                    RoadLeg leg =
                            TestRegions.monaco()
                                    .leg(
                                            profile.id(),
                                            places.get(from),
                                            places.get(to),
                                            day,
                                            departure);
                    String pair = "seed %d, %d to %d at %d".formatted(seed, from, to, departure);
                    assertThat(leg.seconds())
                            .as(pair)
                            .isEqualTo(matrix.seconds(from, to, departure));
                    assertThat(leg.metres()).as(pair).isEqualTo(matrix.metres(from, to, departure));
                }
            }
        }
    }

    @Test
    void who_leaves_later_never_arrives_earlier_and_the_latest_departure_is_the_exact_inverse() {
        for (long seed = 11; seed <= 14; seed++) {
            RandomGenerator random = dice(seed);
            TrafficDay day = randomDay(VehicleProfile.VAN, random);
            TravelMatrix matrix =
                    matrix(VehicleProfile.VAN, places(VehicleProfile.VAN, 12, seed), day);
            var pace = matrix.pace().orElseThrow();
            for (int i = 0; i < 4000; i++) {
                int from = random.nextInt(12);
                int to = random.nextInt(12);
                int steady = matrix.seconds(from, to);
                int departure = random.nextInt(26 * 3600);
                int later = departure + random.nextInt(2000);
                String pair = "seed %d, %d to %d at %d".formatted(seed, from, to, departure);

                int arrival = pace.arrival(from, to, steady, departure);

                assertThat(pace.arrival(from, to, steady, later))
                        .as(pair)
                        .isGreaterThanOrEqualTo(arrival);
                if (arrival < TravelMatrix.UNREACHABLE) {
                    int latest = pace.latestDeparture(from, to, steady, arrival);
                    assertThat(latest).as(pair).isGreaterThanOrEqualTo(departure);
                    assertThat(pace.arrival(from, to, steady, latest))
                            .as(pair)
                            .isLessThanOrEqualTo(arrival);
                    assertThat(pace.arrival(from, to, steady, latest + 1))
                            .as(pair)
                            .isGreaterThan(arrival);
                }
            }
        }
    }

    @Test
    void shares_of_the_kinds_of_road_add_up_to_the_whole_and_show_in_the_time() {
        SpeedFactors half =
                new SpeedFactors(
                        "test",
                        List.of(
                                SpeedPattern.steady("half", 50),
                                SpeedPattern.steady("quarter", 25)),
                        List.of(),
                        List.of(
                                new SpeedFactors.Rule(RoadClass.MAIN, "", "half"),
                                new SpeedFactors.Rule(RoadClass.MINOR, "", "half"),
                                new SpeedFactors.Rule(RoadClass.MOTORWAY, "", "half"),
                                new SpeedFactors.Rule(RoadClass.JUNCTION, "", "half")));
        List<GeoPoint> places = places(VehicleProfile.VAN, 30, 21);

        TravelMatrix matrix =
                matrix(
                        VehicleProfile.VAN,
                        places,
                        new TrafficDay(Traffic.NONE.with(half), MIDNIGHT));

        for (int from = 0; from < 30; from++) {
            for (int to = 0; to < 30; to++) {
                if (matrix.seconds(from, to) < TravelMatrix.UNREACHABLE) {
                    assertThat(matrix.seconds(from, to, NINE))
                            .isEqualTo(2 * matrix.seconds(from, to));
                }
            }
        }
    }

    @Test
    void only_the_roads_of_a_zone_are_slow_in_it() {
        GeoPoint middle = new GeoPoint(43.735, 7.42);
        SpeedFactors factors =
                new SpeedFactors(
                        "test",
                        List.of(SpeedPattern.steady("slow", 20)),
                        List.of(new TrafficZone("port", square(middle, 600))),
                        List.of(
                                new SpeedFactors.Rule(RoadClass.MAIN, "port", "slow"),
                                new SpeedFactors.Rule(RoadClass.MINOR, "port", "slow")));
        List<GeoPoint> places = places(VehicleProfile.VAN, 40, 22);

        TravelMatrix matrix =
                matrix(
                        VehicleProfile.VAN,
                        places,
                        new TrafficDay(Traffic.NONE.with(factors), MIDNIGHT));

        int slower = 0;
        int same = 0;
        for (int from = 0; from < 40; from++) {
            for (int to = 0; to < 40; to++) {
                if (matrix.seconds(from, to) < TravelMatrix.UNREACHABLE) {
                    int now = matrix.seconds(from, to, NINE);
                    assertThat(now)
                            .isBetween(matrix.seconds(from, to), 5 * matrix.seconds(from, to));
                    slower += now > matrix.seconds(from, to) ? 1 : 0;
                    same += now == matrix.seconds(from, to) && from != to ? 1 : 0;
                }
            }
        }
        assertThat(slower).isPositive();
        assertThat(same).isPositive();
    }

    @Test
    void a_line_drawn_during_a_closure_keeps_out_of_the_closed_area() {
        int rerouted = 0;
        for (long seed = 31; seed <= 36; seed++) {
            GeoPoint middle = places(VehicleProfile.VAN, 1, seed).getFirst();
            var area = new DrawnArea(square(middle, 150));
            var inner = new DrawnArea(square(middle, 149.9));
            TrafficDay day = closed(square(middle, 150), NINE, TEN);
            List<GeoPoint> outside =
                    places(VehicleProfile.VAN, 15, seed + 100).stream()
                            .filter(place -> !area.covers(place.latitude(), place.longitude()))
                            .toList();
            for (GeoPoint from : outside) {
                for (GeoPoint to : outside) {
                    RoadLeg open = TestRegions.monaco().leg("van", from, to, day, TEN);
                    RoadLeg round = TestRegions.monaco().leg("van", from, to, day, NINE + 60);
                    // Who has no way round waits, and then goes through.
                    boolean waits = round.seconds() > 3000;
                    if (!waits && round.line().size() > 1) {
                        assertThat(inner.touches(round.line())).isFalse();
                        rerouted += round.line().equals(open.line()) ? 0 : 1;
                    }
                }
            }
        }
        assertThat(rerouted).isGreaterThan(20);
    }

    @Test
    void a_closed_place_is_reached_when_it_opens() {
        List<GeoPoint> places = places(VehicleProfile.VAN, 8, 41);
        TrafficDay day = closed(square(places.getFirst(), 100), NINE, TEN);

        TravelMatrix matrix = matrix(VehicleProfile.VAN, places, day);

        int steady = matrix.seconds(5, 0);
        assertThat(matrix.seconds(5, 0, TEN)).isEqualTo(steady);
        assertThat(matrix.seconds(5, 0, NINE)).isEqualTo(3600 + steady);
        assertThat(matrix.metres(5, 0, NINE)).isEqualTo(matrix.metres(5, 0));
        assertThat(matrix.seconds(5, 0, 0)).isEqualTo(steady);
    }

    @ParameterizedTest
    @EnumSource(VehicleProfile.class)
    void detours_are_those_of_a_search_from_scratch_and_no_other_cell_would_change(
            VehicleProfile profile) {
        for (long seed = 51; seed <= 58; seed++) {
            Comparison.compare(TestRegions.monaco(), profile, 60, seed, 150, seed % 2 == 0);
        }
    }

    @Test
    void slow_roads_never_make_a_way_weigh_less() {
        GraphHopperRoads roads = TestRegions.monaco();
        RoadSearch usual = roads.search(VehicleProfile.VAN);
        List<GeoPoint> places = places(VehicleProfile.VAN, 40, 61);
        EdgeEffects slow =
                EdgeEffects.of(
                        roads.network(),
                        List.of(
                                new Obstacle(
                                        square(places.getFirst(), 400),
                                        new RoadIncident.Slowed(10))));
        var before = new LegFinder(usual);
        var after = new LegFinder(usual.under(slow));

        int heavier = 0;
        for (GeoPoint from : places) {
            for (GeoPoint to : places) {
                Drive free = before.drive(usual.find(from), usual.find(to));
                Drive slowed =
                        after.drive(
                                slow.on(nonNull(usual.find(from))),
                                slow.on(nonNull(usual.find(to))));
                if (free != null && slowed != null) {
                    // Shortcuts are rounded to a millisecond for each edge.
                    assertThat(slowed.weight()).isGreaterThanOrEqualTo(free.weight() - 50);
                    heavier += slowed.weight() > free.weight() + 1000 ? 1 : 0;
                }
            }
        }
        assertThat(heavier).isPositive();
    }

    @Test
    void a_lifted_incident_leaves_the_matrix_as_it_was() {
        List<GeoPoint> places = places(VehicleProfile.VAN, 50, 71);
        TravelMatrix before = matrix(VehicleProfile.VAN, places, TrafficDay.FREE_FLOW);
        int[] seconds = before.allSeconds().clone();
        int[] metres = before.allMetres().clone();

        TravelMatrix during =
                matrix(
                        VehicleProfile.VAN,
                        places,
                        closed(square(places.getFirst(), 300), NINE, TEN));
        TravelMatrix after = matrix(VehicleProfile.VAN, places, TrafficDay.FREE_FLOW);

        assertThat(during.pace()).isPresent();
        assertThat(after.pace()).isEmpty();
        assertThat(after.allSeconds()).isEqualTo(seconds);
        assertThat(after.allMetres()).isEqualTo(metres);
        assertThat(during.allSeconds()).isEqualTo(seconds);
    }

    private static RoadPlace nonNull(RoadPlace place) {
        return java.util.Objects.requireNonNull(place);
    }

    private static TrafficDay closed(List<GeoPoint> area, int from, int until) {
        return new TrafficDay(
                Traffic.NONE.with(
                        incident("closure", area, from, until, new RoadIncident.Closed())),
                MIDNIGHT);
    }

    private static RoadIncident incident(
            String id, List<GeoPoint> area, int from, int until, RoadIncident.Effect effect) {
        return new RoadIncident(
                new IncidentId(id),
                "Test",
                area,
                MIDNIGHT.plusSeconds(from),
                MIDNIGHT.plusSeconds(until),
                effect);
    }

    private static TrafficDay randomDay(VehicleProfile profile, RandomGenerator random) {
        List<SpeedPattern> patterns = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            List<Integer> percent =
                    IntStream.range(0, SpeedPattern.QUARTERS)
                            .mapToObj(_ -> random.nextInt(20, 130))
                            .toList();
            patterns.add(new SpeedPattern("p" + i, percent));
        }
        Traffic traffic =
                Traffic.NONE.with(
                        new SpeedFactors(
                                "random",
                                patterns,
                                List.of(
                                        new TrafficZone(
                                                "zone", square(new GeoPoint(43.735, 7.42), 900))),
                                List.of(
                                        new SpeedFactors.Rule(RoadClass.MAIN, "", "p0"),
                                        new SpeedFactors.Rule(RoadClass.MAIN, "zone", "p1"),
                                        new SpeedFactors.Rule(RoadClass.JUNCTION, "", "p2"),
                                        new SpeedFactors.Rule(RoadClass.MINOR, "zone", "p2"))));
        for (int i = 0; i < 3; i++) {
            int from = random.nextInt(24 * 3600);
            traffic =
                    traffic.with(
                            incident(
                                    "i" + i,
                                    square(
                                            places(profile, 1, random.nextLong()).getFirst(),
                                            random.nextInt(50, 400)),
                                    from,
                                    from + random.nextInt(1, 6 * 3600),
                                    random.nextBoolean()
                                            ? new RoadIncident.Closed()
                                            : new RoadIncident.Slowed(random.nextInt(5, 90))));
        }
        return new TrafficDay(traffic, MIDNIGHT);
    }

    static List<GeoPoint> square(GeoPoint middle, double metres) {
        double north = metres / 2 / 111_195;
        double east = north / Math.cos(Math.toRadians(middle.latitude()));
        return List.of(
                new GeoPoint(middle.latitude() - north, middle.longitude() - east),
                new GeoPoint(middle.latitude() - north, middle.longitude() + east),
                new GeoPoint(middle.latitude() + north, middle.longitude() + east),
                new GeoPoint(middle.latitude() + north, middle.longitude() - east));
    }

    private static TravelMatrix matrix(
            VehicleProfile profile, List<GeoPoint> places, TrafficDay day) {
        return TestRegions.monaco().matrix(profile.id(), places, day, Progress.NONE);
    }

    private static List<GeoPoint> places(VehicleProfile profile, int count, long seed) {
        return MatrixBenchmark.randomPoints(TestRegions.monaco(), profile.id(), count, seed);
    }

    private static RandomGenerator dice(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
