package io.depotdesk.app.timeline;

import io.depotdesk.app.moving.MoveTarget;
import io.depotdesk.app.moving.TrialState;
import io.depotdesk.app.timeline.TimelineModel.Spot;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.util.Optional;

/// What the pointer is doing on the timeline: moving the picture or a stop. FX thread only; knows no nodes.
final class TimelinePointer {

    private static final double SLOP = 5;

    /// What is in the hand.
    sealed interface Hand {
        record Empty() implements Hand {}

        record Pressed(double x, double y, Optional<Block.Service> stop) implements Hand {}

        record PictureInHand(double x, double y) implements Hand {}

        /// @param target where it would go, empty outside all rows
        record StopInHand(Block.Service stop, double x, double y, Optional<MoveTarget> target)
                implements Hand {}
    }

    private static final Hand EMPTY = new Hand.Empty();

    private final TimelineModel model;
    final ObjectProperty<Hand> hand = new SimpleObjectProperty<>(EMPTY);

    TimelinePointer(TimelineModel model) {
        this.model = model;
    }

    void moved(double x, double y) {
        model.hover.set(model.at(x, y));
    }

    void left() {
        model.hover.set(Spot.NOWHERE);
    }

    void pressed(double x, double y) {
        hand.set(new Hand.Pressed(x, y, model.at(x, y).stop()));
    }

    void dragged(double x, double y) {
        switch (hand.get()) {
            case Hand.Empty _ -> {}
            case Hand.Pressed start -> {
                if (Math.hypot(x - start.x(), y - start.y()) > SLOP) {
                    model.hover.set(Spot.NOWHERE);
                    if (start.stop().isPresent()) {
                        carry(start.stop().get(), x, y);
                    } else {
                        movePicture(start.x() - x, start.y() - y, x, y);
                    }
                }
            }
            case Hand.PictureInHand last -> movePicture(last.x() - x, last.y() - y, x, y);
            case Hand.StopInHand held -> carry(held.stop(), x, y);
        }
    }

    void released(double x, double y, int clicks) {
        Hand last = hand.get();
        hand.set(EMPTY);
        switch (last) {
            case Hand.Empty _, Hand.PictureInHand _ -> {}
            case Hand.Pressed _ -> {
                if (model.trial().state() instanceof TrialState.TurnedDown
                        || model.trial().state() instanceof TrialState.AskingReason) {
                    model.trial().cancel();
                } else if (clicks == 2 && model.at(x, y).row() < 0) {
                    model.fitAll();
                } else {
                    model.selectAt(x, y);
                }
            }
            case Hand.StopInHand held -> {
                if (held.target().isPresent() && !isWhereItIs(held.target().get())) {
                    model.trial().commit();
                } else {
                    model.trial().cancel();
                }
            }
        }
    }

    /// Lets go of what is in the hand and changes nothing. Returns whether there was something to cancel.
    boolean cancelled() {
        boolean something =
                !(hand.get() instanceof Hand.Empty)
                        || !(model.trial().state() instanceof TrialState.Idle);
        hand.set(EMPTY);
        model.trial().cancel();
        return something;
    }

    private void movePicture(double dx, double dy, double x, double y) {
        model.pan(dx);
        model.scrollBy(dy);
        hand.set(new Hand.PictureInHand(x, y));
    }

    private void carry(Block.Service stop, double x, double y) {
        Optional<MoveTarget> target = model.targetAt(stop.shipment(), x, y);
        hand.set(new Hand.StopInHand(stop, x, y, target));
        if (target.isPresent() && !isWhereItIs(target.get())) {
            model.trial().preview(target.get());
        } else {
            model.trial().cancel();
        }
    }

    private boolean isWhereItIs(MoveTarget target) {
        return model.content()
                .state()
                .plan()
                .route(target.to())
                .filter(target::isWhereItIs)
                .isPresent();
    }
}
