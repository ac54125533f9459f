package io.depotdesk.app.routelook;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

import java.util.Objects;

/// A part of the window that draws routes itself: clipped, light or dark, with a frame while it has the keyboard.
public abstract class DrawnPane extends Region {
    private final Region focusFrame = new Region();

    /// @param name what a screen reader calls it
    protected DrawnPane(String name) {
        getStyleClass().add("drawn-ground");
        style(this);
        setFocusTraversable(true);
        setAccessibleText(name);
        focusFrame.getStyleClass().add("focus-frame");
        focusFrame.setMouseTransparent(true);
        focusFrame.setManaged(false);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
    }

    /// Gives cards outside the pane the same looks as those inside.
    protected static void style(Parent node) {
        node.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        Shade.class.getResource("drawn.css"),
                                        "drawn.css is part of the program")
                                .toExternalForm());
    }

    /// Makes `node` dark or light.
    protected static void shade(Node node, boolean dark) {
        node.getStyleClass().removeAll("drawn-light", "drawn-dark");
        node.getStyleClass().add(dark ? "drawn-dark" : "drawn-light");
    }

    /// Returns the frame around the pane; it belongs above everything else.
    protected Region focusFrame() {
        return focusFrame;
    }
}
