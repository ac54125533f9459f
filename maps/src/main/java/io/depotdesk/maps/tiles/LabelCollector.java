package io.depotdesk.maps.tiles;

import org.jspecify.annotations.Nullable;
import org.mapsforge.core.graphics.Bitmap;
import org.mapsforge.core.graphics.Curve;
import org.mapsforge.core.graphics.Display;
import org.mapsforge.core.graphics.GraphicFactory;
import org.mapsforge.core.graphics.Paint;
import org.mapsforge.core.graphics.Position;
import org.mapsforge.core.graphics.SymbolOrientation;
import org.mapsforge.core.graphics.TextOrientation;
import org.mapsforge.core.mapelements.MapElementContainer;
import org.mapsforge.core.mapelements.WayTextContainer;
import org.mapsforge.core.model.LineSegment;
import org.mapsforge.core.model.LineString;
import org.mapsforge.core.model.Point;
import org.mapsforge.core.model.Rectangle;
import org.mapsforge.core.model.Rotation;
import org.mapsforge.core.util.MercatorProjection;
import org.mapsforge.map.datastore.PointOfInterest;
import org.mapsforge.map.layer.renderer.PolylineContainer;
import org.mapsforge.map.rendertheme.RenderCallback;
import org.mapsforge.map.rendertheme.RenderContext;

import java.util.ArrayList;
import java.util.List;

/// Collects the names that the theme wants for features, each with its place. Names along a line are spread
/// evenly over it and kept away from sharp bends, which depends on the line alone, never on the tile.
final class LabelCollector implements RenderCallback {

    private static final double SHARPEST_BEND = 30;

    /// Places that a name is offered along its line, in pixels at scale 1; it takes few of them, since it may
    /// not stand near itself, but one that is free among houses and other names.
    private static final double GAP = 70;

    private final GraphicFactory graphics;
    private final int scale;
    private final List<Label> labels = new ArrayList<>();
    private @Nullable Dot dot;

