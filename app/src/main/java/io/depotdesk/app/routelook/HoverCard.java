package io.depotdesk.app.routelook;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import java.util.List;

/// The card beside the pointer.
public final class HoverCard extends VBox {

    public HoverCard() {
        getStyleClass().add("drawn-card");
        setMouseTransparent(true);
        setManaged(false);
        setVisible(false);
    }

    /// Shows `lines`, the first one as a title; hides if there are none.
    public void show(List<String> lines) {
        getChildren().clear();
        for (String text : lines) {
            Label label = new Label(text);
            label.setWrapText(true);
            label.setMaxWidth(300);
            label.getStyleClass().add(getChildren().isEmpty() ? "card-title" : "card-line");
            if (text.startsWith(StopWords.LATE)) {
                label.getStyleClass().add("alarm");
            }
            getChildren().add(label);
        }
        setVisible(!lines.isEmpty());
    }
}
