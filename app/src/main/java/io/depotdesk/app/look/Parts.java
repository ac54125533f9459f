package io.depotdesk.app.look;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small parts that every screen is put together from.
public final class Parts {

    private Parts() {}

    public static Label text(String words, String... styleClasses) {
        Label label = new Label(words);
        label.getStyleClass().addAll(styleClasses);
        return label;
    }

    /// Returns text that wraps and never ends in an ellipsis.
    public static Label paragraph(String words, String... styleClasses) {
        Label label = text(words, styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static FontIcon icon(Ikon ikon) {
        return new FontIcon(ikon);
    }

    /// Returns an icon with a word in the colour of `tone`.
    public static Label chip(Tone tone, Ikon ikon, String word) {
        Label chip = text(word, "chip", tone.styleClass());
        chip.setGraphic(icon(ikon));
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    /// Returns a word shaped like the key that it names.
    public static Label key(String name) {
        Label key = text(name, "key");
        key.setMinWidth(Region.USE_PREF_SIZE);
        return key;
    }

    public static Button button(Ikon ikon, String words, Runnable run) {
        Button button = new Button(words, icon(ikon));
        button.setOnAction(_ -> run.run());
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /// Returns a button of an icon only; `words` is its tooltip and what a screen reader says.
    public static Button iconButton(Ikon ikon, String words, Runnable run) {
        Button button = button(ikon, words, run);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setTooltip(new Tooltip(words));
        button.setAccessibleText(words);
        return button;
    }

    /// Returns space that takes what is left over.
    public static Region spring() {
        Region spring = new Region();
        HBox.setHgrow(spring, Priority.ALWAYS);
        VBox.setVgrow(spring, Priority.ALWAYS);
        return spring;
    }

    public static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    public static VBox column(Node... nodes) {
        VBox column = new VBox(nodes);
        column.getStyleClass().add("column");
        return column;
    }

    /// Returns what a part shows while it has nothing to show: what that means, and what can be done now.
    public static VBox empty(Ikon ikon, String title, String words, Node... actions) {
        FontIcon picture = icon(ikon);
        picture.getStyleClass().add("empty-icon");
        Label heading = paragraph(title, "empty-title");
        Label body = paragraph(words, "empty-words");
        VBox box = new VBox(picture, heading, body);
        box.getChildren().addAll(actions);
        box.getStyleClass().add("empty");
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /// Shows `node` and gives it room, or neither.
    public static void shown(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
