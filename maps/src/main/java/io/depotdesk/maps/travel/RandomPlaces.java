package io.depotdesk.maps.travel;

import com.graphhopper.routing.util.AllEdgesIterator;
import com.graphhopper.util.FetchMode;
import com.graphhopper.util.PointList;

import io.depotdesk.domain.measure.GeoPoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Places on usable roads, drawn from a seed: for benchmarks and tests. Every usable edge is as likely as any
/// other, and every point between two bends of its line.
final class RandomPlaces {

    private final RoadNetwork network;
    private final int[] usableEdges;
    private final RandomGenerator random;

    RandomPlaces(RoadNetwork network, PlaceFinder finder, long seed) {
        this.network = network;
        this.usableEdges = usableEdges(network, finder);
        if (usableEdges.length == 0) {
            throw new IllegalArgumentException(
                    "The region has no road for this vehicle, so no random place on one.");
        }
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static int[] usableEdges(RoadNetwork network, PlaceFinder finder) {
        int[] edges = new int[network.graph().getEdges()];
        int size = 0;
        AllEdgesIterator all = network.graph().getAllEdges();
        while (all.next()) {
            if (finder.isUsable(all)) {
                edges[size++] = all.getEdge();
            }
        }
        return Arrays.copyOf(edges, size);
    }

    List<GeoPoint> draw(int count) {
        List<GeoPoint> places = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            places.add(draw());
        }
        return places;
    }

    private GeoPoint draw() {
        int edge = usableEdges[random.nextInt(usableEdges.length)];
        PointList shape =
                network.graph()
                        .getEdgeIteratorState(edge, Integer.MIN_VALUE)
                        .fetchWayGeometry(FetchMode.ALL);
        int from = random.nextInt(shape.size() - 1);
        double share = random.nextDouble();
        return new GeoPoint(
                shape.getLat(from) + share * (shape.getLat(from + 1) - shape.getLat(from)),
                shape.getLon(from) + share * (shape.getLon(from + 1) - shape.getLon(from)));
    }
}
