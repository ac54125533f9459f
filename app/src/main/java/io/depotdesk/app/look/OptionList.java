package io.depotdesk.app.look;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.List;
import java.util.function.IntConsumer;

/// Ranked options, best first, numbered by the key that chooses them.
///
/// Up and Down look at one, Enter or its number chooses it; a click looks, a second click chooses. Those without a
/// number are shown to whoever goes on behind the last or asks for them.
public final class OptionList {

    private static final PseudoClass LOOKED_AT = PseudoClass.getPseudoClass("looked-at");

    private static final int NUMBERED = 9;

    private final VBox box = new VBox();
    private final VBox shown = new VBox();
    private final Button more = Parts.button(Icons.MORE, "", this::showAll);
    private final IntConsumer choose;
    private List<OptionLine> lines = List.of();
    private int lookedAt = -1;

    /// @param choose takes the index of the chosen line
    public OptionList(IntConsumer choose) {
        this.choose = choose;
        box.getStyleClass().add("option-list");
        shown.getStyleClass().add("option-lines");
        more.getStyleClass().addAll("flat", "link");
        box.getChildren().setAll(shown, more);
        box.setFocusTraversable(true);
        box.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    public Node node() {
        return box;
    }

    /// Shows `newLines`; what was looked at stays looked at if it is still there.
    public void show(List<OptionLine> newLines) {
        if (newLines.equals(lines)) {
            return;
        }
        lines = List.copyOf(newLines);
        shown.getChildren().clear();
        add(lookedAt >= NUMBERED ? lines.size() : NUMBERED);
        lookAt(lines.isEmpty() ? -1 : Math.clamp(lookedAt, 0, lines.size() - 1));
    }

    private void showAll() {
        add(lines.size());
        lookAt(lookedAt);
    }

    /// Adds lines until so many are shown, as far as there are so many.
    private void add(int many) {
        for (int i = shown.getChildren().size(); i < Math.min(many, lines.size()); i++) {
            shown.getChildren().add(line(i, lines.get(i)));
        }
        int left = lines.size() - shown.getChildren().size();
        more.setText("Show %d more".formatted(left));
        Parts.shown(more, left > 0);
    }

    private Node line(int index, OptionLine line) {
        var title = Parts.paragraph(line.title(), "option-title");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        var value = Parts.text(line.value(), "option-value", line.valueTone().styleClass());
        value.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = Parts.row(title, value);
        VBox words = new VBox(head);
        HBox.setHgrow(words, Priority.ALWAYS);
        if (!line.effect().isEmpty()) {
            words.getChildren().add(Parts.paragraph(line.effect(), "option-effect"));
        }
        for (String broken : line.broken()) {
            var rule = Parts.paragraph(broken, "option-broken");
            rule.setGraphic(Parts.icon(Icons.WARNING));
            words.getChildren().add(rule);
        }
        if (!line.marks().isEmpty()) {
            HBox marks = Parts.row();
            line.marks().forEach(mark -> marks.getChildren().add(Parts.text(mark, "mark")));
            words.getChildren().add(marks);
        }
        HBox node =
                new HBox(Parts.key(index < NUMBERED ? Integer.toString(index + 1) : "·"), words);
        node.getStyleClass().add("option");
        node.setOnMouseClicked(clicked -> {
            box.requestFocus();
            if (clicked.getClickCount() == 2) {
                choose.accept(index);
            } else {
                lookAt(index);
            }
        });
        return node;
    }

    private void pressed(KeyEvent pressed) {
        if (pressed.isShortcutDown() || pressed.isAltDown() || lines.isEmpty()) {
            return;
        }
        KeyCode code = pressed.getCode();
        if (code == KeyCode.DOWN) {
            lookAt(Math.min(lookedAt + 1, lines.size() - 1));
        } else if (code == KeyCode.UP) {
            lookAt(Math.max(lookedAt - 1, 0));
        } else if (code == KeyCode.ENTER && lookedAt >= 0) {
            choose.accept(lookedAt);
        } else {
            return;
        }
        pressed.consume();
    }

    private void lookAt(int index) {
        lookedAt = index;
        if (index >= shown.getChildren().size()) {
            add(lines.size());
        }
        for (int i = 0; i < shown.getChildren().size(); i++) {
            shown.getChildren().get(i).pseudoClassStateChanged(LOOKED_AT, i == index);
        }
    }

    /// Gives the list the keyboard.
    public void focus() {
        box.requestFocus();
    }
}
