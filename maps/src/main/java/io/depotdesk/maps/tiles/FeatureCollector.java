package io.depotdesk.maps.tiles;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import com.graphhopper.reader.ReaderElement;
import com.graphhopper.reader.ReaderNode;
import com.graphhopper.reader.ReaderRelation;
import com.graphhopper.reader.ReaderWay;

import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.maps.extract.ExtractVisitor;
import io.depotdesk.maps.extract.NodeLocations;
import io.depotdesk.maps.extract.Rings;
import io.depotdesk.maps.extract.Shapes;
import io.depotdesk.maps.extract.WayLines;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The main pass over the extract for the map: turns objects into features.
final class FeatureCollector implements ExtractVisitor {

    private static final double EQUATOR_METRES_PER_PIXEL = 156_543;
    private static final double VISIBLE_PIXELS = 4;

    private final LongHashSet members;
    private final LongIntHashMap borderLevels;
    private final NodeLocations nodes;
    private final WayLines memberLines;
    private final FeatureSpreader spreader;
    private final NameLines nameLines;
    private final RegionBounds bounds = new RegionBounds();
    private final Coast coast = new Coast();
    private final Set<String> placeNames = new HashSet<>();
    private long nextId = 1;

    /// @param members ways that relations need
    /// @param borderLevels administrative level of ways that are borders by a relation
    FeatureCollector(
            LongHashSet members,
            LongIntHashMap borderLevels,
            NodeLocations nodes,
            WayLines memberLines,
            FeatureSpreader spreader,
            NameLines nameLines) {
        this.members = members;
        this.borderLevels = borderLevels;
        this.nodes = nodes;
        this.memberLines = memberLines;
        this.spreader = spreader;
        this.nameLines = nameLines;
    }

    /// Adds the sea, which is known only when the whole coastline is.
    ///
    /// @return the sea around the region, which goes into no tile
    List<Feature> addSea(Box region) throws IOException {
        Coast.Sea sea = coast.sea(region);
        for (int[][] area : sea.areas()) {
            spreader.add(sea(area), FeatureKind.SEA.leastZoom);
        }
        return sea.beyond().stream().map(this::sea).toList();
    }

    private Feature sea(int[][] area) {
        return new Feature(nextId++, FeatureKind.SEA, 0, 0, 0, false, "", new int[0], area);
    }

    Box region() {
        return bounds.box();
    }

    @Override
    public void node(ReaderNode node) throws IOException {
        nodes.add(node.getId(), node.getLat(), node.getLon());
        bounds.add(node.getLat(), node.getLon());
        if (node.hasTags()) {
            int latitude = NodeLocations.e7(node.getLat());
            int longitude = NodeLocations.e7(node.getLon());
            addPoints(node, latitude, longitude);
        }
    }

    private void addPoints(ReaderElement element, int latitude, int longitude) throws IOException {
        if (element.hasTag("name")) {
            FeatureKind kind = Classifier.point(element);
            if (kind != null && element.hasTag("place")) {
                placeNames.add(Classifier.tag(element, "name"));
            }
            if (kind != null) {
                addPoint(kind, Classifier.tag(element, "name"), latitude, longitude);
            }
        }
        if (element.hasTag("addr:housenumber") && !element.hasTag("addr:interpolation")) {
            String number = Classifier.tag(element, "addr:housenumber");
            if (number.length() <= 12) {
                String written = number.replaceAll("\\s*[;,]\\s*", ", ");
                addPoint(FeatureKind.HOUSE_NUMBER, written, latitude, longitude);
            }
        }
    }

    private void addPoint(FeatureKind kind, String name, int latitude, int longitude)
            throws IOException {
        int[][] at = {{latitude, longitude}};
        spreader.add(
                new Feature(nextId++, kind, 0, 0, 0, false, name, new int[0], at), kind.leastZoom);
    }

    @Override
    public void way(ReaderWay way) throws IOException {
        nodes.seal();
        boolean member = members.contains(way.getId());
        int borderLevel = borderLevels.getOrDefault(way.getId(), 0);
        if (!member && borderLevel == 0 && !way.hasTags()) {
            return;
        }
        int[] line = nodes.line(way.getNodes());
        if (line.length < 4) {
            return;
        }
        if (member) {
            memberLines.add(way.getId(), line);
        }
        if (way.hasTag("natural", "coastline")) {
            coast.add(line);
        }
        if (borderLevel > 0 && !way.hasTag("boundary")) {
            way.setTag("boundary", "administrative");
            way.setTag("admin_level", Integer.toString(borderLevel));
        }
        boolean closed = Shapes.isClosed(line);
        FeatureKind area = closed && !way.hasTag("area", "no") ? Classifier.area(way) : null;
        if (area != null) {
            addArea(way, area, new int[][] {Rewind.anticlockwise(line)});
        }
        FeatureKind linear = Classifier.line(way);
        boolean covered = area == FeatureKind.SQUARE || area == FeatureKind.PIER;
        if (linear != null && !covered) {
            addLine(way, linear, line);
        }
        if (closed) {
            GeoPoint centre = Shapes.centre(line);
            addPoints(
                    way, NodeLocations.e7(centre.latitude()), NodeLocations.e7(centre.longitude()));
        }
    }

