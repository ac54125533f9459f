package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Table;
import io.depotdesk.data.tables.TableFile;
import io.depotdesk.data.tables.TableRow;
import io.depotdesk.data.tables.UnreadableFileException;
import io.depotdesk.domain.goods.Destination;
import io.depotdesk.domain.goods.Shipment;
import io.depotdesk.domain.place.AddressBook;
import io.depotdesk.progress.Progress;
import io.depotdesk.progress.WorkCancelledException;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The import of one order file, step by step: open it, look at what its columns are taken for, correct
/// that, look at the preview, take its report.
///
/// Nothing is changed before the preview's report is given to the core.
public final class OrdersImport {

    private static final double READING_SHARE = 0.3;
    private static final int BETWEEN_CHECKS = 200;

    private final Table table;
    private final ColumnMapping<OrderField> suggested;

    private OrdersImport(Table table, ColumnMapping<OrderField> suggested) {
        this.table = table;
        this.suggested = suggested;
    }

    /// Opens a CSV or XLSX file, or orders as Shopify and WooCommerce hand them out (JSON).
    ///
    /// @param kept what people said about earlier files' columns
    /// @throws UnreadableFileException if the file is no table; its message says how to mend that
    public static OrdersImport open(Path file, Optional<MappingStore> kept) {
        return open(file, null, kept);
    }

    /// Opens a sheet of an XLSX file.
    ///
    /// @param sheet null = the first
    /// @throws UnreadableFileException if the file is no table; its message says how to mend that
    public static OrdersImport open(
            Path file, @Nullable String sheet, Optional<MappingStore> kept) {
        Table table =
                ShopOrders.isJson(file) ? ShopOrders.read(file) : TableFile.at(file).read(sheet);
        ColumnMapping<OrderField> suggested =
                kept.flatMap(store -> store.find(table.headers()))
                        .orElseGet(() ->
                                new ColumnMatcher<>(EnumSet.allOf(OrderField.class))
                                        .match(table.headers()));
        return new OrdersImport(table, suggested);
    }

    public Table table() {
        return table;
    }

    /// Returns what the columns are taken for, from what was kept or from their headers.
    public ColumnMapping<OrderField> suggested() {
        return suggested;
    }

    /// Returns what the mapping lacks, one sentence each; empty if a preview makes sense.
    public static List<String> missing(ColumnMapping<OrderField> mapping) {
        boolean address =
                mapping.has(OrderField.ADDRESS)
                        || mapping.has(OrderField.STREET)
                        || (mapping.has(OrderField.LATITUDE) && mapping.has(OrderField.LONGITUDE));
        return address
                ? List.of()
                : List.of(
                        "No column holds the address. Choose the one that does, or latitude and"
                                + " longitude.");
    }

    /// Reads every row and looks its address up.
    ///
    /// A row is good or bad on its own; an uncertain address is no fault: its shipment waits in review.
    ///
    /// @throws WorkCancelledException if the work is no longer wanted
    public OrdersPreview preview(
            ColumnMapping<OrderField> mapping, AddressBook book, ImportDay day, Progress progress) {
        progress.at("Reading rows", 0);
        OrderRowReader reader =
                new OrderRowReader(day, DayText.forColumn(dayTexts(mapping)), numberless(mapping));
        List<OrdersPreview.GoodRow> good = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        List<Fault> warnings = new ArrayList<>();
        int done = 0;
        for (TableRow row : table.rows()) {
            if (done++ % BETWEEN_CHECKS == 0) {
                progress.check();
                progress.at("Reading rows", READING_SHARE * done / table.rows().size());
            }
            RowCells<OrderField> cells = new RowCells<>(table, mapping, row);
            Shipment shipment = reader.read(cells);
            if (shipment == null) {
                bad.add(new BadRow(row, cells.faults()));
            } else {
                good.add(new OrdersPreview.GoodRow(row.number(), shipment));
                warnings.addAll(cells.warnings());
            }
        }
        List<OrdersPreview.GoodRow> located = located(good, book, progress);
        progress.at("Preview ready", 1);
        return new OrdersPreview(table, mapping, located, bad, warnings);
    }

    private static List<OrdersPreview.GoodRow> located(
            List<OrdersPreview.GoodRow> rows, AddressBook book, Progress progress) {
        List<String> texts =
                rows.stream()
                        .map(row -> row.shipment().destination())
                        .filter(Destination.InReview.class::isInstance)
                        .map(Destination::addressText)
                        .toList();
        Map<String, Destination> found =
                new AddressLocator(book, new ShareOfProgress(progress, READING_SHARE, 1))
                        .locate(texts);
        return rows.stream()
                .map(row -> {
                    Destination destination = found.get(row.shipment().destination().addressText());
                    return destination == null
                                    || row.shipment().destination() instanceof Destination.Located
                            ? row
                            : new OrdersPreview.GoodRow(
                                    row.row(), row.shipment().with(destination));
                })
                .toList();
    }

    /// Returns how the shipments' numbers begin if no column holds them: the file's name.
    private String numberless(ColumnMapping<OrderField> mapping) {
        if (mapping.has(OrderField.ORDER_NUMBER) || mapping.has(OrderField.SHIPMENT)) {
            return "";
        }
        String stem = table.source().replaceFirst("\\.[^.]*$", "");
        return stem.isBlank() ? "row" : stem;
    }

    private List<String> dayTexts(ColumnMapping<OrderField> mapping) {
        List<String> texts = new ArrayList<>();
        for (OrderField field :
                List.of(OrderField.DATE, OrderField.WINDOW_FROM, OrderField.WINDOW_TO)) {
            for (ColumnUse<OrderField> use : mapping.of(field)) {
                table.rows().forEach(row -> texts.add(row.cell(use.column()).text()));
            }
        }
        return texts;
    }
}
