package io.depotdesk.maps.travel;

import static com.graphhopper.util.DistancePlaneProjection.DIST_PLANE;

import com.graphhopper.routing.ev.EnumEncodedValue;
import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.storage.BaseGraph;
import com.graphhopper.storage.NodeAccess;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;

import io.depotdesk.domain.traffic.RoadClass;
import io.depotdesk.domain.traffic.SpeedFactors;
import io.depotdesk.domain.traffic.SpeedPattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Which speed pattern each edge and each turn of a road graph follows.
///
/// A kind is a set of roads with the same course of speed. Kind 0 flows freely all day. An edge lies in the zone
/// that holds the middle of its line, a turn in the one that holds its junction.
final class RoadKinds {

    private static final List<Integer> FREE = Collections.nCopies(SpeedPattern.QUARTERS, 100);

    /// All roads flow freely.
    static final RoadKinds FREE_FLOW = new RoadKinds(List.of(FREE), new byte[0], new byte[0]);

    private final List<List<Integer>> percent;
    private final byte[] ofEdge;
    private final byte[] ofTurnAt;

    private RoadKinds(List<List<Integer>> percent, byte[] ofEdge, byte[] ofTurnAt) {
        this.percent = percent;
        this.ofEdge = ofEdge;
        this.ofTurnAt = ofTurnAt;
    }

    static RoadKinds of(RoadNetwork network, SpeedFactors factors) {
        List<List<Integer>> percent = new ArrayList<>();
        percent.add(FREE);
        for (SpeedFactors.Rule rule : factors.rules()) {
            List<Integer> course = course(factors, rule);
            if (!percent.contains(course)) {
                percent.add(course);
            }
        }
        if (percent.size() == 1) {
            return FREE_FLOW;
        }
        var zones = new ZoneRules(factors, rule -> percent.indexOf(course(factors, rule)));
        return new RoadKinds(percent, edges(network, zones), nodes(network, zones));
    }

    private static List<Integer> course(SpeedFactors factors, SpeedFactors.Rule rule) {
        return factors.patterns().stream()
                .filter(pattern -> pattern.name().equals(rule.pattern()))
                .findFirst()
                .orElseThrow()
                .percent();
    }

    private static byte[] edges(RoadNetwork network, ZoneRules zones) {
        EnumEncodedValue<com.graphhopper.routing.ev.RoadClass> tagged =
                network.encoding()
                        .getEnumEncodedValue(
                                com.graphhopper.routing.ev.RoadClass.KEY,
                                com.graphhopper.routing.ev.RoadClass.class);
        byte[] kinds = new byte[network.graph().getEdges()];
        AllEdgesIterator edge = network.graph().getAllEdges();
        while (edge.next()) {
            RoadClass roads = roadClass(edge.get(tagged));
            if (zones.areAsked(roads)) {
                double[] middle = middle(edge.fetchWayGeometry(FetchMode.ALL));
                kinds[edge.getEdge()] = zones.kind(roads, middle[0], middle[1]);
            } else {
                kinds[edge.getEdge()] = zones.kindOutside(roads);
            }
        }
        return kinds;
    }

    private static byte[] nodes(RoadNetwork network, ZoneRules zones) {
        BaseGraph graph = network.graph();
        NodeAccess nodes = graph.getNodeAccess();
        byte[] kinds = new byte[graph.getNodes()];
        for (int node = 0; node < kinds.length; node++) {
            kinds[node] =
                    zones.areAsked(RoadClass.JUNCTION)
                            ? zones.kind(RoadClass.JUNCTION, nodes.getLat(node), nodes.getLon(node))
                            : zones.kindOutside(RoadClass.JUNCTION);
        }
        return kinds;
    }

    private static RoadClass roadClass(com.graphhopper.routing.ev.RoadClass tagged) {
        return switch (tagged) {
            case MOTORWAY, TRUNK -> RoadClass.MOTORWAY;
            case PRIMARY, SECONDARY -> RoadClass.MAIN;
            default -> RoadClass.MINOR;
        };
    }

    /// Returns latitude and longitude halfway along a line.
    private static double[] middle(PointList line) {
        double half = DIST_PLANE.calcDistance(line) / 2;
        for (int i = 1; i < line.size(); i++) {
            double piece =
                    DIST_PLANE.calcDist(
                            line.getLat(i - 1), line.getLon(i - 1), line.getLat(i), line.getLon(i));
            if (half <= piece && piece > 0) {
                double share = half / piece;
                return new double[] {
                    line.getLat(i - 1) + share * (line.getLat(i) - line.getLat(i - 1)),
                    line.getLon(i - 1) + share * (line.getLon(i) - line.getLon(i - 1))
                };
            }
            half -= piece;
        }
        return new double[] {line.getLat(line.size() - 1), line.getLon(line.size() - 1)};
    }

    /// Returns how many kinds there are, free flow included.
    int count() {
        return percent.size();
    }

    /// Returns the speed of a kind in a quarter of an hour since midnight, in percent of free flow.
    int percent(int kind, int quarter) {
        return percent.get(kind).get(quarter);
    }

    int ofEdge(int edge) {
        return ofEdge[edge];
    }

    int ofTurnAt(int node) {
        return ofTurnAt[node];
    }
}
