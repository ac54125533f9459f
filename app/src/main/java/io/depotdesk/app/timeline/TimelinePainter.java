package io.depotdesk.app.timeline;

import static io.depotdesk.app.timeline.TimelineModel.AXIS;
import static io.depotdesk.app.timeline.TimelineModel.LEAST_WIDTH;
import static io.depotdesk.app.timeline.TimelineModel.NAMES;
import static io.depotdesk.app.timeline.TimelineModel.ROW;

import io.depotdesk.app.moving.MoveTarget;
import io.depotdesk.app.routelook.Clock;
import io.depotdesk.app.routelook.Focus;
import io.depotdesk.app.routelook.Shade;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.plan.Route;
import io.depotdesk.domain.promise.PromiseWindow;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Draws the timeline: only the rows and blocks that are in the picture.
///
/// Grey is working time, white is free, stripes are outside the shift, a thin line is driving, a slanted
/// hatch is waiting, a numbered block is a stop.
final class TimelinePainter {

    private static final Font NAME = Font.font("Inter", FontWeight.SEMI_BOLD, 12);
    private static final Font SMALL = Font.font("Inter", 10.5);
    private static final Font NUMBER = Font.font("Inter", FontWeight.BOLD, 10.5);
    private static final double BLOCK = 20;

    private final TimelineModel model;
    private final TimelineAxis axis;
    private @Nullable TimelineColours patternsOf;
    private Paint stripes = Color.TRANSPARENT;
    private Paint waiting = Color.TRANSPARENT;

    TimelinePainter(TimelineModel model) {
        this.model = model;
        this.axis = new TimelineAxis(model);
    }

    void draw(GraphicsContext g, double width, double height) {
        Shade shade = model.shade.get();
        TimelineColours colours = TimelineColours.of(shade);
        g.setFill(colours.off());
        g.fillRect(0, 0, width, height);
        List<TimelineRow> rows = model.shown().rows();
        int first = (int) (model.scroll() / ROW);
        int last = Math.min(rows.size() - 1, (int) ((model.scroll() + height - AXIS) / ROW));
        if (patternsOf != colours) {
            patternsOf = colours;
            stripes = Hatch.of(colours.stripe(), 9, 1.5);
            waiting = Hatch.of(colours.waiting(), 5, 1.2);
        }
        // What reaches into the names or the times of day is covered when those are drawn.
        for (int i = first; i <= last; i++) {
            ground(g, rows.get(i), model.y(i), width, colours);
        }
        axis.grid(g, width, model.y(last + 1), colours);
        for (int i = first; i <= last; i++) {
            boolean changed = rows.get(i) != model.content().rows().get(i);
            row(g, rows.get(i), model.y(i), width, shade, colours, changed);
        }
        origin(g, colours);
        promises(g, rows, colours);
        axis.now(g, height, colours);
        for (int i = first; i <= last; i++) {
            name(g, rows.get(i), model.y(i), shade, colours);
        }
        g.setFill(colours.off());
        g.fillRect(0, model.y(last + 1), NAMES, Math.max(0, height - model.y(last + 1)));
        axis.times(g, width, colours);
    }

    private void ground(
            GraphicsContext g, TimelineRow row, double y, double width, TimelineColours colours) {
        double from = model.x(row.vehicle().shift().starts());
        double to = model.x(row.vehicle().shift().ends());
        double seen = Math.max(NAMES, from);
        g.setFill(colours.free());
        g.fillRect(seen, y, Math.max(0, Math.min(width, to) - seen), ROW);
        stripes(g, NAMES, Math.min(width, from), y);
        stripes(g, Math.max(NAMES, to), width, y);
        row.route()
                .filter(_ -> !row.stops().isEmpty())
                .ifPresent(route -> {
                    double start = model.x(route.departs());
                    g.setFill(colours.working());
                    g.fillRect(start, y + 3, model.x(route.returns()) - start, ROW - 6);
                });
        g.setStroke(colours.faint());
        g.setLineWidth(1);
        edge(g, from, y);
        edge(g, to, y);
    }

    private static void edge(GraphicsContext g, double x, double y) {
        double middle = Math.floor(x) + 0.5;
        g.strokeLine(middle, y + 2, middle, y + ROW - 3);
    }

    private void stripes(GraphicsContext g, double from, double to, double y) {
        if (to > from) {
            g.setFill(stripes);
            g.fillRect(from, y, to - from, ROW);
        }
    }

