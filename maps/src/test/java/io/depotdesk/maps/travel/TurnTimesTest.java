package io.depotdesk.maps.travel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.TrafficDay;
import io.depotdesk.roads.RoadLeg;
import io.depotdesk.roads.TravelMatrix;

import org.junit.jupiter.api.Test;

import java.util.List;

/// Turns and signals take time, more the sharper they are and the more they cross the traffic.
class TurnTimesTest {

    @Test
    void straight_on_is_free_and_a_sharp_turn_costs_the_most() {
        TurnModel van = TurnModel.VAN;

        assertThat(van.turnSeconds(0, true)).isLessThan(0.02);
        assertThat(van.turnSeconds(45, true)).isLessThan(van.turnSeconds(90, true));
        assertThat(van.turnSeconds(170, true)).isBetween(5.0, van.longestTurnSeconds());
    }

    @Test
    void crossing_the_oncoming_traffic_costs_more_whichever_side_people_drive_on() {
        TurnModel van = TurnModel.VAN;

        assertThat(van.turnSeconds(-90, true)).isGreaterThan(2 * van.turnSeconds(90, true));
        assertThat(van.turnSeconds(90, false)).isEqualTo(van.turnSeconds(-90, true));
    }

    @Test
    void the_angle_between_two_streets_is_positive_to_the_right() {
        var network = TestRegions.monaco().network();
        var headings = new Headings(network.graph());
        var edges = network.graph().getAllEdges();
        while (edges.next()) {
            int key = edges.getEdgeKey();
            assertThat(Math.abs(headings.turn(key, key ^ 1))).isCloseTo(180, within(0.01));
        }
    }

    @Test
    void the_signals_of_the_map_are_known_to_the_edges_that_lead_to_them() {
        var network = TestRegions.monaco().network();
        var signalAhead = network.encoding().getBooleanEncodedValue(SignalParser.KEY);
        int found = 0;
        var edges = network.graph().getAllEdges();
        while (edges.next()) {
            found += edges.get(signalAhead) || edges.getReverse(signalAhead) ? 1 : 0;
        }
        assertThat(found).isBetween(5, network.graph().getEdges() / 4);
    }

    @Test
    void with_turns_and_signals_a_drive_takes_longer_than_the_bare_road() {
        GraphHopperRoads roads = TestRegions.monaco();
        List<GeoPoint> places = MatrixBenchmark.randomPoints(roads, "van", 200, 8);
        long bare = 0;
        long honest = 0;
        for (int i = 0; i < 200; i += 2) {
            RoadLeg plain =
                    roads.leg(
                            "van_plain", places.get(i), places.get(i + 1), TrafficDay.FREE_FLOW, 0);
            RoadLeg turning =
                    roads.leg("van", places.get(i), places.get(i + 1), TrafficDay.FREE_FLOW, 0);
            if (plain.seconds() < TravelMatrix.UNREACHABLE
                    && turning.seconds() < TravelMatrix.UNREACHABLE) {
                bare += plain.seconds();
                honest += turning.seconds();
            }
        }
        assertThat((double) honest / bare).isBetween(1.05, 1.5);
    }
}
