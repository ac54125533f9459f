package io.depotdesk.maps.travel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;

/// The same equality on larger extracts, where there is time for it: they take minutes to prepare.
///
/// Run with `-Ddepotdesk.larger=true`.
class LargerRegionsTest {

    @ParameterizedTest
    @CsvSource({
        "baltimore-nw, VAN",
        "baltimore-nw, TRUCK",
        "baltimore-nw, FOOT",
        "vancouver, VAN",
        "vancouver, VAN_PLAIN",
        "vancouver, TRUCK",
        "vancouver, BIKE"
    })
    void every_pair_equals_the_engines_own_route(String region, VehicleProfile profile)
            throws IOException {
        try (GraphHopperRoads roads = TestRegions.shared(region)) {
            RoadsEqualGraphHopperTest.compare(roads, profile, 42);
        }
    }
}
