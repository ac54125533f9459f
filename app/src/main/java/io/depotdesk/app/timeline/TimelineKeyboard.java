package io.depotdesk.app.timeline;

import io.depotdesk.app.moving.TrialState;

import javafx.scene.input.KeyEvent;

/// What the keys do while the timeline has the keyboard; see [TimelineKeys] for the arrows.
final class TimelineKeyboard {
    private static final double ZOOM_STEP = 1.25;

    private final TimelineModel model;
    private final TimelinePointer pointer;

    TimelineKeyboard(TimelineModel model, TimelinePointer pointer) {
        this.model = model;
        this.pointer = pointer;
    }

    void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isMetaDown()) {
            return;
        }
        boolean move = event.isAltDown();
        boolean used =
                switch (event.getCode()) {
                    case LEFT -> run(() -> along(move, -1));
                    case RIGHT -> run(() -> along(move, 1));
                    case UP -> run(() -> across(move, -1));
                    case DOWN -> run(() -> across(move, 1));
                    case HOME -> run(() -> model.selectEnd(false));
                    case END -> run(() -> model.selectEnd(true));
                    case PLUS, EQUALS, ADD -> run(() -> model.zoom(ZOOM_STEP, model.middle()));
                    case MINUS, SUBTRACT -> run(() -> model.zoom(1 / ZOOM_STEP, model.middle()));
                    case F -> run(model::fitAll);
                    case ENTER -> entered();
                    case ESCAPE -> escaped();
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    /// A stop in the hand takes the keys that set it down and let it go.
    boolean wants(KeyEvent pressed) {
        return switch (pressed.getCode()) {
            case ENTER -> model.trial().state() instanceof TrialState.Previewing;
            case ESCAPE ->
                    !(model.trial().state() instanceof TrialState.Idle)
                            || !(pointer.hand.get() instanceof TimelinePointer.Hand.Empty);
            default -> false;
        };
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    private void along(boolean move, int steps) {
        if (move) {
            model.tryAlong(steps);
        } else {
            model.selectAlong(steps);
        }
    }

    private void across(boolean move, int rows) {
        if (move) {
            model.tryAcross(rows);
        } else {
            model.selectAcross(rows);
        }
    }

    private boolean entered() {
        if (model.trial().state() instanceof TrialState.Previewing) {
            model.trial().commit();
            return true;
        }
        return false;
    }

    private boolean escaped() {
        if (pointer.cancelled()) {
            return true;
        }
        if (!model.focus.get().isNothing()) {
            model.clearSelection();
            return true;
        }
        return false;
    }
}
