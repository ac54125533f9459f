package io.depotdesk.maps.travel;

import static org.assertj.core.api.Assertions.assertThat;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.progress.Progress;
import io.depotdesk.roads.TravelMatrix;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A table that has grown place by place holds what a matrix made at once holds.
class TravelTableTest {

    private static final GeoPoint AT_SEA = new GeoPoint(43.70, 7.48);

    @ParameterizedTest
    @EnumSource(VehicleProfile.class)
    void a_grown_table_equals_a_matrix_made_at_once(VehicleProfile profile) {
        GraphHopperRoads roads = TestRegions.monaco();
        List<GeoPoint> places =
                new ArrayList<>(MatrixBenchmark.randomPoints(roads, profile.id(), 120, 3));
        places.add(30, AT_SEA);
        places.add(places.getFirst());

        TravelTable table = roads.table(profile.id(), places.subList(0, 40), Progress.NONE);
        places.subList(40, places.size()).forEach(table::add);
        TravelMatrix grown = table.matrix(IntStream.range(0, places.size()).toArray());
        TravelMatrix atOnce =
                roads.matrix(profile.id(), places, TrafficDay.FREE_FLOW, Progress.NONE);

        assertThat(grown.allSeconds()).isEqualTo(atOnce.allSeconds());
        assertThat(grown.allMetres()).isEqualTo(atOnce.allMetres());
        assertThat(grown.problems()).isEqualTo(atOnce.problems());
        assertThat(table.size()).isEqualTo(places.size());
    }

    @ParameterizedTest
    @EnumSource(value = VehicleProfile.class, names = "VAN")
    void a_matrix_of_some_places_leaves_the_others_out(VehicleProfile profile) {
        GraphHopperRoads roads = TestRegions.monaco();
        TravelTable table =
                roads.table(
                        profile.id(),
                        MatrixBenchmark.randomPoints(roads, profile.id(), 10, 4),
                        Progress.NONE);

        TravelMatrix some = table.matrix(7, 2);

        assertThat(some.size()).isEqualTo(2);
        assertThat(some.seconds(0, 1)).isEqualTo(table.seconds(7, 2));
        assertThat(some.metres(1, 0)).isEqualTo(table.metres(2, 7));
    }
}
