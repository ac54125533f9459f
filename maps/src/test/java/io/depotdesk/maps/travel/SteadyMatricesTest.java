package io.depotdesk.maps.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.progress.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

class SteadyMatricesTest {

    private static final GeoPoint AT_SEA = new GeoPoint(43.70, 7.48);

    private static SteadyMatrix atOnce(VehicleProfile profile, List<GeoPoint> points) {
        return new SteadyMatrices(TestRegions.monaco().search(profile))
                .between(points, new Crew(1), Progress.NONE);
    }

    private static void assertEqual(SteadyMatrix grown, SteadyMatrix atOnce) {
        assertThat(grown.points()).isEqualTo(atOnce.points());
        assertThat(grown.seconds()).isEqualTo(atOnce.seconds());
        assertThat(grown.metres()).isEqualTo(atOnce.metres());
    }

    @ParameterizedTest
    @EnumSource(VehicleProfile.class)
    void a_day_whose_places_come_and_go_has_the_matrix_of_its_places(VehicleProfile profile) {
        GraphHopperRoads roads = TestRegions.monaco();
        List<GeoPoint> pool = MatrixBenchmark.randomPoints(roads, profile.id(), 200, 3);
        var matrices = new SteadyMatrices(roads.search(profile));
        var dice = new SplittableRandom(5);
        List<GeoPoint> day = new ArrayList<>(pool.subList(0, 60));
        day.add(30, AT_SEA);
        int next = 60;
        for (int change = 0; change < 25; change++) {
            assertEqual(matrices.between(day, new Crew(1), Progress.NONE), atOnce(profile, day));
            int arrivals = change == 12 ? 30 : dice.nextInt(4);
            for (int i = 0; i < arrivals; i++) {
                day.add(dice.nextInt(day.size()), pool.get(next++ % pool.size()));
            }
            for (int i = dice.nextInt(5); i > 0 && day.size() > 5; i--) {
                day.remove(dice.nextInt(day.size()));
            }
        }
    }

    @Test
    void equal_places_get_the_matrix_that_is_there() {
        var matrices = new SteadyMatrices(TestRegions.monaco().search(VehicleProfile.VAN));
        List<GeoPoint> points = MatrixBenchmark.randomPoints(TestRegions.monaco(), "van", 10, 4);

        SteadyMatrix first = matrices.between(points, new Crew(1), Progress.NONE);

        assertThat(matrices.between(List.copyOf(points), new Crew(1), Progress.NONE))
                .isSameAs(first);
    }

    @ParameterizedTest
    @EnumSource(VehicleProfile.class)
    void a_table_grown_place_by_place_equals_one_made_at_once(VehicleProfile profile) {
        GraphHopperRoads roads = TestRegions.monaco();
        List<GeoPoint> places =
                new ArrayList<>(MatrixBenchmark.randomPoints(roads, profile.id(), 120, 3));
        places.add(30, AT_SEA);
        places.add(places.getFirst());

        var table =
                new TravelTable(
                        roads.search(profile),
                        atOnce(profile, places.subList(0, 40)),
                        Progress.NONE);
        places.subList(40, places.size()).forEach(table::add);

        int[] all = java.util.stream.IntStream.range(0, places.size()).toArray();
        assertEqual(table.matrix(all), atOnce(profile, places));
    }
}
