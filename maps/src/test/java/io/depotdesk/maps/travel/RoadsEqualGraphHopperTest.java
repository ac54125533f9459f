package io.depotdesk.maps.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.graphhopper.routing.Path;

import io.depotdesk.domain.measure.GeoPoint;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.util.List;

/// Our searches over the prepared graph give what GraphHopper's own routes give: 1,000 random pairs for each
/// profile in Monaco.
class RoadsEqualGraphHopperTest {

    private static final int PAIRS = 1000;

    @ParameterizedTest
    @EnumSource(VehicleProfile.class)
    void every_pair_has_the_weight_time_and_length_of_the_engines_own_route(VehicleProfile profile)
            throws IOException {
        compare(TestRegions.monaco(), profile, 42);
    }

    /// Returns nothing; fails with the pair and the seed's number in the message.
    static void compare(GraphHopperRoads roads, VehicleProfile profile, long seed)
            throws IOException {
        var truth = new EngineRoutes(roads, profile);
        var search = roads.search(profile);
        List<GeoPoint> places =
                new RandomPlaces(roads.network(), search.finder(), seed).draw(2 * PAIRS);
        var finder = new LegFinder(search);
        int found = 0;
        for (int i = 0; i < PAIRS; i++) {
            GeoPoint from = places.get(2 * i);
            GeoPoint to = places.get(2 * i + 1);
            Path theirs = truth.route(from, to);
            Drive ours = finder.drive(search.find(from), search.find(to));
            String pair = "%s, seed %d, pair %d: %s to %s".formatted(profile, seed, i, from, to);
            assertThat(ours != null).as(pair).isEqualTo(theirs.isFound());
            if (ours != null) {
                found++;
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
        assertThat(found).as("pairs with a way").isGreaterThan(PAIRS * 9 / 10);
    }
}
