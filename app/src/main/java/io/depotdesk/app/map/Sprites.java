package io.depotdesk.app.map;

import io.depotdesk.app.routelook.RouteLook;
import io.depotdesk.app.routelook.Shade;

import javafx.geometry.VPos;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Transform;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/// Little pictures of markers and their signs, each drawn once. Copying a picture costs a small part of
/// drawing it again, which is what lets thousands of stops move smoothly. FX thread only.
///
/// The diamond of a return, the triangle of trouble and the hollow disc of a carrier tell the kinds apart
/// without their colours.
final class Sprites {

    /// Edge of every picture in logical pixels; what it shows is in its middle.
    static final int SIZE = 34;

    private static final double MIDDLE = SIZE / 2.0;
    private static final double DISC = 9.5;
    private static final double DIAMOND = 12.5;
    private static final double DOT = 4;

    private final Shade shade;
    private final double pixels;
    private final double scale;
    private final MapColours colours;
    private final Map<Object, Image> made = new HashMap<>();

    private record Shape(Marker.Kind kind, int look, boolean full) {}

    private record Sign(String text, Color colour, double size) {}

    private enum Mark {
        LATE,
        LATE_DOT,
        ALARM,
        DEPOT
    }

    /// @param pixels pixels of the screen in a logical one
    /// @param scale of everything, 1 at text size 100 %
    Sprites(Shade shade, double pixels, double scale) {
        this.scale = scale;
        this.shade = shade;
        this.pixels = pixels;
        this.colours = MapColours.of(shade);
    }

    boolean serves(Shade otherShade, double otherPixels, double otherScale) {
        return shade == otherShade && pixels == otherPixels && scale == otherScale;
    }

    /// Draws a marker with its middle at a place.
    ///
    /// @param look of its route; ignored if it is on none
    void draw(GraphicsContext g, Marker marker, RouteLook look, boolean full, double x, double y) {
        int ordinal = marker.onRoute() ? look.ordinal() % RouteLook.COLOUR_COUNT : -1;
        put(
                g,
                made.computeIfAbsent(
                        new Shape(marker.kind(), ordinal, full),
                        _ -> picture(c -> shape(c, marker.kind(), look, full))),
                x,
                y);
        if (full && !marker.sign().isEmpty()) {
            Color ink =
                    switch (marker.kind()) {
                        case DELIVERY, RETURN -> look.onColour(shade);
                        case UNSERVED -> colours.casing();
                        case IN_REVIEW -> colours.doubt();
                        case OUTSOURCED, WAITING -> colours.ink();
                    };
            double lower =
                    marker.kind() == Marker.Kind.UNSERVED || marker.kind() == Marker.Kind.IN_REVIEW
                            ? 2
                            : 0;
            double size = marker.sign().length() > 2 ? 8.5 : 10.5;
            put(g, sign(marker.sign(), ink, size), x, y + lower * scale);
        }
        if (marker.late()) {
            Mark mark = full ? Mark.LATE : Mark.LATE_DOT;
            put(
                    g,
                    made.computeIfAbsent(mark, _ -> picture(c -> late(c, full))),
                    x + (full ? 8 : 5) * scale,
                    y - (full ? 8 : 5) * scale);
        }
    }

    /// Draws the disc that stands for several stops. Its ring shares out the colours of their routes; an
    /// exclamation mark on it says that some of them need somebody.
    void drawCluster(
            GraphicsContext g,
            Cluster cluster,
            Function<Marker, RouteLook> looks,
            double x,
            double y) {
        double radius = cluster.radius() * scale;
        g.setFill(colours.casing());
        g.fillOval(x - radius - 1.5, y - radius - 1.5, 2 * radius + 3, 2 * radius + 3);
        Map<Color, Integer> shares = new LinkedHashMap<>();
        for (Marker member : cluster.members()) {
            Color colour = member.onRoute() ? looks.apply(member).colour(shade) : colours.faint();
            shares.merge(colour, 1, Integer::sum);
        }
        double ring = 4 * scale;
        double middle = radius - ring / 2;
        g.setLineWidth(ring);
        g.setLineCap(StrokeLineCap.BUTT);
        double from = 90;
        for (Map.Entry<Color, Integer> share : shares.entrySet()) {
            double extent = -360.0 * share.getValue() / cluster.members().size();
            g.setStroke(share.getKey());
            g.strokeArc(x - middle, y - middle, 2 * middle, 2 * middle, from, extent, ArcType.OPEN);
            from += extent;
        }
        String count =
                cluster.members().size() < 1000
                        ? Integer.toString(cluster.members().size())
                        : "999+";
        put(g, sign(count, colours.ink(), count.length() > 2 ? 9.5 : 11), x, y);
        if (cluster.problems() > 0) {
            put(
                    g,
                    made.computeIfAbsent(Mark.ALARM, _ -> picture(this::alarm)),
                    x + radius * 0.8,
                    y - radius * 0.8);
        }
    }

    private void alarm(GraphicsContext g) {
        disc(g, 5.5, colours.alarm(), colours.casing());
        g.setFill(colours.casing());
        g.fillRect(MIDDLE - 0.9, MIDDLE - 3.6, 1.8, 4.4);
        g.fillRect(MIDDLE - 0.9, MIDDLE + 1.8, 1.8, 1.8);
    }

