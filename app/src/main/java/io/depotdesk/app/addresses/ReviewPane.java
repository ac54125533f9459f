package io.depotdesk.app.addresses;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The list of uncertain addresses; the details beside it settle one.
public final class ReviewPane {

    private final ReviewModel model;
    private final ListView<ReviewRow> list;
    private final VBox box;

    public ReviewPane(ReviewModel model, Selection selection) {
        this.model = model;
        list = new ListView<>(model.rows());
        list.getStyleClass().add("queue");
        list.setCellFactory(_ -> new ReviewCell());
        list.setPlaceholder(
                Parts.empty(
                        Icons.PLACE,
                        "Every address is certain",
                        "Addresses that may mean several places, or none, wait here."));
        VBox.setVgrow(list, Priority.ALWAYS);
        Label count = Parts.text("", "count");
        count.textProperty().bind(Bindings.size(model.rows()).asString());
        HBox heading =
                Parts.row(
                        Parts.text("Addresses to review", "pane-title"),
                        count,
                        Parts.spring(),
                        Parts.key("J"),
                        Parts.key("K"));
        heading.getStyleClass().add("pane-heading");
        box = new VBox(heading, list);
        box.getStyleClass().addAll("pane", "queue-pane");
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null && model.rows().contains(row)) {
                        selection.select(new Selected.OfShipment(row.shipment()));
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

    public void focus() {
        list.requestFocus();
    }

    private static final class ReviewCell extends ListCell<ReviewRow> {

        private final Label id = Parts.text("", "case-kind");
        private final Label sure = Parts.text("", "case-countdown");
        private final Label text = Parts.paragraph("", "case-title");
        private final Label best = Parts.text("", "case-advice");
        private final VBox card =
                new VBox(Parts.row(id, Parts.spring(), sure), text, Parts.row(best));

        ReviewCell() {
            setPrefWidth(0);
            id.setGraphic(Parts.icon(Icons.IN_REVIEW));
            sure.setMinWidth(Region.USE_PREF_SIZE);
            card.getStyleClass().add("case-card");
        }

        @Override
        protected void updateItem(@Nullable ReviewRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            id.setText(row.shipment() + " · " + row.consignee());
            text.setText("“" + row.text() + "”");
            sure.setText(
                    row.candidates() == 0 ? "no match" : Words.percent(row.confidence()) + " sure");
            best.setText(
                    row.candidates() == 0
                            ? "Search or put the pin"
                            : row.best()
                                    + (row.candidates() > 1
                                            ? " or %d more".formatted(row.candidates() - 1)
                                            : ""));
            setGraphic(card);
        }
    }
}