    private void row(
            GraphicsContext g,
            TimelineRow row,
            double y,
            double width,
            Shade shade,
            TimelineColours colours,
            boolean changed) {
        Focus focus = model.focus.get();
        boolean focused = row.vehicle().id().equals(focus.vehicle());
        if (focused || changed) {
            g.setStroke(colours.accent());
            g.setLineWidth(changed ? 1.5 : 1);
            g.setLineDashes(changed ? new double[] {5, 3} : new double[0]);
            g.strokeRect(NAMES + 1, y + 1, width - NAMES - 2, ROW - 3);
            g.setLineDashes();
        }
        double middle = Math.floor(y + ROW / 2);
        for (Block block : row.blocks()) {
            double from = model.x(block.from());
            double to = model.x(block.to());
            if (to < NAMES - 60 || from > width) {
                continue;
            }
            switch (block) {
                case Block.Drive _ -> {
                    g.setStroke(colours.drive());
                    g.setLineWidth(2);
                    g.setLineCap(StrokeLineCap.BUTT);
                    g.strokeLine(from, middle, to, middle);
                }
                case Block.Wait _ -> {
                    if (to - from >= 1.5) {
                        g.setFill(waiting);
                        g.fillRect(from, middle - 7, to - from, 14);
                        g.setStroke(colours.waiting());
                        g.setLineWidth(1);
                        g.strokeRect(from + 0.5, middle - 7, to - from - 1, 14);
                    }
                }
                case Block.Rest _ -> rest(g, from, to, middle, colours);
                case Block.Service _ -> {}
            }
        }
        for (Block.Service stop : row.stops()) {
            if (model.x(stop.to()) >= NAMES - 60 && model.x(stop.from()) <= width) {
                stop(g, row, stop, middle, shade, colours);
            }
        }
    }

    private static void rest(
            GraphicsContext g, double from, double to, double middle, TimelineColours colours) {
        g.setFill(colours.rest().deriveColor(0, 1, 1, 0.35));
        g.fillRect(from, middle - 8, to - from, 16);
        g.setStroke(colours.rest());
        g.setLineWidth(1);
        g.strokeRect(from + 0.5, middle - 7.5, Math.max(0, to - from - 1), 15);
        if (to - from > 44) {
            g.setFill(colours.ink());
            TimelineAxis.text(g, SMALL, TextAlignment.CENTER, "Break", (from + to) / 2, middle);
        } else if (to - from > 12) {
            double x = Math.floor((from + to) / 2);
            g.setFill(colours.ink());
            g.fillRect(x - 3, middle - 4, 2, 8);
            g.fillRect(x + 1, middle - 4, 2, 8);
        }
    }

    private void stop(
            GraphicsContext g,
            TimelineRow row,
            Block.Service stop,
            double middle,
            Shade shade,
            TimelineColours colours) {
        double from = model.x(stop.from());
        double wide = Math.max(LEAST_WIDTH, model.x(stop.to()) - from);
        // A gap between stops that touch keeps them apart.
        double drawn = Math.max(LEAST_WIDTH - 1, wide - 1);
        double top = middle - BLOCK / 2;
        boolean moved =
                model.trial().target() != null
                        && model.trial().target().shipment().equals(stop.shipment());
        boolean selected = stop.shipment().equals(model.focus.get().shipment());
        Color colour = row.look().colour(shade);
        double round = Math.min(6, drawn);
        if (stop.collects()) {
            // Goods come back: hollow, like a vehicle with room.
            g.setFill(colours.free());
            g.fillRoundRect(from, top, drawn, BLOCK, round, round);
            g.setStroke(colour);
            g.setLineWidth(2);
            g.strokeRoundRect(from + 1, top + 1, Math.max(0.5, drawn - 2), BLOCK - 2, round, round);
        } else {
            g.setFill(colour);
            g.fillRoundRect(from, top, drawn, BLOCK, round, round);
        }
        String number = Integer.toString(stop.number());
        if (drawn >= 7.0 * number.length() + 3) {
            g.setFill(stop.collects() ? colours.ink() : row.look().onColour(shade));
            TimelineAxis.text(g, NUMBER, TextAlignment.CENTER, number, from + drawn / 2, middle);
        }
        if (selected || moved) {
            g.setStroke(colours.accent());
            g.setLineWidth(2);
            g.strokeRoundRect(from - 2, top - 2, drawn + 4, BLOCK + 4, round + 3, round + 3);
        }
        if (stop.isLate()) {
            g.setFill(colours.alarm());
            g.fillRect(from, top + BLOCK + 1, drawn, 2.5);
            late(g, stop, from + drawn / 2, top, colours);
        }
    }