    /// Draws the depot with its middle at a place.
    void drawDepot(GraphicsContext g, double x, double y) {
        put(g, made.computeIfAbsent(Mark.DEPOT, _ -> picture(this::depot)), x, y);
    }

    private Image sign(String text, Color colour, double size) {
        return made.computeIfAbsent(
                new Sign(text, colour, size),
                _ ->
                        picture(g -> {
                            g.setFont(Font.font("Inter", FontWeight.BOLD, size));
                            g.setTextAlign(TextAlignment.CENTER);
                            g.setTextBaseline(VPos.CENTER);
                            g.setFill(colour);
                            g.fillText(text, MIDDLE, MIDDLE);
                        }));
    }

    private void shape(GraphicsContext g, Marker.Kind kind, RouteLook look, boolean full) {
        Color casing = colours.casing();
        switch (kind) {
            case DELIVERY -> disc(g, full ? DISC : DOT, look.colour(shade), casing);
            case RETURN -> diamond(g, full ? DIAMOND : DOT * 1.4, look.colour(shade), casing);
            case OUTSOURCED -> {
                double r = full ? DISC - 0.5 : DOT;
                disc(g, r + 1, casing, casing);
                g.setStroke(colours.ink());
                g.setLineWidth(full ? 2 : 1.5);
                g.strokeOval(MIDDLE - r, MIDDLE - r, 2 * r, 2 * r);
            }
            case UNSERVED -> triangle(g, full ? 12 : 6, colours.alarm(), casing);
            case IN_REVIEW -> triangle(g, full ? 12 : 6, casing, colours.doubt());
            case WAITING -> {
                g.setFill(casing);
                g.fillRect(MIDDLE - 4.5, MIDDLE - 4.5, 9, 9);
                g.setStroke(colours.faint());
                g.setLineWidth(1.5);
                g.strokeRect(MIDDLE - 3.25, MIDDLE - 3.25, 6.5, 6.5);
            }
        }
    }

    private static void disc(GraphicsContext g, double r, Color fill, Color casing) {
        g.setFill(casing);
        g.fillOval(MIDDLE - r - 1.5, MIDDLE - r - 1.5, 2 * r + 3, 2 * r + 3);
        g.setFill(fill);
        g.fillOval(MIDDLE - r, MIDDLE - r, 2 * r, 2 * r);
    }

    private static void diamond(GraphicsContext g, double r, Color fill, Color casing) {
        double[] xs = {MIDDLE, MIDDLE + r, MIDDLE, MIDDLE - r};
        double[] ys = {MIDDLE - r, MIDDLE, MIDDLE + r, MIDDLE};
        polygon(g, xs, ys, fill, casing, 2);
    }

    private static void triangle(GraphicsContext g, double r, Color fill, Color edge) {
        double[] xs = {MIDDLE, MIDDLE + r, MIDDLE - r};
        double[] ys = {MIDDLE - r, MIDDLE + r * 0.8, MIDDLE + r * 0.8};
        polygon(g, xs, ys, fill, edge, 2);
    }

    private static void polygon(
            GraphicsContext g, double[] xs, double[] ys, Color fill, Color edge, double width) {
        g.setFill(fill);
        g.fillPolygon(xs, ys, xs.length);
        g.setStroke(edge);
        g.setLineWidth(width);
        g.setLineJoin(StrokeLineJoin.ROUND);
        g.strokePolygon(xs, ys, xs.length);
    }

    /// A small clock: the hands make it a sign without its colour.
    private void late(GraphicsContext g, boolean full) {
        double r = full ? 5.5 : 3.5;
        disc(g, r, colours.alarm(), colours.casing());
        g.setStroke(colours.casing());
        g.setLineWidth(full ? 1.5 : 1);
        g.strokeLine(MIDDLE, MIDDLE, MIDDLE, MIDDLE - r * 0.65);
        g.strokeLine(MIDDLE, MIDDLE, MIDDLE + r * 0.5, MIDDLE);
    }

    private void depot(GraphicsContext g) {
        double[] xs = {MIDDLE - 12, MIDDLE, MIDDLE + 12, MIDDLE + 12, MIDDLE - 12};
        double[] ys = {MIDDLE - 3, MIDDLE - 12, MIDDLE - 3, MIDDLE + 11, MIDDLE + 11};
        polygon(g, xs, ys, colours.ink(), colours.casing(), 2);
        g.setFill(colours.casing());
        g.fillRect(MIDDLE - 7, MIDDLE + 1, 14, 9);
        g.setFill(colours.ink());
        g.fillRect(MIDDLE - 7, MIDDLE + 3.5, 14, 1.5);
        g.fillRect(MIDDLE - 7, MIDDLE + 6.5, 14, 1.5);
    }

    private Image picture(Consumer<GraphicsContext> drawing) {
        Canvas canvas = new Canvas(SIZE, SIZE);
        drawing.accept(canvas.getGraphicsContext2D());
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setFill(Color.TRANSPARENT);
        parameters.setTransform(Transform.scale(pixels * scale, pixels * scale));
        return canvas.snapshot(parameters, null);
    }

    /// Copies a picture to whole pixels of the screen, else it would blur.
    private void put(GraphicsContext g, Image image, double x, double y) {
        double left = Math.rint((x - MIDDLE * scale) * pixels) / pixels;
        double top = Math.rint((y - MIDDLE * scale) * pixels) / pixels;
        g.drawImage(image, left, top, image.getWidth() / pixels, image.getHeight() / pixels);
    }
}
