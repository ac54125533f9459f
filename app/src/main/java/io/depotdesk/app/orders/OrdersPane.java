package io.depotdesk.app.orders;

import atlantafx.base.controls.CustomTextField;

import io.depotdesk.app.day.Standing;
import io.depotdesk.app.look.Icons;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;
import io.depotdesk.app.selection.Selected;
import io.depotdesk.app.selection.Selection;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;

import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// The table of all shipments with search and filter.
public final class OrdersPane {

    private final OrdersModel model;
    private final Selection selection;
    private final CustomTextField search = new CustomTextField();
    private final ComboBox<Choice<Standing>> standing = new ComboBox<>();
    private final ComboBox<Choice<String>> servedBy = new ComboBox<>();
    private final ComboBox<Choice<ShipmentKind>> kind = new ComboBox<>();
    private final TableView<OrderRow> table = new TableView<>();
    private final VBox box;

    /// One value of a filter, null for any.
    private record Choice<T>(String words, @Nullable T value) {}

    public OrdersPane(OrdersModel model, Selection selection, Runnable importFile) {
        this.model = model;
        this.selection = selection;
        search.setPromptText("Search id, name, address, vehicle, note…");
        search.setLeft(Parts.icon(Icons.SEARCH));
        search.getStyleClass().add("orders-search");
        search.textProperty().subscribe(text -> change(filter -> filter.withText(text)));
        search.addEventHandler(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.getCode() == KeyCode.DOWN || pressed.getCode() == KeyCode.ENTER) {
                        focusTable();
                        pressed.consume();
                    }
                });
        choices();
        Label summary = Parts.text("", "muted");
        summary.textProperty().bind(model.summaryProperty());
        summary.setMinWidth(Region.USE_PREF_SIZE);
        var clear = Parts.button(Icons.CLOSE, "Clear filters", this::clear);
        clear.getStyleClass().add("flat");
        clear.visibleProperty().bind(model.filterProperty().isNotEqualTo(OrderFilter.ALL));
        HBox bar =
                Parts.row(
                        search,
                        standing,
                        servedBy,
                        kind,
                        clear,
                        Parts.spring(),
                        summary,
                        Parts.button(Icons.IMPORT, "Import", importFile));
        bar.getStyleClass().addAll("pane-heading", "orders-bar");
        box = new VBox(bar, table);
        box.visibleProperty()
                .subscribe(seen -> {
                    if (seen) {
                        mark(selection.get());
                    }
                });
        table();
        VBox.setVgrow(table, Priority.ALWAYS);
        box.getStyleClass().addAll("pane", "orders-pane");
        table.setPlaceholder(
                Parts.empty(
                        Icons.ORDERS,
                        "No shipment to show",
                        "Drop a CSV or XLSX file on the window to import orders, or clear the"
                                + " filters."));
    }

    private void choices() {
        standing.getItems().add(new Choice<>("Any status", null));
        for (Standing it : Standing.values()) {
            standing.getItems().add(new Choice<>(it.word(), it));
        }
        kind.getItems().add(new Choice<>("Any kind", null));
        kind.getItems().add(new Choice<>("delivery", ShipmentKind.DELIVERY));
        kind.getItems().add(new Choice<>("return", ShipmentKind.RETURN));
        model.servers()
                .subscribe(() -> {
                    List<Choice<String>> fresh = new ArrayList<>();
                    fresh.add(new Choice<>("Anybody", null));
                    model.servers().forEach(name -> fresh.add(new Choice<>(name, name)));
                    if (!fresh.equals(servedBy.getItems())) {
                        servedBy.getItems().setAll(fresh);
                        servedBy.getSelectionModel().selectFirst();
                    }
                });
        servedBy.getItems().setAll(List.of(new Choice<>("Anybody", null)));
        follow(standing, value -> change(filter -> filter.with(value)));
        follow(servedBy, value -> change(filter -> filter.withServedBy(value)));
        follow(kind, value -> change(filter -> filter.with(value)));
    }

    private static <T> void follow(ComboBox<Choice<T>> combo, Consumer<@Nullable T> chosen) {
        combo.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Choice<T> choice) {
                        return choice == null ? "" : choice.words();
                    }

                    @Override
                    public Choice<T> fromString(String words) {
                        throw new UnsupportedOperationException("Nobody types here.");
                    }
                });
        combo.setMinWidth(Region.USE_PREF_SIZE);
        combo.getSelectionModel().selectFirst();
        combo.valueProperty()
                .subscribe(choice -> {
                    if (choice != null) {
                        chosen.accept(choice.value());
                    }
                });
    }

    private void change(Function<OrderFilter, OrderFilter> changed) {
        model.filterProperty().set(changed.apply(model.filterProperty().get()));
    }

    private void table() {
        table.getStyleClass().addAll("dense", "orders-table");
        OrderColumns.addTo(table, model);
        SortedList<OrderRow> sorted = new SortedList<>(model.rows());
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(row -> {
                    if (row != null && table.isFocused()) {
                        selection.select(new Selected.OfShipment(row.id()));
                    }
                });
        selection
                .selectedProperty()
                .subscribe(now -> {
                    if (box.isVisible()) {
                        mark(now);
                    }
                });
        table.addEventHandler(
                KeyEvent.KEY_PRESSED,
                pressed -> {
                    if (pressed.isShortcutDown() && pressed.getCode() == KeyCode.C) {
                        copy();
                        pressed.consume();
                    }
                });
    }

    private void mark(Selected now) {
        OrderRow marked = table.getSelectionModel().getSelectedItem();
        if (!(now instanceof Selected.OfShipment(ShipmentId id))) {
            table.getSelectionModel().clearSelection();
        } else if (marked == null || !marked.id().equals(id)) {
            for (int i = 0; i < table.getItems().size(); i++) {
                if (table.getItems().get(i).id().equals(id)) {
                    table.getSelectionModel().clearAndSelect(i);
                    table.scrollTo(Math.max(0, i - 5));
                    return;
                }
            }
            table.getSelectionModel().clearSelection();
        }
    }

    /// Puts the selected rows on the clipboard as a spreadsheet pastes them.
    private void copy() {
        StringBuilder text = new StringBuilder();
        for (OrderRow row : table.getSelectionModel().getSelectedItems()) {
            text.append(
                    String.join(
                            "\t",
                            row.id().value(),
                            row.standing().word(),
                            row.consignee(),
                            row.address(),
                            row.promise(),
                            row.servedBy(),
                            row.arrival() == null ? "" : model.words().time(row.arrival()),
                            Words.weight(row.grams()),
                            Integer.toString(row.parcels())));
            text.append('\n');
        }
        ClipboardContent content = new ClipboardContent();
        content.putString(text.toString());
        Clipboard.getSystemClipboard().setContent(content);
    }

    /// Shows only the shipments that stand like `wanted`.
    public void showOnly(Standing wanted) {
        clear();
        standing.getItems().stream()
                .filter(choice -> choice.value() == wanted)
                .findFirst()
                .ifPresent(standing.getSelectionModel()::select);
    }

    public void clear() {
        search.clear();
        standing.getSelectionModel().selectFirst();
        servedBy.getSelectionModel().selectFirst();
        kind.getSelectionModel().selectFirst();
    }

    /// Gives the search field the keyboard.
    public void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// Gives the table the keyboard.
    public void focusTable() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
    }

    /// Looks at the next row, or at the one before.
    public void step(int by) {
        focusTable();
        int next =
                Math.clamp(
                        table.getSelectionModel().getSelectedIndex() + by,
                        0,
                        Math.max(0, table.getItems().size() - 1));
        table.getSelectionModel().clearAndSelect(next);
        table.scrollTo(Math.max(0, next - 5));
    }

    public Node node() {
        return box;
    }
}
