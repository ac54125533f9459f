package io.depotdesk.app.shell;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.overlay.Overlay;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.List;

/// The command palette: type some letters, Enter does it, and the key for next time stands beside it.
final class Palette {

    private final PaletteModel model;
    private final Overlay overlay;
    private final TextField field = new TextField();
    private final ListView<PaletteModel.Entry> list = new ListView<>();

    Palette(PaletteModel model, Overlay overlay) {
        this.model = model;
        this.overlay = overlay;
    }

    void open() {
        field.setPromptText("Find an action, a shipment, a route, a case…");
        field.getStyleClass().add("palette-field");
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().subscribe(this::find);
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setCellFactory(_ -> new EntryCell());
        list.getStyleClass().addAll("dense", "palette-list");
        list.setFocusTraversable(false);
        list.setOnMouseClicked(_ -> run());
        list.setPlaceholder(Parts.empty(Icons.SEARCH, "Nothing like that", "Try fewer letters."));
        VBox palette = new VBox(Parts.row(Parts.icon(Icons.SEARCH), field, Parts.key("Esc")), list);
        palette.getStyleClass().addAll("form", "palette");
        overlay.askAtTop(palette, field);
    }

    private void find(String wanted) {
        list.getItems().setAll(model.find(wanted));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
    }

    private void pressed(KeyEvent pressed) {
        if (pressed.getCode() == KeyCode.ENTER) {
            run();
        } else if (pressed.getCode() == KeyCode.DOWN) {
            step(1);
        } else if (pressed.getCode() == KeyCode.UP) {
            step(-1);
        } else {
            return;
        }
        pressed.consume();
    }

    private void step(int by) {
        int next =
                Math.clamp(
                        list.getSelectionModel().getSelectedIndex() + by,
                        0,
                        Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(next);
        list.scrollTo(Math.max(0, next - 6));
    }

    private void run() {
        var chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            overlay.close();
            chosen.run().run();
        }
    }

    private static final class EntryCell extends ListCell<PaletteModel.Entry> {

        private final FontIcon icon = Parts.icon(Icons.SEARCH);
        private final Label title = Parts.text("", "palette-title");
        private final Label words = Parts.text("", "muted");
        private final HBox keys = Parts.row();
        private final HBox row = Parts.row(icon, title, words, Parts.spring(), keys);
        private List<String> keysShown = List.of();

        @Override
        protected void updateItem(PaletteModel.@Nullable Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(null);
            if (empty || entry == null) {
                setGraphic(null);
                return;
            }
            icon.setIconCode(entry.icon());
            title.setText(entry.title());
            words.setText(entry.words());
            if (!entry.keys().equals(keysShown)) {
                keysShown = entry.keys();
                keys.getChildren().setAll(entry.keys().stream().map(Parts::key).toList());
            }
            setGraphic(row);
        }
    }
}
