package io.depotdesk.app.cases;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.time.Instant;

/// The exception queue. Keys do the work; the mouse can do all of it too.
public final class QueuePane {

    private final ObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.EPOCH);
    private final QueueModel model;
    private final ListView<CaseRow> list;
    private final VBox box;

    /// @param showDecisions opens the list of what was decided
    /// @param showShelved asks which of the shelved cases to look at
    public QueuePane(
            QueueModel model, Selection selection, Runnable showDecisions, Runnable showShelved) {
        this.model = model;
        list = new ListView<>(model.rows());
        list.getStyleClass().add("queue");
        list.setCellFactory(_ -> new CaseCell(now));
        Label handled = Parts.paragraph("", "empty-words");
        handled.textProperty().bind(model.handledProperty());
        VBox empty =
                Parts.empty(
                        Icons.GOOD,
                        "No case waits for you",
                        "That is the normal state.",
                        handled,
                        Parts.button(Icons.DECISIONS, "See the decisions", showDecisions));
        list.setPlaceholder(empty);
        VBox.setVgrow(list, Priority.ALWAYS);
        Button shelved = Parts.button(Icons.SHELVE, "", showShelved);
        shelved.getStyleClass().addAll("queue-shelved", "flat", "muted");
        shelved.setTooltip(new Tooltip("Look at a shelved case (Shift+S)"));
        shelved.textProperty().bind(model.shelvedProperty());
        shelved.visibleProperty().bind(model.shelvedProperty().isNotEmpty());
        shelved.managedProperty().bind(shelved.visibleProperty());
        box = new VBox(heading(), flood(), list, shelved);
        box.getStyleClass().addAll("pane", "queue-pane");
        follow(selection);
    }

    private Node heading() {
        Label count = Parts.text("", "count");
        count.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        model.heldBackProperty().get() == 0
                                                ? Integer.toString(model.rows().size())
                                                : "%d of %d"
                                                        .formatted(
                                                                model.rows().size(),
                                                                model.rows().size()
                                                                        + model.heldBackProperty()
                                                                                .get()),
                                model.rows(),
                                model.heldBackProperty()));
        var row =
                Parts.row(
                        Parts.text("Exceptions", "pane-title"),
                        count,
                        Parts.spring(),
                        Parts.key("J"),
                        Parts.key("K"));
        row.getStyleClass().add("pane-heading");
        return row;
    }

    /// The banner of flood mode, with the way to the cases that are held back.
    private Node flood() {
        Label words = Parts.paragraph("", "flood-words");
        words.textProperty().bind(model.floodProperty());
        words.setGraphic(Parts.icon(Icons.WARNING));
        Button more = Parts.button(Icons.GO, "", model::toggleHeldBack);
        more.getStyleClass().addAll("flat", "link");
        more.textProperty()
                .bind(
                        Bindings.when(model.heldBackProperty().isEqualTo(0))
                                .then("Show the most urgent only (F)")
                                .otherwise("Show all (F)"));
        VBox banner = new VBox(words, more);
        banner.getStyleClass().add("flood");
        banner.visibleProperty().bind(model.floodProperty().isNotEmpty());
        banner.managedProperty().bind(banner.visibleProperty());
        return banner;
    }

    private void follow(Selection selection) {
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null && model.rows().contains(row)) {
                        selection.select(new Selected.OfCase(row.id()));
                    }
                });
        selection.selectedProperty().subscribe(_ -> mark());
        model.rows().subscribe(this::mark);
    }

    private void mark() {
        int index = model.index();
        if (index < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().select(index);
            list.scrollTo(Math.max(0, index - 1));
        }
    }

    public Node node() {
        return box;
    }

    /// Gives the list the keyboard.
    public void focus() {
        list.requestFocus();
    }

    /// Lets every countdown on the screen move on.
    public void tick(Instant time) {
        now.set(time);
        model.tick(time);
    }

    /// Returns the countdown of `row`.
    static String countdown(CaseRow row, Instant now) {
        return Words.until(now, row.deadline());
    }
}
