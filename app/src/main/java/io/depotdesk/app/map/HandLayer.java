package io.depotdesk.app.map;

import io.depotdesk.app.routelook.Focus;
import io.depotdesk.app.routelook.RouteLook;
import io.depotdesk.app.routelook.Shade;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Draws what is looked at or held in the hand, above everything else.
final class HandLayer {

    private static final RouteLook NO_LOOK = new RouteLook(0, "");

    private final MapModel model;
    private final MapPointer pointer;

    HandLayer(MapModel model, MapPointer pointer) {
        this.model = model;
        this.pointer = pointer;
    }

    void draw(GraphicsContext g, Frame frame, Sprites sprites, Shade shade) {
        MapColours colours = MapColours.of(shade);
        Focus focus = model.focus.get();
        List<RouteTrack> previewed = model.preview.get();
        TrackPainter painter = new TrackPainter(g, frame, shade, model.grid(), model.textScale());
        Set<Object> drawn = new HashSet<>();
        for (RouteTrack track : previewed) {
            drawn.add(track.vehicle());
            painter.draw(track, true);
        }
        Optional<RouteTrack> focused =
                focus.vehicle() == null || drawn.contains(focus.vehicle())
                        ? Optional.empty()
                        : model.content().track(focus.vehicle());
        focused.ifPresent(track -> painter.draw(track, true));
        focused.ifPresent(track -> stops(g, frame, sprites, track));
        previewed.forEach(track -> stops(g, frame, sprites, track));
        depot(g, frame, sprites);
        if (focus.shipment() != null) {
            model.content()
                    .marker(focus.shipment())
                    .ifPresent(marker -> ring(g, frame, sprites, marker, colours.accent()));
        }
        carried(g, frame, sprites, colours);
        model.pin.now.get().ifPresent(pin -> pin(g, frame, colours, pin));
    }

    private void depot(GraphicsContext g, Frame frame, Sprites sprites) {
        var depot = model.content().depot();
        if (depot != null) {
            sprites.drawDepot(g, frame.x(Mercator.x(depot)), frame.y(Mercator.y(depot)));
        }
    }

    private void stops(GraphicsContext g, Frame frame, Sprites sprites, RouteTrack track) {
        for (boolean full : new boolean[] {false, true}) {
            for (PlacedMarker placed : model.gridOf(track).placed().reversed()) {
                double x = placed.x() - frame.left();
                double y = placed.y() - frame.top();
                if (placed.full() == full && frame.holds(x, y, Sprites.SIZE)) {
                    sprites.draw(g, placed.marker(), track.look(), full, x, y);
                }
            }
        }
    }

    private void ring(
            GraphicsContext g, Frame frame, Sprites sprites, Marker marker, Color accent) {
        double x = frame.x(marker.x());
        double y = frame.y(marker.y());
        sprites.draw(g, marker, look(marker), true, x, y);
        g.setStroke(MapColours.of(model.shade.get()).casing());
        double r = 16 * model.textScale();
        g.setLineWidth(6);
        g.strokeOval(x - r, y - r, 2 * r, 2 * r);
        g.setStroke(accent);
        g.setLineWidth(3);
        g.strokeOval(x - r, y - r, 2 * r, 2 * r);
    }

    private void carried(GraphicsContext g, Frame frame, Sprites sprites, MapColours colours) {
        if (pointer.hand.get() instanceof MapPointer.Hand.StopInHand held) {
            Camera camera = model.camera.get();
            double x = camera.left() + held.x() - frame.left();
            double y = camera.top() + held.y() - frame.top();
            g.setStroke(colours.ink());
            g.setLineWidth(1.5);
            g.setLineDashes(3, 3);
            g.strokeLine(frame.x(held.marker().x()), frame.y(held.marker().y()), x, y);
            g.setLineDashes();
            sprites.draw(g, held.marker(), look(held.marker()), true, x, y);
        }
    }

    private static void pin(GraphicsContext g, Frame frame, MapColours colours, Pin pin) {
        for (var candidate : pin.request().candidates()) {
            double x = frame.x(Mercator.x(candidate));
            double y = frame.y(Mercator.y(candidate));
            g.setFill(colours.casing());
            g.fillOval(x - 7, y - 7, 14, 14);
            g.setStroke(colours.doubt());
            g.setLineWidth(2);
            g.strokeOval(x - 6, y - 6, 12, 12);
        }
        double x = frame.x(Mercator.x(pin.point()));
        double y = frame.y(Mercator.y(pin.point()));
        g.beginPath();
        g.moveTo(x, y);
        g.bezierCurveTo(x - 4, y - 12, x - 13, y - 16, x - 13, y - 25);
        g.arc(x, y - 25, 13, 13, 180, -180);
        g.bezierCurveTo(x + 13, y - 16, x + 4, y - 12, x, y);
        g.closePath();
        g.setFill(colours.alarm());
        g.fill();
        g.setStroke(colours.casing());
        g.setLineWidth(2);
        g.stroke();
        g.setFill(colours.casing());
        g.fillOval(x - 4.5, y - 29.5, 9, 9);
    }

    private RouteLook look(Marker marker) {
        return lookOf(model.content(), marker);
    }

    static RouteLook lookOf(MapContent content, @Nullable Marker marker) {
        return marker == null || marker.vehicle() == null
                ? NO_LOOK
                : content.looks().of(marker.vehicle());
    }
}
