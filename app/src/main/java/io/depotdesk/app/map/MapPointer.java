package io.depotdesk.app.map;

import io.depotdesk.app.moving.MoveTarget;
import io.depotdesk.app.moving.TrialState;
import io.depotdesk.domain.measure.GeoPoint;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Optional;

/// What the pointer is doing on the map: moving the map, a stop or the pin. FX thread only; knows no nodes.
final class MapPointer implements PointerTool {

    /// A pointer that moved less than this was meant to stay, in logical pixels.
    private static final double SLOP = 5;

    private static final double PIN_REACH = 26;

    /// What is in the hand.
    sealed interface Hand {
        record Empty() implements Hand {}

        /// Pressed, and not moved far enough to know what is meant.
        record Pressed(double x, double y, Optional<Marker> marker, boolean pin) implements Hand {}

        record MapInHand(double x, double y) implements Hand {}

        /// @param target where it would go, empty over no route and where it is already
        record StopInHand(Marker marker, double x, double y, Optional<MoveTarget> target)
                implements Hand {}

        record PinInHand() implements Hand {}
    }

    private static final Hand EMPTY = new Hand.Empty();

    private final MapModel model;
    final ObjectProperty<Hand> hand = new SimpleObjectProperty<>(EMPTY);

    MapPointer(MapModel model) {
        this.model = model;
    }

    @Override
    public void moved(double x, double y) {
        model.hover.set(model.picking.at(x, y));
    }

    @Override
    public void left() {
        model.hover.set(Hover.NOTHING);
    }

    @Override
    public void pressed(double x, double y) {
        boolean onPin = model.pin.now.get().filter(pin -> isNear(pin.point(), x, y)).isPresent();
        Optional<Marker> marker =
                model.pin.isAsked() || model.picking.clusterAt(x, y).isPresent()
                        ? Optional.empty()
                        : model.picking.at(x, y).markers().stream()
                                .filter(found -> found.kind() != Marker.Kind.IN_REVIEW)
                                .findFirst();
        hand.set(new Hand.Pressed(x, y, marker, onPin));
    }

    @Override
    public void dragged(double x, double y) {
        switch (hand.get()) {
            case Hand.Empty _ -> {}
            case Hand.Pressed start -> {
                if (Math.hypot(x - start.x(), y - start.y()) > SLOP) {
                    model.hover.set(Hover.NOTHING);
                    if (start.pin()) {
                        model.pin.move(model.camera.get().pointAt(x, y));
                        hand.set(new Hand.PinInHand());
                    } else if (start.marker().isPresent()) {
                        carry(start.marker().get(), x, y);
                    } else {
                        model.pan(start.x() - x, start.y() - y);
                        hand.set(new Hand.MapInHand(x, y));
                    }
                }
            }
            case Hand.MapInHand last -> {
                model.pan(last.x() - x, last.y() - y);
                hand.set(new Hand.MapInHand(x, y));
            }
            case Hand.StopInHand carried -> carry(carried.marker(), x, y);
            case Hand.PinInHand _ -> model.pin.move(model.camera.get().pointAt(x, y));
        }
    }

    @Override
    public void released(double x, double y, int clicks) {
        Hand last = hand.get();
        hand.set(EMPTY);
        switch (last) {
            case Hand.Empty _, Hand.MapInHand _ -> {}
            case Hand.Pressed _ -> clicked(x, y, clicks);
            case Hand.StopInHand carried -> {
                if (carried.target().isPresent()) {
                    model.trial().commit();
                } else {
                    model.trial().cancel();
                }
            }
            case Hand.PinInHand _ ->
                    model.pin.now.get().ifPresent(pin -> model.pin.put(pin.point()));
        }
    }

    /// Lets go of what is in the hand and changes nothing. Returns whether there was something to cancel.
    boolean cancelled() {
        boolean something = !(hand.get() instanceof Hand.Empty);
        hand.set(EMPTY);
        if (!(model.trial().state() instanceof TrialState.Idle)) {
            model.trial().cancel();
            something = true;
        } else if (model.pin.isAsked()) {
            model.pin.cancel();
            something = true;
        }
        return something;
    }

    private void clicked(double x, double y, int clicks) {
        Optional<Pin> pin = model.pin.now.get();
        if (pin.isPresent()) {
            Optional<GeoPoint> candidate =
                    pin.get().request().candidates().stream()
                            .filter(point -> isNear(point, x, y))
                            .findFirst();
            if (candidate.isPresent()) {
                model.pin.put(candidate.get());
            } else if (clicks == 2) {
                model.pin.put(model.camera.get().pointAt(x, y));
            }
            return;
        }
        if (model.trial().state() instanceof TrialState.TurnedDown
                || model.trial().state() instanceof TrialState.AskingReason) {
            model.trial().cancel();
            return;
        }
        Optional<Cluster> cluster = model.picking.clusterAt(x, y);
        if (cluster.isPresent()) {
            model.open(cluster.get());
            return;
        }
        Hover under = model.picking.at(x, y);
        if (clicks == 2 && under.markers().isEmpty()) {
            if (under.track().isPresent()) {
                model.fitRoute(under.track().get().vehicle());
            } else {
                model.zoom(1, x, y);
            }
        } else {
            model.selectAt(x, y);
        }
    }

    private void carry(Marker marker, double x, double y) {
        Optional<MoveTarget> target =
                model.picking
                        .targetAt(marker.shipment(), x, y)
                        .filter(place -> !model.picking.isWhereItIs(place));
        hand.set(new Hand.StopInHand(marker, x, y, target));
        if (target.isPresent()) {
            model.trial().preview(target.get());
        } else {
            model.trial().cancel();
        }
    }

    private boolean isNear(GeoPoint point, double x, double y) {
        double dx = model.camera.get().x(Mercator.x(point)) - x;
        double dy = model.camera.get().y(Mercator.y(point)) - y;
        // The pin stands above its place.
        return Math.abs(dx) < PIN_REACH / 2 && dy > -PIN_REACH / 4 && dy < PIN_REACH * 1.5;
    }
}