    /// A small clock above the stop; with room, how late in minutes.
    private void late(
            GraphicsContext g, Block.Service stop, double x, double top, TimelineColours colours) {
        double r = 5;
        double y = top - 1;
        g.setFill(colours.free());
        g.fillOval(x - r - 1, y - r - 1, 2 * r + 2, 2 * r + 2);
        g.setFill(colours.alarm());
        g.fillOval(x - r, y - r, 2 * r, 2 * r);
        g.setStroke(colours.free());
        g.setLineWidth(1.3);
        g.strokeLine(x, y, x, y - r * 0.65);
        g.strokeLine(x, y, x + r * 0.5, y);
        if (model.scale().pixelsPerHour() > 500) {
            g.setFill(colours.alarm());
            TimelineAxis.text(
                    g,
                    SMALL,
                    TextAlignment.LEFT,
                    "+" + Clock.duration(stop.lateness()),
                    x + r + 3,
                    y);
        }
    }

    /// Draws where a stop that is being tried elsewhere is in the plan.
    private void origin(GraphicsContext g, TimelineColours colours) {
        MoveTarget target = model.trial().target();
        int row = target == null ? -1 : model.content().indexOf(target.shipment());
        if (target == null || row < 0) {
            return;
        }
        double top = Math.floor(model.y(row) + ROW / 2) - BLOCK / 2;
        model.content()
                .rows()
                .get(row)
                .stop(target.shipment())
                .ifPresent(stop -> {
                    double from = model.x(stop.from());
                    g.setStroke(colours.accent());
                    g.setLineWidth(1);
                    g.setLineDashes(3, 2);
                    g.strokeRect(
                            Math.floor(from) - 0.5,
                            top - 2.5,
                            Math.max(LEAST_WIDTH, model.x(stop.to()) - from) + 1,
                            BLOCK + 5);
                    g.setLineDashes();
                });
    }

    /// Draws the promise windows of the stop that is looked at, as brackets below it.
    private void promises(GraphicsContext g, List<TimelineRow> rows, TimelineColours colours) {
        ShipmentId shipment =
                model.hover
                        .get()
                        .stop()
                        .map(Block.Service::shipment)
                        .orElse(model.focus.get().shipment());
        int row = shipment == null ? -1 : model.shown().indexOf(shipment);
        if (shipment == null || row < 0) {
            return;
        }
        double y = model.y(row) + ROW - 3.5;
        List<PromiseWindow> windows =
                model.content().state().shipment(shipment).map(Shipment::windows).orElse(List.of());
        g.setStroke(colours.promise());
        g.setLineWidth(2);
        for (PromiseWindow window : windows) {
            double from = model.x(window.opens());
            double to = model.x(window.closes());
            g.strokePolyline(
                    new double[] {from, from, to, to}, new double[] {y - 6, y, y, y - 6}, 4);
        }
    }

    private void name(
            GraphicsContext g, TimelineRow row, double y, Shade shade, TimelineColours colours) {
        boolean focused = row.vehicle().id().equals(model.focus.get().vehicle());
        g.setFill(focused ? colours.working() : colours.free());
        g.fillRect(0, y, NAMES, ROW - 1);
        g.setFill(colours.grid());
        g.fillRect(0, y + ROW - 1, NAMES, 1);
        g.fillRect(NAMES - 1, y, 1, ROW);
        g.setFill(row.look().colour(shade));
        g.fillRoundRect(8, y + 9, 28, 16, 5, 5);
        g.setFill(row.look().onColour(shade));
        TimelineAxis.text(g, NUMBER, TextAlignment.CENTER, row.look().badge(), 22, y + 17);
        g.setFill(colours.ink());
        g.setFont(NAME);
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        boolean alarming = row.late() > 0 || breaks(row) > 0;
        g.fillText(row.vehicle().name(), 43, y + 11, NAMES - (alarming ? 68 : 50));
        g.setFill(colours.faint());
        g.setFont(SMALL);
        g.fillText(summary(row), 43, y + 24, NAMES - 50);
        if (alarming) {
            g.setFill(colours.alarm());
            g.fillPolygon(
                    new double[] {NAMES - 14, NAMES - 7, NAMES - 21},
                    new double[] {y + 5, y + 17, y + 17},
                    3);
            g.setFill(colours.free());
            TimelineAxis.text(g, NUMBER, TextAlignment.CENTER, "!", NAMES - 14, y + 12.5);
        }
    }

    private static String summary(TimelineRow row) {
        if (row.stops().isEmpty()) {
            return "no stops";
        }
        int count = row.stops().size();
        String stops = count == 1 ? "1 stop" : count + " stops";
        if (row.late() > 0) {
            return stops + ", " + row.late() + " late";
        }
        long broken = breaks(row);
        return broken > 0
                ? stops + ", breaks " + (broken == 1 ? "a rule" : broken + " rules")
                : stops;
    }

    private static long breaks(TimelineRow row) {
        return row.route().map(Route::broken).map(List::size).orElse(0);
    }
}
