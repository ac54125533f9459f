package io.depotdesk.maps.tiles;

import org.mapsforge.core.model.Point;
import org.mapsforge.core.model.Tile;
import org.mapsforge.core.util.MercatorProjection;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.List;

/// Draws the small arrows that say which way a one-way street goes, from zoom 16 on. Their places depend on
/// the street alone, so tiles fit; where a name stands, the arrow gives way.
final class OneWayArrows {

    static final int FIRST_ZOOM = 16;

    private static final double APART = 130;
    private static final double LENGTH = 11;
    private static final double HEAD = 3.2;

    /// Streets shorter than this on the screen have no room for one.
    private static final double LEAST = 34;

    private final FeatureStore store;

    OneWayArrows(FeatureStore store) {
        this.store = store;
    }

    /// @param labels the names that reach into the tile or lie close by
    void draw(
            Graphics2D pen, Tile tile, MapStyle style, int scale, List<LabelCollector.Label> labels)
            throws IOException {
        if (tile.zoomLevel < FIRST_ZOOM) {
            return;
        }
        pen.setColor(new Color(MapTheme.colour(style, "arrow")));
        pen.setStroke(new BasicStroke(1.2f * scale, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Box box = Box.ofTile(tile.zoomLevel, tile.tileX, tile.tileY).grownBy(0.1);
        for (Feature feature : store.features(tile.zoomLevel, box)) {
            boolean drawn =
                    feature.oneWay() != 0
                            && feature.rises() >= 0
                            && feature.kind().ordinal() >= FeatureKind.SERVICE.ordinal();
            if (drawn) {
                street(pen, tile, feature, scale, labels);
            }
        }
    }

    private static void street(
            Graphics2D pen,
            Tile tile,
            Feature feature,
            int scale,
            List<LabelCollector.Label> labels) {
        Point[] line = line(feature.lines()[0], tile);
        double length = 0;
        for (int i = 1; i < line.length; i++) {
            length += line[i - 1].distance(line[i]);
        }
        if (length < LEAST * scale) {
            return;
        }
        long count = Math.max(1, Math.round(length / (APART * scale)));
        double piece = length / count;
        double next = piece / 2;
        double before = 0;
        for (int i = 1; i < line.length; i++) {
            double here = line[i - 1].distance(line[i]);
            for (; next <= before + here && here > 0; next += piece) {
                double share = (next - before) / here;
                double x = line[i - 1].x + share * (line[i].x - line[i - 1].x);
                double y = line[i - 1].y + share * (line[i].y - line[i - 1].y);
                double angle = Math.atan2(line[i].y - line[i - 1].y, line[i].x - line[i - 1].x);
                if (isFree(x, y, LENGTH / 2 * scale, labels)) {
                    double turn = feature.oneWay() > 0 ? angle : angle + Math.PI;
                    arrow(pen, x - tile.getOrigin().x, y - tile.getOrigin().y, turn, scale);
                }
            }
            before += here;
        }
    }

    private static Point[] line(int[] coordinates, Tile tile) {
        Point[] line = new Point[coordinates.length / 2];
        for (int i = 0; i < line.length; i++) {
            line[i] =
                    new Point(
                            MercatorProjection.longitudeToPixelX(
                                    coordinates[2 * i + 1] / 1e7, tile.mapSize),
                            MercatorProjection.latitudeToPixelY(
                                    coordinates[2 * i] / 1e7, tile.mapSize));
        }
        return line;
    }

    private static boolean isFree(
            double x, double y, double reach, List<LabelCollector.Label> labels) {
        for (LabelCollector.Label label : labels) {
            for (var part : label.parts()) {
                if (x > part.left - reach
                        && x < part.right + reach
                        && y > part.top - reach
                        && y < part.bottom + reach) {
                    return false;
                }
            }
        }
        return true;
    }

    private static void arrow(Graphics2D pen, double x, double y, double turn, int scale) {
        double half = LENGTH / 2 * scale;
        double head = HEAD * scale;
        var shape = new Path2D.Double();
        shape.moveTo(-half, 0);
        shape.lineTo(half, 0);
        shape.moveTo(half - head, -head * 0.75);
        shape.lineTo(half, 0);
        shape.lineTo(half - head, head * 0.75);
        var place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(turn);
        pen.draw(place.createTransformedShape(shape));
    }
}
