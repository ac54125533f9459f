package io.depotdesk.maps.tiles;

import io.depotdesk.maps.extract.SortedSpill;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Puts each feature into the index tiles of every tier that shows it: thinned for the tier, areas cut to
/// the tile, lines and points whole, since their names are placed along the whole of them.
final class FeatureSpreader {

    private static final double OVERLAP = 0.03;
    private static final int SMALL_AREA_POINTS = 60;

    private final SortedSpill spill;

    FeatureSpreader(SortedSpill spill) {
        this.spill = spill;
    }

    /// @param leastZoom the smallest zoom at which the feature is worth drawing
    void add(Feature feature, int leastZoom) throws IOException {
        for (Tier tier : Tier.values()) {
            if (leastZoom > tier.greatest) {
                continue;
            }
            int[][] lines = thinned(feature, tier);
            if (lines.length == 0) {
                continue;
            }
            Feature thin = feature.with(lines, false);
            switch (feature.kind().form) {
                case POINT -> {
                    int[] at = lines[0];
                    put(tier, Box.tileX(tier.base, at[1]), Box.tileY(tier.base, at[0]), thin);
                }
                case LINE, NAME -> addLine(thin, tier);
                case AREA -> addArea(thin, tier);
            }
        }
    }

    private static int[][] thinned(Feature feature, Tier tier) {
        if (feature.kind().form == FeatureKind.Form.POINT) {
            return feature.lines();
        }
        // Names need no corners of half a metre, and read better without.
        boolean name = feature.kind().form == FeatureKind.Form.NAME;
        double tolerance = name ? Math.max(1, tier.toleranceMetres) : tier.toleranceMetres;
        List<int[]> lines = new ArrayList<>();
        for (int[] line : feature.lines()) {
            int[] thin = Geometry.thinned(line, tolerance);
            if (thin.length > 0) {
                lines.add(thin);
            } else if (lines.isEmpty()) {
                return new int[0][];
            }
        }
        return lines.toArray(int[][]::new);
    }

    private void addLine(Feature feature, Tier tier) throws IOException {
        Set<Long> tiles = new LinkedHashSet<>();
        for (int[] line : feature.lines()) {
            for (int i = 0; i + 3 < line.length; i += 2) {
                addTiles(tiles, tier.base, line[i], line[i + 1], line[i + 2], line[i + 3]);
            }
        }
        byte[] bytes = FeatureCodec.encode(feature);
        for (long tile : tiles) {
            spill.add(TileIndex.key(tier, (int) tile, (int) (tile >> 32)), bytes);
        }
    }

    /// Adds every tile that a segment touches: for each column the rows between where it enters and leaves.
    private static void addTiles(
            Set<Long> tiles, int zoom, int lat1, int lon1, int lat2, int lon2) {
        int west = Box.tileX(zoom, Math.min(lon1, lon2));
        int east = Box.tileX(zoom, Math.max(lon1, lon2));
        for (int x = west; x <= east; x++) {
            Box column = Box.ofTile(zoom, x, 0);
            double from = share(Math.max(column.west(), Math.min(lon1, lon2)), lon1, lon2);
            double to = share(Math.min(column.east(), Math.max(lon1, lon2)), lon1, lon2);
            double latFrom = lon1 == lon2 ? lat1 : lat1 + from * ((double) lat2 - lat1);
            double latTo = lon1 == lon2 ? lat2 : lat1 + to * ((double) lat2 - lat1);
            int north = Box.tileY(zoom, (int) Math.round(Math.max(latFrom, latTo)));
            int south = Box.tileY(zoom, (int) Math.round(Math.min(latFrom, latTo)));
            for (int y = north; y <= south; y++) {
                tiles.add(((long) y << 32) | x);
            }
        }
    }

    private static double share(int longitude, int from, int to) {
        return from == to ? 0 : ((double) longitude - from) / ((double) to - from);
    }

    private void addArea(Feature feature, Tier tier) throws IOException {
        Box around = Box.around(feature.lines());
        int west = Box.tileX(tier.base, around.west());
        int east = Box.tileX(tier.base, around.east());
        int north = Box.tileY(tier.base, around.north());
        int south = Box.tileY(tier.base, around.south());
        int points = 0;
        for (int[] line : feature.lines()) {
            points += line.length / 2;
        }
        boolean small = points <= SMALL_AREA_POINTS;
        // What is drawn with an outline stays whole: a cut would be outlined too.
        if ((east - west + 1) * (south - north + 1) <= 4 && (small || feature.kind().outlined())) {
            for (int y = north; y <= south; y++) {
                for (int x = west; x <= east; x++) {
                    put(tier, x, y, feature);
                }
            }
        } else {
            cutDown(feature, tier, 0, 0, 0);
        }
    }

    /// Cuts an area into the quarters of a tile, again and again, until the tier's tiles are reached.
    private void cutDown(Feature feature, Tier tier, int zoom, int x, int y) throws IOException {
        Box box = Box.ofTile(zoom, x, y).grownBy(OVERLAP);
        Box around = Box.around(feature.lines());
        if (!box.meets(around)) {
            return;
        }
        Feature part = feature;
        if (!box.holds(around)) {
            List<int[]> rings = new ArrayList<>();
            for (int[] ring : feature.lines()) {
                int[] cut = Geometry.cutRing(ring, box);
                if (cut.length > 0) {
                    rings.add(cut);
                } else if (rings.isEmpty()) {
                    return;
                }
            }
            part = feature.with(rings.toArray(int[][]::new), true);
        }
        if (zoom == tier.base) {
            put(tier, x, y, part);
            return;
        }
        for (int quarter = 0; quarter < 4; quarter++) {
            cutDown(part, tier, zoom + 1, 2 * x + quarter % 2, 2 * y + quarter / 2);
        }
    }

    private void put(Tier tier, int x, int y, Feature feature) throws IOException {
        spill.add(TileIndex.key(tier, x, y), FeatureCodec.encode(feature));
    }
}
