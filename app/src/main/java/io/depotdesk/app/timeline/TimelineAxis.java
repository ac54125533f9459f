package io.depotdesk.app.timeline;

import static io.depotdesk.app.timeline.TimelineModel.AXIS;
import static io.depotdesk.app.timeline.TimelineModel.NAMES;

import io.depotdesk.app.routelook.StopWords;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Draws what the rows of the timeline have in common: the times of day, now, and the lines between.
final class TimelineAxis {

    private static final Font TIMES = Font.font("Inter", 11);
    private static final Font NOW = Font.font("Inter", FontWeight.BOLD, 10.5);
    private static final DateTimeFormatter HOURS_MINUTES =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final double TICK_ROOM = 62;

    private final TimelineModel model;

    TimelineAxis(TimelineModel model) {
        this.model = model;
    }

    /// Draws a line for each time of day and between the rows.
    void grid(GraphicsContext g, double width, double bottom, TimelineColours colours) {
        g.setStroke(colours.grid());
        g.setLineWidth(1);
        for (ZonedDateTime tick : model.scale().ticks(width - NAMES, TICK_ROOM, zone())) {
            double x = Math.floor(model.x(tick.toInstant())) + 0.5;
            g.strokeLine(x, AXIS, x, bottom);
        }
        for (int i = 1; i <= model.shown().rows().size(); i++) {
            double y = Math.floor(model.y(i)) - 0.5;
            if (y > AXIS && y <= bottom) {
                g.strokeLine(NAMES, y, width, y);
            }
        }
    }

    /// Draws a line at now.
    void now(GraphicsContext g, double height, TimelineColours colours) {
        double x = Math.floor(model.x(model.now())) + 0.5;
        g.setStroke(colours.now());
        g.setLineWidth(1.5);
        g.strokeLine(x, AXIS, x, height);
    }

    /// Draws the times of day above the rows, with now marked among them.
    void times(GraphicsContext g, double width, TimelineColours colours) {
        g.setFill(colours.free());
        g.fillRect(0, 0, width, AXIS);
        g.setFill(colours.grid());
        g.fillRect(0, AXIS - 1, width, 1);
        g.setFill(colours.faint());
        for (ZonedDateTime tick : model.scale().ticks(width - NAMES, TICK_ROOM, zone())) {
            double x = model.x(tick.toInstant());
            if (x < width - 16) {
                g.setFill(colours.faint());
                text(g, TIMES, TextAlignment.CENTER, HOURS_MINUTES.format(tick), x, AXIS / 2 - 1);
            }
        }
        g.setFill(colours.free());
        g.fillRect(0, 0, NAMES, AXIS - 1);
        g.setFill(colours.faint());
        text(g, TIMES, TextAlignment.LEFT, zoneWords(), 8, AXIS / 2 - 1);
        Instant now = model.now();
        double x = model.x(now);
        if (x >= NAMES && x <= width) {
            g.setFill(colours.now());
            g.fillRoundRect(x - 19, 3, 38, AXIS - 7, 6, 6);
            g.setFill(colours.free());
            text(
                    g,
                    NOW,
                    TextAlignment.CENTER,
                    new StopWords(model.content().state()).clock().time(now),
                    x,
                    AXIS / 2 - 1);
        }
    }

    private ZoneId zone() {
        return new StopWords(model.content().state()).clock().zone();
    }

    private String zoneWords() {
        String id = zone().getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + " time";
    }

    static void text(
            GraphicsContext g, Font font, TextAlignment align, String words, double x, double y) {
        g.setFont(font);
        g.setTextAlign(align);
        g.setTextBaseline(VPos.CENTER);
        g.fillText(words, x, y);
    }
}
