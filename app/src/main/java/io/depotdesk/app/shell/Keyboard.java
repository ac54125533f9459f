package io.depotdesk.app.shell;

import io.depotdesk.app.action.Actions;
import io.depotdesk.app.action.OwnKeys;
import io.depotdesk.app.overlay.Overlay;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/// Turns keys into actions. While a question is open, its own keys count and no others.
final class Keyboard {

    private Keyboard() {}

    static void listen(Scene scene, Actions actions, Overlay overlay) {
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    Node focus = scene.getFocusOwner();
                    if (overlay.isOpen() || hasOwnUse(focus, pressed)) {
                        return;
                    }
                    actions.asked(pressed, focus instanceof TextInputControl)
                            .ifPresent(action -> {
                                pressed.consume();
                                action.run().run();
                            });
                });
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    boolean leavesField =
                            pressed.getCode() == KeyCode.ESCAPE
                                    && !overlay.isOpen()
                                    && !hasOwnUse(scene.getFocusOwner(), pressed)
                                    && scene.getFocusOwner() instanceof TextInputControl;
                    if (leavesField) {
                        scene.getRoot().requestFocus();
                        pressed.consume();
                    }
                });
    }

    /// Returns whether the focused control itself needs the key: a list that is open, Enter on options, what is in
    /// hand on the map or the time line.
    private static boolean hasOwnUse(@Nullable Node focus, KeyEvent pressed) {
        if (focus instanceof ComboBoxBase<?> combo && combo.isShowing()) {
            return true;
        }
        for (Node up = focus; up != null; up = up.getParent()) {
            if (up instanceof OwnKeys own && own.wants(pressed)) {
                return true;
            }
        }
        return pressed.getCode() == KeyCode.ENTER
                && focus != null
                && focus.getStyleClass().contains("option-list");
    }
}
