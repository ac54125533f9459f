package io.depotdesk.app.carriers;

import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.KeyedRows;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.offers.Offer;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.domain.carrier.CarrierId;

import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/// The list of carriers, with what is known of the chosen one and its offers beside it. An offer that is chosen is the
/// selected shipment, so that all keys for shipments are about it.
public final class CarriersPane {

    private static final double LIST_SHARE = 0.36;
    private static final double SHEET_SHARE = 0.6;

    private final CarriersModel model;
    private final Selection selection;
    private final ListView<CarrierRow> list;
    private final ScrollPane sheet = new ScrollPane();
    private final ObservableList<Offer> shownOffers = FXCollections.observableArrayList();
    private final ListView<Offer> offers = new ListView<>(shownOffers);
    private final Label offersTitle = Parts.text("Offers today", "pane-title");
    private final VBox box;
    private @Nullable CarrierId chosen;
    private @Nullable CarrierRow shown;

    public CarriersPane(CarriersModel model, Selection selection) {
        this.model = model;
        this.selection = selection;
        list = new ListView<>(model.rows());
        list.getStyleClass().addAll("queue", "carrier-list");
        list.setCellFactory(_ -> new CarrierCell());
        list.setPlaceholder(
                Parts.empty(
                        Icons.CARRIER,
                        "No carrier today",
                        "The fleet file names the carriers: drop it on the window, or press"
                                + " Ctrl+I."));
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null) {
                        chosen = row.id();
                        show(row);
                    }
                });
        model.rows().addListener((ListChangeListener<CarrierRow>) _ -> refresh());
        sheet.setFitToWidth(true);
        sheet.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        sheet.getStyleClass().add("decision-record-scroll");
        SplitPane right = new SplitPane(sheet, offerList());
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(SHEET_SHARE);
        SplitPane split = new SplitPane(list, right);
        split.setDividerPositions(LIST_SHARE);
        VBox.setVgrow(split, Priority.ALWAYS);
        box = new VBox(heading(), simulated(), split);
        box.getStyleClass().addAll("pane", "carriers-pane");
    }

    private Node heading() {
        Label summary = Parts.text("", "muted");
        summary.textProperty().bind(model.summaryProperty());
        HBox heading = Parts.row(Parts.text("Carriers", "pane-title"), Parts.spring(), summary);
        heading.getStyleClass().add("pane-heading");
        return heading;
    }

    private Node simulated() {
        Label words = Parts.paragraph("", "prose");
        words.textProperty().bind(model.simulatedProperty());
        words.setGraphic(Parts.icon(Icons.MACHINE));
        HBox line = Parts.row(words);
        line.getStyleClass().add("simulated");
        model.simulatedProperty().subscribe(it -> Parts.shown(line, !it.isEmpty()));
        return line;
    }

    private Node offerList() {
        offers.getStyleClass().addAll("queue", "offer-list");
        offers.setCellFactory(_ -> new OfferCell(() -> shown));
        offers.setPlaceholder(
                Parts.empty(
                        Icons.CARRIER,
                        "Nothing was offered to it",
                        "C offers the selected shipment."));
        offers.getSelectionModel()
                .selectedItemProperty()
                .subscribe(offer -> {
                    if (offer != null && offers.isFocused()) {
                        selection.select(
                                new Selected.OfShipment(offer.record().tender().shipment().id()));
                    }
                });
        HBox title =
                Parts.row(
                        offersTitle,
                        Parts.spring(),
                        Parts.key("Tab"),
                        Parts.text("goes through them", "hint"));
        title.getStyleClass().add("pane-heading");
        VBox.setVgrow(offers, Priority.ALWAYS);
        VBox pane = new VBox(title, offers);
        pane.getStyleClass().add("pane");
        return pane;
    }

    /// Shows what has become of the chosen carrier, or the first one if it is gone.
    private void refresh() {
        if (model.rows().isEmpty()) {
            chosen = null;
            shown = null;
            sheet.setContent(null);
            shownOffers.clear();
            return;
        }
        CarrierRow row =
                model.rows().stream()
                        .filter(it -> it.id().equals(chosen))
                        .findFirst()
                        .orElse(model.rows().getFirst());
        if (list.getSelectionModel().getSelectedItem() != row) {
            list.getSelectionModel().select(row);
        }
        show(row);
    }

    private void show(CarrierRow row) {
        if (row.equals(shown)) {
            return;
        }
        boolean same = shown != null && shown.id().equals(row.id());
        double place = sheet.getVvalue();
        shown = row;
        sheet.setContent(CarrierSheet.of(row));
        sheet.setVvalue(same ? place : 0);
        offersTitle.setText("Offers to %s today".formatted(row.name()));
        KeyedRows.refresh(shownOffers, row.offers(), it -> it.record().key());
    }

    /// Looks at the next carrier, or at the one before.
    public void step(int by) {
        list.requestFocus();
        int next =
                Math.clamp(
                        list.getSelectionModel().getSelectedIndex() + by,
                        0,
                        Math.max(0, list.getItems().size() - 1));
        list.getSelectionModel().select(next);
        list.scrollTo(next);
    }

    public void focus() {
        list.requestFocus();
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    public Node node() {
        return box;
    }
}
