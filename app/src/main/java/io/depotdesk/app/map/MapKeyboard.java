package io.depotdesk.app.map;

import io.depotdesk.app.moving.TrialState;

import javafx.scene.input.KeyEvent;

/// What the keys do while the map has the keyboard: look around, draw an area, set down what is in the hand.
final class MapKeyboard {
    private static final double STEP = 120;

    private final MapModel model;
    private final MapPointer pointer;
    private final AreaTool area;
    private final Runnable legend;

    /// @param legend opens and closes the legend
    MapKeyboard(MapModel model, MapPointer pointer, AreaTool area, Runnable legend) {
        this.model = model;
        this.pointer = pointer;
        this.area = area;
        this.legend = legend;
    }

    void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        boolean used =
                switch (event.getCode()) {
                    case LEFT -> run(() -> model.pan(-STEP, 0));
                    case RIGHT -> run(() -> model.pan(STEP, 0));
                    case UP -> run(() -> model.pan(0, -STEP));
                    case DOWN -> run(() -> model.pan(0, STEP));
                    case PLUS, EQUALS, ADD -> run(() -> model.zoomAtCentre(1));
                    case MINUS, SUBTRACT -> run(() -> model.zoomAtCentre(-1));
                    case F -> run(event.isShiftDown() ? model::followAll : model::fitSelection);
                    case L -> run(legend);
                    case SPACE -> area.isActive() && run(area::addAtCentre);
                    case BACK_SPACE -> area.isActive() && run(area::removeLast);
                    case ENTER -> entered();
                    case ESCAPE -> escaped();
                    default -> false;
                };
        if (used) {
            event.consume();
        }
    }

    /// A pin or a stop in the hand takes the keys that set it down and let it go, an area those that draw it.
    boolean wants(KeyEvent pressed) {
        boolean placing =
                model.pin.isAsked() || model.trial().state() instanceof TrialState.Previewing;
        if (area.isActive()) {
            return switch (pressed.getCode()) {
                case ENTER, ESCAPE, SPACE, BACK_SPACE -> true;
                default -> false;
            };
        }
        return switch (pressed.getCode()) {
            case ENTER -> placing;
            case ESCAPE -> placing || !(model.trial().state() instanceof TrialState.Idle);
            default -> false;
        };
    }

    private static boolean run(Runnable action) {
        action.run();
        return true;
    }

    private boolean entered() {
        if (area.isActive()) {
            area.finish();
            return true;
        }
        if (model.pin.isAsked()) {
            model.pin.take();
            return true;
        }
        if (model.trial().state() instanceof TrialState.Previewing) {
            model.trial().commit();
            return true;
        }
        return false;
    }

    private boolean escaped() {
        if (area.isActive()) {
            area.cancel();
            return true;
        }
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
