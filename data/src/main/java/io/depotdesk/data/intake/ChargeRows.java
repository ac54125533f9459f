package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Table;
import io.depotdesk.data.tables.TableFile;
import io.depotdesk.data.tables.TableRow;
import io.depotdesk.data.tables.UnreadableFileException;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/// The charges of a carrier's invoice that is a table (CSV or XLSX), one row each. Columns are recognised as those of
/// orders are.
///
/// @param charges rows that could be read
/// @param faults rows that could not
public record ChargeRows(List<Charge> charges, List<Fault> faults) {

    private static final BigDecimal MOST = BigDecimal.valueOf(100_000_000);

    public ChargeRows {
        charges = List.copyOf(charges);
        faults = List.copyOf(faults);
    }

    /// @param cents below zero for a credit
    /// @param currency in capitals, empty if the row does not say
    public record Charge(
            int row,
            String invoice,
            String reference,
            String clause,
            long cents,
            String currency) {}

    /// Reads an invoice.
    ///
    /// @throws UnreadableFileException if it is no table, or has no column of amounts or references
    public static ChargeRows read(Path file) {
        Table table = TableFile.at(file).read();
        ColumnMapping<InvoiceField> mapping =
                new ColumnMatcher<>(EnumSet.allOf(InvoiceField.class)).match(table.headers());
        for (InvoiceField needed : List.of(InvoiceField.SHIPMENT, InvoiceField.AMOUNT)) {
            if (!mapping.has(needed)) {
                throw new UnreadableFileException(
                        file,
                        "It has no column with the %s. Name the columns invoice, shipment, charge,"
                                        .formatted(needed.label())
                                + " amount and currency.");
            }
        }
        List<Charge> charges = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (TableRow row : table.rows()) {
            RowCells<InvoiceField> cells = new RowCells<>(table, mapping, row);
            Charge charge = cells.faults().isEmpty() ? charge(cells) : null;
            if (charge != null) {
                charges.add(charge);
            }
            faults.addAll(cells.faults());
        }
        return new ChargeRows(charges, faults);
    }

    private static @Nullable Charge charge(RowCells<InvoiceField> row) {
        if (!row.has(InvoiceField.AMOUNT)) {
            row.fault(InvoiceField.AMOUNT, "It is missing.", "Write an amount, as 6.90.");
            return null;
        }
        NumberText.Amount amount = row.take(InvoiceField.AMOUNT, NumberText::amount);
        if (amount == null) {
            return null;
        }
        BigDecimal cents = amount.value().movePointRight(2);
        if (cents.stripTrailingZeros().scale() > 0 || cents.abs().compareTo(MOST) > 0) {
            row.fault(
                    InvoiceField.AMOUNT,
                    "It has parts of a cent or is far too much.",
                    "Ask the carrier for amounts with two decimals.");
            return null;
        }
        String currency = row.text(InvoiceField.CURRENCY);
        return new Charge(
                row.number(),
                row.text(InvoiceField.INVOICE),
                row.text(InvoiceField.SHIPMENT),
                row.text(InvoiceField.CHARGE),
                cents.longValueExact(),
                (currency.isEmpty() ? amount.unit().orElse("") : currency)
                        .toUpperCase(Locale.ROOT));
    }
}
