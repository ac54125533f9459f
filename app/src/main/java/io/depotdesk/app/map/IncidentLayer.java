package io.depotdesk.app.map;

import io.depotdesk.dispatch.DispatchState;
import io.depotdesk.domain.measure.GeoPoint;
import io.depotdesk.domain.traffic.RoadIncident;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// Draws the areas where roads are closed or slow, and the one that is being drawn.
///
/// Closed is hatched one way and outlined twice, slow hatched wider and outlined once; what is still to come has
/// a broken outline; each says in words what it is.
final class IncidentLayer {

    private static final double CLOSED_HATCH = 9;
    private static final double SLOW_HATCH = 18;
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
    private static final Font FONT = Font.font("Inter", FontWeight.SEMI_BOLD, 12);

    /// Text that is measured and never shown.
    private static final Text MEASURE = new Text();

    static {
        MEASURE.setFont(FONT);
    }

    private IncidentLayer() {}

    /// Draws the areas of all incidents that are not over at `now`.
    static void drawAreas(
            GraphicsContext g, Frame frame, MapColours colours, DispatchState state, Instant now) {
        for (RoadIncident incident : notOver(state, now)) {
            draw(g, frame, colours, incident, now);
        }
    }

    /// Says in words what the areas are; above everything that may lie on them.
    static void drawWords(
            GraphicsContext g, Frame frame, MapColours colours, DispatchState state, Instant now) {
        DispatchState.Day day = state.day();
        if (day == null) {
            return;
        }
        for (RoadIncident incident : notOver(state, now)) {
            boolean coming = incident.from().isAfter(now);
            label(g, frame, colours, incident.area(), words(incident, day.zone(), coming));
        }
    }

    private static List<RoadIncident> notOver(DispatchState state, Instant now) {
        return state.content().traffic().incidents().sequencedValues().stream()
                .filter(incident -> incident.until().isAfter(now))
                .toList();
    }

    private static void draw(
            GraphicsContext g,
            Frame frame,
            MapColours colours,
            RoadIncident incident,
            Instant now) {
        boolean closed = incident.effect() instanceof RoadIncident.Closed;
        boolean coming = incident.from().isAfter(now);
        Color colour = closed ? colours.alarm() : colours.doubt();
        g.save();
        path(g, frame, incident.area(), true);
        g.setFill(colour.deriveColor(0, 1, 1, 0.10));
        g.fill();
        g.clip();
        hatch(g, frame, incident.area(), colour, closed ? CLOSED_HATCH : SLOW_HATCH);
        g.restore();
        g.save();
        path(g, frame, incident.area(), true);
        g.setStroke(colours.casing());
        g.setLineWidth(closed ? 6 : 4.5);
        g.stroke();
        g.setStroke(colour);
        g.setLineWidth(closed ? 3 : 2);
        if (coming) {
            g.setLineDashes(8, 6);
        }
        g.stroke();
        g.restore();
    }

    private static String words(RoadIncident incident, ZoneId zone, boolean coming) {
        String what =
                switch (incident.effect()) {
                    case RoadIncident.Closed _ -> "Closed";
                    case RoadIncident.Slowed(int percent) -> "Slow, %d %%".formatted(percent);
                };
        String when =
                coming
                        ? "from " + CLOCK.format(incident.from().atZone(zone))
                        : "until " + CLOCK.format(incident.until().atZone(zone));
        return "%s %s · %s".formatted(what, when, incident.reason());
    }

    private static void hatch(
            GraphicsContext g, Frame frame, List<GeoPoint> area, Color colour, double step) {
        Bounds bounds = Bounds.around(area).orElseThrow();
        double left = frame.x(bounds.minX());
        double right = frame.x(bounds.maxX());
        double top = frame.y(bounds.minY());
        double bottom = frame.y(bounds.maxY());
        g.setStroke(colour.deriveColor(0, 1, 1, 0.65));
        g.setLineWidth(1.5);
        double height = bottom - top;
        for (double x = left - height; x < right; x += step) {
            g.strokeLine(x, bottom, x + height, top);
        }
    }

    private static void label(
            GraphicsContext g, Frame frame, MapColours colours, List<GeoPoint> area, String words) {
        Bounds bounds = Bounds.around(area).orElseThrow();
        double x = frame.x((bounds.minX() + bounds.maxX()) / 2);
        double y = frame.y(bounds.minY()) - 6;
        g.save();
        g.setFont(FONT);
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.BOTTOM);
        MEASURE.setText(words);
        double width = MEASURE.getLayoutBounds().getWidth() + 12;
        g.setFill(colours.casing());
        g.fillRoundRect(x - width / 2, y - 18, width, 20, 6, 6);
        g.setStroke(colours.faint());
        g.setLineWidth(1);
        g.strokeRoundRect(x - width / 2, y - 18, width, 20, 6, 6);
        g.setFill(colours.ink());
        g.fillText(words, x, y);
        g.restore();
    }

    /// Draws an area as far as it is drawn.
    static void drawDraft(
            GraphicsContext g,
            Frame frame,
            MapColours colours,
            AreaTool.Drawing drawing,
            Camera camera) {
        List<GeoPoint> corners = new java.util.ArrayList<>(drawing.corners());
        drawing.next().ifPresent(corners::add);
        g.save();
        if (corners.size() > 1) {
            path(g, frame, corners, corners.size() > 2);
            g.setFill(colours.alarm().deriveColor(0, 1, 1, 0.12));
            g.fill();
            g.setStroke(colours.casing());
            g.setLineWidth(5);
            g.stroke();
            g.setStroke(colours.alarm());
            g.setLineWidth(2.5);
            g.setLineDashes(6, 5);
            g.stroke();
            g.setLineDashes();
        }
        for (GeoPoint corner : drawing.corners()) {
            double x = frame.x(Mercator.x(corner));
            double y = frame.y(Mercator.y(corner));
            g.setFill(colours.casing());
            g.fillOval(x - 6, y - 6, 12, 12);
            g.setFill(colours.alarm());
            g.fillOval(x - 4, y - 4, 8, 8);
        }
        cross(
                g,
                colours,
                camera.left() + camera.width() / 2 - frame.left(),
                camera.top() + camera.height() / 2 - frame.top());
        g.restore();
    }

    private static void cross(GraphicsContext g, MapColours colours, double x, double y) {
        for (boolean seam : new boolean[] {true, false}) {
            g.setStroke(seam ? colours.casing() : colours.ink());
            g.setLineWidth(seam ? 4 : 1.5);
            g.strokeLine(x - 12, y, x - 3, y);
            g.strokeLine(x + 3, y, x + 12, y);
            g.strokeLine(x, y - 12, x, y - 3);
            g.strokeLine(x, y + 3, x, y + 12);
        }
    }

    private static void path(
            GraphicsContext g, Frame frame, List<GeoPoint> corners, boolean closed) {
        g.beginPath();
        for (int i = 0; i < corners.size(); i++) {
            double x = frame.x(Mercator.x(corners.get(i)));
            double y = frame.y(Mercator.y(corners.get(i)));
            if (i == 0) {
                g.moveTo(x, y);
            } else {
                g.lineTo(x, y);
            }
        }
        if (closed) {
            g.closePath();
        }
    }
}