    private void addLine(ReaderWay way, FeatureKind kind, int[] line) throws IOException {
        boolean bridge = way.hasTag("bridge") && !way.hasTag("bridge", "no");
        boolean tunnel = way.hasTag("tunnel") && !way.hasTag("tunnel", "no");
        String name = way.hasTag("name") ? Classifier.tag(way, "name") : Classifier.tag(way, "ref");
        int oneWay =
                switch (Classifier.tag(way, "oneway")) {
                    case "yes", "true", "1" -> 1;
                    case "-1", "reverse" -> -1;
                    default -> 0;
                };
        int rises = bridge ? 1 : tunnel ? -1 : 0;
        int[][] lines = {line};
        var feature =
                new Feature(
                        nextId++,
                        kind,
                        rises,
                        layer(way),
                        kind.isRoad() ? oneWay : 0,
                        false,
                        "",
                        new int[0],
                        lines);
        spreader.add(feature, kind.leastZoom);
        if (!name.isEmpty() && kind.named() != kind) {
            nameLines.add(new Feature(feature.id(), kind, 0, 0, 0, false, name, new int[0], lines));
        }
    }

    private static int layer(ReaderElement element) {
        String layer = Classifier.tag(element, "layer");
        return layer.matches("-?[0-5]") ? Integer.parseInt(layer) : 0;
    }

    private void addArea(ReaderElement element, FeatureKind kind, int[][] rings)
            throws IOException {
        boolean named =
                element.hasTag("name")
                        && kind != FeatureKind.BUILDING
                        && kind != FeatureKind.RESIDENTIAL
                        && Classifier.point(element) == null;
        int[] label = new int[0];
        if (named) {
            label = labelPoint(rings[0]);
        }
        spreader.add(
                new Feature(
                        nextId++,
                        kind,
                        0,
                        0,
                        0,
                        false,
                        named ? Classifier.tag(element, "name") : "",
                        label,
                        rings),
                Math.max(kind.leastZoom, visibleFrom(rings[0])));
    }

    /// Returns the smallest zoom at which the ring is a few pixels wide.
    private static int visibleFrom(int[] ring) {
        double metres = Math.sqrt(Math.abs(Geometry.squareMetres(ring)));
        double narrowing = Math.cos(Math.toRadians(ring[0] / 1e7));
        for (int zoom = 0; zoom < 16; zoom++) {
            double pixel = EQUATOR_METRES_PER_PIXEL * narrowing / (1 << zoom);
            if (metres / pixel >= VISIBLE_PIXELS) {
                return zoom;
            }
        }
        return 16;
    }

    private static int[] labelPoint(int[] ring) {
        GeoPoint centre = Shapes.centre(ring);
        int latitude = NodeLocations.e7(centre.latitude());
        int longitude = NodeLocations.e7(centre.longitude());
        if (Geometry.isInside(ring, latitude, longitude)) {
            return new int[] {latitude, longitude};
        }
        return new int[] {ring[0], ring[1]};
    }

    @Override
    public void relation(ReaderRelation relation) throws IOException {
        nodes.seal();
        FeatureKind town = townOf(relation);
        if (town != null && placeNames.add(Classifier.tag(relation, "name"))) {
            addTown(relation, town);
        }
        FeatureKind kind = kindOf(relation);
        if (kind == null) {
            return;
        }
        List<int[]> outerLines = new ArrayList<>();
        List<int[]> innerLines = new ArrayList<>();
        for (ReaderRelation.Member member : relation.getMembers()) {
            int[] line =
                    member.getType() == ReaderElement.Type.WAY
                            ? memberLines.line(member.getRef())
                            : null;
            if (line != null) {
                (member.getRole().equals("inner") ? innerLines : outerLines).add(line);
            }
        }
        List<int[]> inners = Rings.of(innerLines).closed();
        for (int[] outer : Rings.of(outerLines).closed()) {
            List<int[]> rings = new ArrayList<>();
            rings.add(Rewind.anticlockwise(outer));
            for (int[] inner : inners) {
                if (Geometry.isInside(outer, inner[0], inner[1])) {
                    rings.add(Rewind.clockwise(inner));
                }
            }
            addArea(relation, kind, rings.toArray(int[][]::new));
            GeoPoint centre = Shapes.centre(outer);
            addPoints(
                    relation,
                    NodeLocations.e7(centre.latitude()),
                    NodeLocations.e7(centre.longitude()));
        }
    }

    /// Names a town that the map data knows by its boundary alone.
    private void addTown(ReaderRelation relation, FeatureKind town) throws IOException {
        List<int[]> lines = new ArrayList<>();
        for (ReaderRelation.Member member : relation.getMembers()) {
            if (member.getType() == ReaderElement.Type.WAY) {
                int[] line = memberLines.line(member.getRef());
                if (line != null && !member.getRole().equals("inner")) {
                    lines.add(line);
                }
            }
        }
        int[] widest = new int[0];
        for (int[] ring : Rings.of(lines).closed()) {
            boolean wider =
                    widest.length == 0
                            || Math.abs(Geometry.squareMetres(ring))
                                    > Math.abs(Geometry.squareMetres(widest));
            widest = wider ? ring : widest;
        }
        if (widest.length > 0) {
            int[] at = labelPoint(widest);
            addPoint(town, Classifier.tag(relation, "name"), at[0], at[1]);
        }
    }

    /// Returns as what a boundary's town or district is named, null if it is none.
    static @Nullable FeatureKind townOf(ReaderRelation relation) {
        if (!relation.hasTag("boundary", "administrative") || !relation.hasTag("name")) {
            return null;
        }
        return switch (Classifier.tag(relation, "admin_level")) {
            case "7", "8" -> FeatureKind.VILLAGE;
            case "9", "10" -> FeatureKind.SUBURB;
            default -> null;
        };
    }

    /// Returns what a multipolygon covers, null if it is none or nothing that is drawn.
    static @Nullable FeatureKind kindOf(ReaderRelation relation) {
        return relation.hasTag("type", "multipolygon") ? Classifier.area(relation) : null;
    }
}
