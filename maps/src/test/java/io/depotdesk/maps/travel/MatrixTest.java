package io.depotdesk.maps.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.TravelMatrix;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;

/// What a matrix promises: equal to single legs, the same for any number of threads, honest about what it
/// cannot reach.
class MatrixTest {

    private static final GeoPoint AT_SEA = new GeoPoint(43.70, 7.48);
    private static final GeoPoint IN_PARIS = new GeoPoint(48.8566, 2.3522);

    @ParameterizedTest
    @EnumSource(VehicleProfile.class)
    void every_cell_equals_the_leg_and_its_line(VehicleProfile profile) {
        GraphHopperRoads roads = TestRegions.monaco();
        List<GeoPoint> places = places(profile, 40, 5);

        TravelMatrix matrix =
                roads.matrix(profile.id(), places, TrafficDay.FREE_FLOW, Progress.NONE);

        for (int from = 0; from < places.size(); from++) {
            for (int to = 0; to < places.size(); to++) {
                RoadLeg leg =
                        roads.leg(
                                profile.id(),
                                places.get(from),
                                places.get(to),
                                TrafficDay.FREE_FLOW,
                                0);
                String pair = "%s, %s to %s".formatted(profile, places.get(from), places.get(to));
                assertThat(leg.seconds()).as(pair).isEqualTo(matrix.seconds(from, to));
                assertThat(leg.metres()).as(pair).isEqualTo(matrix.metres(from, to));
                if (leg.seconds() != TravelMatrix.UNREACHABLE) {
                    // The line is made of the edges' own points;.
                    assertThat(length(leg.line()))
                            .as(pair)
                            .isCloseTo((double) leg.metres(), tolerance(leg));
                    assertThat(leg.line().getFirst().metresTo(places.get(from)))
                            .as(pair)
                            .isLessThan(1);
                    assertThat(leg.line().getLast().metresTo(places.get(to)))
                            .as(pair)
                            .isLessThan(1);
                }
            }
        }
    }

    @Test
    void the_answer_does_not_depend_on_the_number_of_threads() {
        RoadSearch search = TestRegions.monaco().search(VehicleProfile.VAN);
        List<RoadPlace> places =
                places(VehicleProfile.VAN, 150, 9).stream().map(search::find).toList();

        assertThat(cells(search, places, 3)).isEqualTo(cells(search, places, 1));
    }

    @Test
    void a_place_without_a_road_is_named_with_the_reason_and_the_others_are_served() {
        List<GeoPoint> places = new ArrayList<>(places(VehicleProfile.VAN, 3, 11));
        places.add(AT_SEA);
        places.add(IN_PARIS);

        TravelMatrix matrix =
                TestRegions.monaco().matrix("van", places, TrafficDay.FREE_FLOW, Progress.NONE);

        assertThat(matrix.problems())
                .extracting(TravelMatrix.PlaceProblem::place)
                .containsExactly(3, 4);
        assertThat(matrix.problems().getLast().reason()).contains("outside the region monaco");
        assertThat(matrix.seconds(0, 3)).isEqualTo(TravelMatrix.UNREACHABLE);
        assertThat(matrix.metres(4, 0)).isEqualTo(TravelMatrix.UNREACHABLE);
        assertThat(matrix.seconds(3, 3)).isZero();
        assertThat(matrix.seconds(0, 1)).isLessThan(3600);
        assertThat(
                        TestRegions.monaco()
                                .leg("van", AT_SEA, places.getFirst(), TrafficDay.FREE_FLOW, 0)
                                .line())
                .isEmpty();
    }

    @Test
    void a_place_knows_the_road_it_is_served_from() {
        List<RoadAccess> accesses =
                places(VehicleProfile.VAN, 100, 19).stream()
                        .map(place -> TestRegions.monaco().access("van", place).orElseThrow())
                        .toList();

        assertThat(accesses).allMatch(access -> access.metresAway() < 1);
        assertThat(accesses)
                .filteredOn(access -> !access.street().isEmpty())
                .hasSizeGreaterThan(50);
        assertThat(TestRegions.monaco().access("van", AT_SEA)).isEmpty();
    }

    @Test
    void the_same_place_twice_is_no_drive() {
        List<GeoPoint> places = new ArrayList<>(places(VehicleProfile.VAN, 10, 13));
        places.addAll(places);

        TravelMatrix matrix =
                TestRegions.monaco().matrix("van", places, TrafficDay.FREE_FLOW, Progress.NONE);

        for (int place = 0; place < 10; place++) {
            assertThat(matrix.seconds(place, place + 10)).isZero();
            assertThat(matrix.metres(place + 10, place)).isZero();
        }
    }

    @Test
    void no_place_gives_an_empty_matrix() {
        assertThat(
                        TestRegions.monaco()
                                .matrix("van", List.of(), TrafficDay.FREE_FLOW, Progress.NONE)
                                .size())
                .isZero();
    }

    @Test
    void a_cancelled_matrix_stops() {
        var cancelled =
                new Progress() {
                    private volatile boolean asked;

                    @Override
                    public void at(String step, double done) {
                        asked |= done > 0.5;
                    }

                    @Override
                    public boolean cancelled() {
                        return asked;
                    }
                };
        List<GeoPoint> places = places(VehicleProfile.VAN, 50, 17);

        assertThatThrownBy(() ->
                        TestRegions.monaco().matrix("van", places, TrafficDay.FREE_FLOW, cancelled))
                .isInstanceOf(WorkCancelledException.class);
    }

    @Test
    void an_unknown_profile_is_answered_with_the_known_ones() {
        assertThatThrownBy(() ->
                        TestRegions.monaco()
                                .matrix("tank", List.of(), TrafficDay.FREE_FLOW, Progress.NONE))
                .hasMessageContaining("tank")
                .hasMessageContaining("van, van_plain, truck, bike, foot");
    }

    private static List<Integer> cells(RoadSearch search, List<RoadPlace> places, int threads) {
        int[] seconds = new int[places.size() * places.size()];
        int[] metres = new int[seconds.length];
        new ManyToMany(search, List.copyOf(places), List.copyOf(places))
                .fill(seconds, metres, new Crew(threads), Progress.NONE);
        List<Integer> cells = new ArrayList<>();
        for (int i = 0; i < seconds.length; i++) {
            cells.add(seconds[i]);
            cells.add(metres[i]);
        }
        return cells;
    }

    private static List<GeoPoint> places(VehicleProfile profile, int count, long seed) {
        GraphHopperRoads roads = TestRegions.monaco();
        return new RandomPlaces(roads.network(), roads.search(profile).finder(), seed).draw(count);
    }

    private static double length(List<GeoPoint> line) {
        double metres = 0;
        for (int i = 1; i < line.size(); i++) {
            metres += line.get(i - 1).metresTo(line.get(i));
        }
        return metres;
    }

    private static Offset<Double> tolerance(RoadLeg leg) {
        return within(2 + leg.metres() * 0.005);
    }
}
