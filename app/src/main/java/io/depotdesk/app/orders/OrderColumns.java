package io.depotdesk.app.orders;

import io.depotdesk.app.day.Standing;
import io.depotdesk.app.look.Parts;
import io.depotdesk.app.look.Words;
import io.depotdesk.domain.goods.ShipmentId;
import io.depotdesk.domain.goods.ShipmentKind;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/// The columns of the orders table. Cells sort by value and show words.
final class OrderColumns {

    private OrderColumns() {}

    static void addTo(TableView<OrderRow> table, OrdersModel model) {
        TableColumn<OrderRow, Standing> status = column("Status", OrderRow::standing, 104);
        status.setCellFactory(_ -> new StandingCell());
        table.getColumns().add(status);
        table.getColumns().add(words("Shipment", OrderRow::id, ShipmentId::value, 92));
        table.getColumns().add(words("Consignee", OrderRow::consignee, name -> name, 170));
        table.getColumns().add(words("Promised", OrderRow::promise, text -> text, 110));
        table.getColumns().add(words("Served by", OrderRow::servedBy, name -> name, 120));
        table.getColumns().add(number("Stop", OrderRow::stop, stop -> stop.toString(), 52));
        table.getColumns()
                .add(
                        number(
                                "Arrives",
                                OrderRow::arrival,
                                (Instant at) -> model.words().time(at),
                                66));
        table.getColumns()
                .add(
                        number(
                                "Late",
                                OrderRow::lateness,
                                late -> late.equals(Duration.ZERO) ? "" : Words.duration(late),
                                64));
        table.getColumns().add(words("Address", OrderRow::address, text -> text, 240));
        table.getColumns().add(words("Kind", OrderRow::kind, OrderColumns::word, 72));
        table.getColumns().add(number("Weight", OrderRow::grams, Words::weight, 76));
        table.getColumns().add(number("Parcels", OrderRow::parcels, Object::toString, 66));
        table.getColumns()
                .add(
                        number(
                                "Priority",
                                OrderRow::priority,
                                priority -> priority == 0 ? "" : priority.toString(),
                                66));
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    }

    private static String word(ShipmentKind kind) {
        return switch (kind) {
            case DELIVERY -> "delivery";
            case RETURN -> "return";
        };
    }

    private static <T extends @Nullable Object> TableColumn<OrderRow, T> column(
            String title, Function<OrderRow, T> value, double width) {
        TableColumn<OrderRow, T> column = new TableColumn<>(title);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
        column.setPrefWidth(width);
        return column;
    }

    private static <T extends @Nullable Object> TableColumn<OrderRow, T> words(
            String title, Function<OrderRow, T> value, Function<T, String> write, double width) {
        TableColumn<OrderRow, T> column = column(title, value, width);
        column.setCellFactory(_ -> new WordsCell<>(write));
        return column;
    }

    private static <T> TableColumn<OrderRow, @Nullable T> number(
            String title,
            Function<OrderRow, @Nullable T> value,
            Function<T, String> write,
            double width) {
        TableColumn<OrderRow, @Nullable T> column = column(title, value, width);
        column.setCellFactory(
                _ -> new WordsCell<>(shown -> shown == null ? "" : write.apply(shown)));
        column.getStyleClass().add("number-column");
        return column;
    }

    private static final class WordsCell<T extends @Nullable Object>
            extends TableCell<OrderRow, T> {

        private final Function<T, String> write;

        WordsCell(Function<T, String> write) {
            this.write = write;
        }

        @Override
        protected void updateItem(T value, boolean empty) {
            super.updateItem(value, empty);
            setText(empty ? null : write.apply(value));
        }
    }

    private static final class StandingCell extends TableCell<OrderRow, Standing> {

        private final Map<Standing, Node> chips = new EnumMap<>(Standing.class);

        @Override
        protected void updateItem(@Nullable Standing standing, boolean empty) {
            super.updateItem(standing, empty);
            setGraphic(
                    empty || standing == null
                            ? null
                            : chips.computeIfAbsent(standing, StandingCell::chip));
        }

        private static Node chip(Standing standing) {
            return Parts.chip(standing.tone(), standing.icon(), standing.word());
        }
    }
}
