package io.depotdesk.app.overlay;

import io.depotdesk.app.look.Parts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/// The layer above the desk on which one question at a time is asked.
///
/// Esc or a click beside the question closes it, and the focus goes back to where it was.
public final class Overlay {

    private final StackPane layer = new StackPane();
    private @Nullable Node before;

    public Overlay() {
        layer.getStyleClass().add("overlay");
        Parts.shown(layer, false);
        layer.addEventFilter(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getCode() == KeyCode.ESCAPE) {
                        close();
                        pressed.consume();
                    }
                });
        layer.setOnMousePressed(pressed -> {
            if (pressed.getTarget() == layer) {
                close();
            }
        });
    }

    /// Returns the layer, to be put above the desk.
    public Node node() {
        return layer;
    }

    public boolean isOpen() {
        return layer.isVisible();
    }

    /// Shows `question` in the middle and gives `first` the focus.
    public void ask(Region question, Node first) {
        show(question, first, Pos.CENTER);
    }

    /// Shows `question` near the top, where eyes look for a command line.
    public void askAtTop(Region question, Node first) {
        show(question, first, Pos.TOP_CENTER);
    }

    private void show(Region question, Node first, Pos place) {
        if (!isOpen() && layer.getScene() != null) {
            before = layer.getScene().getFocusOwner();
        }
        question.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        layer.getChildren().setAll(question);
        StackPane.setAlignment(question, place);
        Parts.shown(layer, true);
        first.requestFocus();
    }

    public void close() {
        if (!isOpen()) {
            return;
        }
        Parts.shown(layer, false);
        layer.getChildren().clear();
        if (before != null) {
            before.requestFocus();
            before = null;
        }
    }
}
