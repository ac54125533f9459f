package io.depotdesk.app.map;

import javafx.scene.control.Label;

import java.util.Optional;

/// Says how an area is drawn, while one is.
final class AreaHint extends Label {

    AreaHint() {
        getStyleClass().addAll("drawn-card", "map-area-hint");
        setWrapText(true);
        setMaxSize(520, USE_PREF_SIZE);
        setVisible(false);
    }

    void show(Optional<AreaTool.Drawing> drawing) {
        setVisible(drawing.isPresent());
        drawing.ifPresent(it ->
                setText(
                        it.request().what()
                                + ": click its corners, or press Space for one under the cross."
                                + " Enter or a double click closes it, Backspace takes a corner"
                                + " back, Esc gives up."));
    }
}
