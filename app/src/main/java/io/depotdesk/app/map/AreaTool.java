package io.depotdesk.app.map;

import io.depotdesk.domain.measure.GeoPoint;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Draws an area: each click puts a corner, a double click or Enter closes it. By keys alone, the arrows move
/// the map under the cross in its middle and Space puts a corner there. FX thread only; knows no nodes.
final class AreaTool implements PointerTool {

    private static final int FEWEST_CORNERS = 3;

    /// A pointer that moved less than this was meant to stay, in logical pixels.
    private static final double SLOP = 5;

    private final MapModel model;
    final ObjectProperty<Optional<Drawing>> drawing = new SimpleObjectProperty<>(Optional.empty());
    private double lastX;
    private double lastY;
    private boolean panning;

    /// What is drawn so far.
    ///
    /// @param next where the next corner would be
    record Drawing(AreaRequest request, List<GeoPoint> corners, Optional<GeoPoint> next) {
        Drawing {
            corners = List.copyOf(corners);
        }
    }

    AreaTool(MapModel model) {
        this.model = model;
    }

    boolean isActive() {
        return drawing.get().isPresent();
    }

    void ask(AreaRequest request) {
        model.hover.set(Hover.NOTHING);
        drawing.set(Optional.of(new Drawing(request, List.of(), Optional.empty())));
    }

    void cancel() {
        drawing.set(Optional.empty());
    }

    /// Closes the area, if it has three corners.
    void finish() {
        drawing.get()
                .filter(now -> now.corners.size() >= FEWEST_CORNERS)
                .ifPresent(now -> {
                    drawing.set(Optional.empty());
                    now.request.drawn().accept(now.corners);
                });
    }

    void addAtCentre() {
        Camera camera = model.camera.get();
        add(camera.pointAt(camera.width() / 2, camera.height() / 2));
    }

    void removeLast() {
        change(corners -> {
            if (!corners.isEmpty()) {
                corners.removeLast();
            }
        });
    }

    private void add(GeoPoint corner) {
        change(corners -> {
            if (corners.isEmpty() || !corners.getLast().equals(corner)) {
                corners.add(corner);
            }
        });
    }

    private void change(java.util.function.Consumer<List<GeoPoint>> change) {
        drawing.get()
                .ifPresent(now -> {
                    List<GeoPoint> corners = new ArrayList<>(now.corners);
                    change.accept(corners);
                    drawing.set(Optional.of(new Drawing(now.request, corners, now.next)));
                });
    }

    @Override
    public void moved(double x, double y) {
        point(Optional.of(model.camera.get().pointAt(x, y)));
    }

    @Override
    public void left() {
        point(Optional.empty());
    }

    private void point(Optional<GeoPoint> next) {
        drawing.get()
                .ifPresent(now ->
                        drawing.set(Optional.of(new Drawing(now.request, now.corners, next))));
    }

    @Override
    public void pressed(double x, double y) {
        lastX = x;
        lastY = y;
        panning = false;
    }

    @Override
    public void dragged(double x, double y) {
        if (panning || Math.hypot(x - lastX, y - lastY) > SLOP) {
            panning = true;
            model.pan(lastX - x, lastY - y);
            lastX = x;
            lastY = y;
        }
    }

    @Override
    public void released(double x, double y, int clicks) {
        if (panning) {
            return;
        }
        if (clicks == 2) {
            finish();
        } else {
            add(model.camera.get().pointAt(x, y));
        }
    }
}
