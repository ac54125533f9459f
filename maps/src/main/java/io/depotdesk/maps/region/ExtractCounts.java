package io.depotdesk.maps.region;

import com.google.protobuf.ByteString;

import org.openstreetmap.osmosis.osmbinary.Osmformat.DenseNodes;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Node;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveBlock;
import org.openstreetmap.osmosis.osmbinary.Osmformat.PrimitiveGroup;
import org.openstreetmap.osmosis.osmbinary.Osmformat.Way;

/// Counts the objects of an extract, block by block.
final class ExtractCounts {

    private static final double NANO = 1e-9;
    private static final ByteString HIGHWAY = ByteString.copyFromUtf8("highway");

    private long nodes;
    private long ways;
    private long relations;
    private long roads;
    private double west = Double.POSITIVE_INFINITY;
    private double south = Double.POSITIVE_INFINITY;
    private double east = Double.NEGATIVE_INFINITY;
    private double north = Double.NEGATIVE_INFINITY;

    long nodes() {
        return nodes;
    }

    long ways() {
        return ways;
    }

    long roads() {
        return roads;
    }

    void add(PrimitiveBlock block) {
        int highway = block.getStringtable().getSList().indexOf(HIGHWAY);
        for (PrimitiveGroup group : block.getPrimitivegroupList()) {
            addDense(block, group.getDense());
            for (Node node : group.getNodesList()) {
                addNode(block, node.getLat(), node.getLon());
            }
            for (Way way : group.getWaysList()) {
                ways++;
                if (highway >= 0 && way.getKeysList().contains(highway)) {
                    roads++;
                }
            }
            relations += group.getRelationsCount();
        }
    }

    private void addDense(PrimitiveBlock block, DenseNodes dense) {
        long lat = 0;
        long lon = 0;
        int count = Math.min(dense.getLatCount(), dense.getLonCount());
        for (int i = 0; i < count; i++) {
            lat += dense.getLat(i);
            lon += dense.getLon(i);
            addNode(block, lat, lon);
        }
    }

    private void addNode(PrimitiveBlock block, long rawLat, long rawLon) {
        nodes++;
        double lat = NANO * (block.getLatOffset() + block.getGranularity() * rawLat);
        double lon = NANO * (block.getLonOffset() + block.getGranularity() * rawLon);
        if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            return; // Nowhere on earth; the road reader drops such nodes too.
        }
        west = Math.min(west, lon);
        east = Math.max(east, lon);
        south = Math.min(south, lat);
        north = Math.max(north, lat);
    }

    ExtractSurvey survey(String digest) {
        GeoBounds bounds =
                west <= east ? new GeoBounds(west, south, east, north) : new GeoBounds(0, 0, 0, 0);
        return new ExtractSurvey(digest, nodes, ways, relations, roads, bounds);
    }
}