    /// A name with its place.
    ///
    /// @param room around all of it
    /// @param parts what it really covers: a slanted name lies in a chain of small boxes
    /// @param middle in pixels of the whole world at the zoom
    /// @param along true if it follows a line
    /// @param dot a dot that is drawn with the name, null if there is none
    record Label(
            MapElementContainer element,
            Rectangle room,
            List<Rectangle> parts,
            String text,
            Point middle,
            boolean along,
            @Nullable Dot dot) {

        /// Returns whether the two would be drawn over each other.
        boolean meets(Label other) {
            if (!room.intersects(other.room)) {
                return false;
            }
            for (Rectangle part : parts) {
                for (Rectangle otherPart : other.parts) {
                    if (part.intersects(otherPart)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    /// A dot that marks what the name below it means.
    ///
    /// @param colour 0xAARRGGBB
    record Dot(PointOfInterest poi, Point at, float radius, int colour) {}

    LabelCollector(GraphicFactory graphics, int scale) {
        this.graphics = graphics;
        this.scale = scale;
    }

    List<Label> labels() {
        return labels;
    }

    private void addCaption(MapElementContainer element, String text, @Nullable Dot marked) {
        Rectangle room = element.getClashRect(Rotation.NULL_ROTATION);
        if (marked != null) {
            double top = Math.min(room.top, marked.at.y - marked.radius);
            room = new Rectangle(room.left, top, room.right, room.bottom);
        }
        Rectangle wide = around(room, 2.5 * scale);
        labels.add(new Label(element, wide, List.of(wide), text, room.getCenter(), false, marked));
    }

    private void addAlong(
            MapElementContainer element, String text, LineString line, double height) {
        List<Rectangle> parts = new ArrayList<>();
        double length = line.length();
        double half = height / 2 + 1.5 * scale;
        for (double at = 0; at < length + half; at += height) {
            Point inside = line.interpolate(Math.min(at, 0.999 * length));
            Point middle = inside == null ? line.segments.getLast().end : inside;
            parts.add(
                    new Rectangle(
                            middle.x - half, middle.y - half, middle.x + half, middle.y + half));
        }
        Rectangle room = around(element.getClashRect(Rotation.NULL_ROTATION), 1.5 * scale);
        labels.add(new Label(element, room, parts, text, room.getCenter(), true, null));
    }

    private static Rectangle around(Rectangle room, double margin) {
        return room.enlarge(margin, margin, margin, margin);
    }

    @Override
    public void renderAreaCaption(
            RenderContext context,
            Display display,
            int priority,
            String caption,
            float dx,
            float dy,
            Paint fill,
            Paint stroke,
            Position position,
            int maxTextWidth,
            PolylineContainer way) {
        Point at = way.getCenterAbsolute().offset(dx, dy);
        addCaption(
                graphics.createPointTextContainer(
                        at,
                        dx,
                        dy,
                        display,
                        priority,
                        caption,
                        fill,
                        stroke,
                        null,
                        position,
                        maxTextWidth),
                caption,
                null);
    }

    @Override
    public void renderPointOfInterestCaption(
            RenderContext context,
            Display display,
            int priority,
            String caption,
            float dx,
            float dy,
            Paint fill,
            Paint stroke,
            Position position,
            int maxTextWidth,
            PointOfInterest poi) {
        Point at =
                MercatorProjection.getPixelAbsolute(poi.position, context.rendererJob.tile.mapSize);
        addCaption(
                graphics.createPointTextContainer(
                        at,
                        dx,
                        dy,
                        display,
                        priority,
                        caption,
                        fill,
                        stroke,
                        null,
                        position,
                        maxTextWidth),
                caption,
                dot != null && dot.poi == poi ? dot : null);
    }

    @Override
    public void renderWayText(
            RenderContext context,
            Display display,
            int priority,
            String text,
            float dy,
            Paint fill,
            Paint stroke,
            boolean repeat,
            float repeatGap,
            float repeatStart,
            TextOrientation orientation,
            PolylineContainer way) {
        Point[] points = way.getCoordinatesAbsolute()[0];
        var line = new LineString();
        for (int i = 1; i < points.length; i++) {
            line.segments.add(new LineSegment(points[i - 1], points[i]));
        }
        double length = line.length();
        // Glyphs are set one by one along the line and need a little more room than the text in one
        // piece.
        double width = stroke.getTextWidth(text) * 1.05 + 3.0 * scale;
        if (width + 6.0 * scale > length) {
            return;
        }
        int count = (int) Math.max(1, Math.round(length / (width + GAP * scale)));
        double piece = length / count;
        for (int i = 0; i < count; i++) {
            LineString part = straightest(line, (i + 0.5) * piece, (piece - width) / 2, width);
            if (part != null) {
                int height = stroke.getTextHeight(text);
                addAlong(
                        new WayTextContainer(
                                graphics,
                                part,
                                display,
                                priority,
                                text,
                                fill,
                                stroke,
                                height,
                                orientation),
                        text,
                        part,
                        height);
            }
        }
    }

    /// Returns the part of the line for a name: as near to `middle` as it goes straight enough.
    private static @Nullable LineString straightest(
            LineString line, double middle, double slack, double width) {
        double step = Math.max(8, width / 10);
        for (double off = 0; off <= slack; off += step) {
            for (int side = -1; side <= 1; side += 2) {
                double from = middle + side * off - width / 2;
                LineString part = line.extractPart(from, from + width);
                if (!part.segments.isEmpty() && isStraight(part)) {
                    return part;
                }
            }
        }
        return null;
    }

    private static boolean isStraight(LineString part) {
        double all = 0;
        for (int i = 1; i < part.segments.size(); i++) {
            double bend = Math.abs(part.segments.get(i - 1).angleTo(part.segments.get(i)));
            all += bend;
            if (bend > SHARPEST_BEND || all > 3 * SHARPEST_BEND) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void renderArea(
            RenderContext context, Paint fill, Paint stroke, int level, PolylineContainer way) {
        // Only names are collected here.
    }

    @Override
    public void renderAreaSymbol(
            RenderContext context,
            Display display,
            int priority,
            Bitmap symbol,
            PolylineContainer way) {
        // Only names are collected here.
    }

    @Override
    public void renderPointOfInterestCircle(
            RenderContext context,
            float radius,
            Paint fill,
            Paint stroke,
            int level,
            PointOfInterest poi) {
        Point at =
                MercatorProjection.getPixelAbsolute(poi.position, context.rendererJob.tile.mapSize);
        dot = new Dot(poi, at, radius, fill.getColor());
    }

    @Override
    public void renderPointOfInterestSymbol(
            RenderContext context,
            Display display,
            int priority,
            Rectangle boundary,
            Bitmap symbol,
            PointOfInterest poi) {
        // Only names are collected here.
    }

    @Override
    public void renderWay(
            RenderContext context,
            Paint stroke,
            float dy,
            Curve curve,
            int level,
            PolylineContainer way) {
        // Only names are collected here.
    }

    @Override
    public void renderWaySymbol(
            RenderContext context,
            Display display,
            int priority,
            Bitmap symbol,
            float dy,
            Rectangle boundary,
            boolean repeat,
            float repeatGap,
            float repeatStart,
            SymbolOrientation orientation,
            PolylineContainer way) {
        // Only names are collected here.
    }
}
