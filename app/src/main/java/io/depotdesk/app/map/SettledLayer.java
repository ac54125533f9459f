package io.depotdesk.app.map;

import io.depotdesk.app.routelook.Shade;

import javafx.scene.canvas.GraphicsContext;

import java.time.InstantSource;

/// Draws all routes, stops and incidents: what stays while things are looked at or held in the hand.
final class SettledLayer {
    private final MapModel model;
    private final InstantSource clock;

    SettledLayer(MapModel model, InstantSource clock) {
        this.model = model;
        this.clock = clock;
    }

    void draw(GraphicsContext g, Frame frame, Sprites sprites) {
        Shade shade = model.shade.get();
        IncidentLayer.drawAreas(
                g, frame, MapColours.of(shade), model.content().state(), clock.instant());
        TrackPainter painter = new TrackPainter(g, frame, shade, model.grid(), model.textScale());
        for (RouteTrack track : model.shownTracks()) {
            painter.draw(track, false);
        }
        // What matters most was placed first and has to lie on top.
        for (PlacedMarker placed : model.grid().placed().reversed()) {
            drawIf(g, frame, sprites, placed, false);
        }
        for (PlacedMarker placed : model.grid().placed().reversed()) {
            drawIf(g, frame, sprites, placed, true);
        }
        for (Cluster cluster : model.grid().clusters()) {
            double x = cluster.x() - frame.left();
            double y = cluster.y() - frame.top();
            if (frame.holds(x, y, Sprites.SIZE * model.textScale())) {
                sprites.drawCluster(
                        g, cluster, member -> HandLayer.lookOf(model.content(), member), x, y);
            }
        }
        var depot = model.content().depot();
        if (depot != null) {
            sprites.drawDepot(g, frame.x(Mercator.x(depot)), frame.y(Mercator.y(depot)));
        }
        IncidentLayer.drawWords(
                g, frame, MapColours.of(shade), model.content().state(), clock.instant());
    }

    private void drawIf(
            GraphicsContext g, Frame frame, Sprites sprites, PlacedMarker placed, boolean full) {
        double x = placed.x() - frame.left();
        double y = placed.y() - frame.top();
        boolean wanted = placed.size() != PlacedMarker.Size.COUNTED && placed.full() == full;
        if (wanted && frame.holds(x, y, Sprites.SIZE)) {
            sprites.draw(
                    g,
                    placed.marker(),
                    HandLayer.lookOf(model.content(), placed.marker()),
                    full,
                    x,
                    y);
        }
    }
}
