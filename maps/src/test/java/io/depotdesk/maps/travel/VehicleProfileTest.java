package io.depotdesk.maps.travel;

import static org.assertj.core.api.Assertions.assertThat;

import com.graphhopper.routing.ev.DecimalEncodedValue;
import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.ev.MaxHeight;
import com.graphhopper.routing.ev.MaxLength;
import com.graphhopper.routing.ev.MaxWeight;
import com.graphhopper.routing.ev.MaxWidth;
import com.graphhopper.routing.ev.RoadAccess;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.routing.weighting.Weighting;
import com.graphhopper.util.EdgeIteratorState;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A vehicle passes where the signs let it: checked on every edge of the default region.
class VehicleProfileTest {

    private final RoadNetwork network = TestRegions.monaco().network();

    @ParameterizedTest
    @CsvSource({"VAN, 2.7, 2.1, 0, 0", "TRUCK, 3.6, 2.55, 10, 0"})
    void no_vehicle_passes_under_a_sign_that_is_too_small_for_it(
            VehicleProfile profile, double height, double width, double length, double weight) {
        Weighting weighting = network.weighting(profile);
        int limited = 0;
        AllEdgesIterator edge = network.graph().getAllEdges();
        while (edge.next()) {
            boolean tooSmall =
                    edge.get(limit(MaxHeight.KEY)) < height
                            || edge.get(limit(MaxWidth.KEY)) < width
                            || edge.get(limit(MaxLength.KEY)) < length
                            || edge.get(limit(MaxWeight.KEY)) < weight;
            if (tooSmall) {
                limited++;
                assertThat(weighting.calcEdgeWeight(edge, false)).isInfinite();
                assertThat(weighting.calcEdgeWeight(edge, true)).isInfinite();
            }
        }
        assertThat(limited).as("edges with such a sign").isPositive();
    }

    @Test
    void private_roads_are_open_but_entering_one_weighs_more_than_any_detour() {
        EnumEncodedValue<RoadAccess> access =
                network.encoding().getEnumEncodedValue(RoadAccess.KEY, RoadAccess.class);
        Weighting weighting = network.weighting(VehicleProfile.VAN);
        var around = network.graph().createEdgeExplorer();
        int entered = 0;
        AllEdgesIterator edge = network.graph().getAllEdges();
        while (edge.next()) {
            if (edge.get(access) != RoadAccess.PRIVATE || isClosed(weighting, edge)) {
                continue;
            }
            var from = around.setBaseNode(edge.getBaseNode());
            while (from.next()) {
                double turn =
                        isClosed(weighting, from)
                                ? Double.POSITIVE_INFINITY
                                : weighting.calcTurnWeight(
                                        from.getEdge(), edge.getBaseNode(), edge.getEdge());
                if (from.get(access) == RoadAccess.YES && Double.isFinite(turn)) {
                    entered++;
                    assertThat(turn).isGreaterThanOrEqualTo(2000);
                    assertThat(
                                    weighting.calcTurnMillis(
                                            from.getEdge(), edge.getBaseNode(), edge.getEdge()))
                            .as("the detour's weight is no time")
                            .isLessThan(60_000);
                }
            }
        }
        assertThat(entered).as("ways into private roads").isPositive();
    }

    private static boolean isClosed(Weighting weighting, EdgeIteratorState edge) {
        return Double.isInfinite(weighting.calcEdgeWeight(edge, false))
                && Double.isInfinite(weighting.calcEdgeWeight(edge, true));
    }

    private DecimalEncodedValue limit(String key) {
        return network.encoding().getDecimalEncodedValue(key);
    }
}
