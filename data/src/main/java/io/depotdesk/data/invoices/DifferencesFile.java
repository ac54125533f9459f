package io.depotdesk.data.invoices;

import io.depotdesk.data.tables.CsvFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Writes what was expected, and what was different, as CSV for the carrier and the books.
public final class DifferencesFile {

    private DifferencesFile() {}

    public static void write(Path file, List<Difference> differences) {
        List<List<String>> rows = new ArrayList<>();
        for (Difference it : differences) {
            rows.add(
                    List.of(
                            it.kind().name().toLowerCase(Locale.ROOT),
                            it.reference(),
                            it.clause(),
                            money(it.expectedCents()),
                            money(it.chargedCents()),
                            money(it.cents()),
                            it.place(),
                            it.sentence()));
        }
        write(
                file,
                List.of(
                        "kind",
                        "shipment",
                        "clause",
                        "agreed",
                        "charged",
                        "too_much",
                        "place",
                        "sentence"),
                rows);
    }

    public static void writeExpected(Path file, ExpectedInvoice expected) {
        List<List<String>> rows = new ArrayList<>();
        for (ExpectedCharge charge : expected.charges()) {
            for (ExpectedCharge.Line line : charge.lines()) {
                rows.add(
                        List.of(
                                expected.carrier(),
                                charge.day().toString(),
                                charge.shipment(),
                                String.join(" ", charge.references()),
                                line.clause(),
                                line.basis(),
                                money(line.cents())));
            }
        }
        write(
                file,
                List.of("carrier", "day", "shipment", "references", "clause", "basis", "amount"),
                rows);
    }

    private static void write(Path file, List<String> headers, List<List<String>> rows) {
        try {
            CsvFile.write(file, headers, rows);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written.".formatted(file), e);
        }
    }

    private static String money(long cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }
}
