package io.depotdesk.data.invoices;

import io.depotdesk.data.intake.ChargeRows;
import io.depotdesk.data.intake.Fault;
import io.depotdesk.data.tables.UnreadableFileException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads a carrier's invoice: a table (CSV, XLSX) or X12 210. Which of them it is, is told from its content.
public final class InvoiceReading {

    private static final long MOST_BYTES = 50L << 20;

    private InvoiceReading() {}

    /// @throws UnreadableFileException if it is neither, or cannot be read at all
    public static InvoiceFile read(Path file) {
        if (isX12(file)) {
            return new X12Invoice(file).read();
        }
        ChargeRows rows = ChargeRows.read(file);
        return new InvoiceFile(
                rows.charges().stream()
                        .map(row ->
                                new InvoiceLine(
                                        row.invoice(),
                                        "row " + row.row(),
                                        row.reference(),
                                        row.clause(),
                                        row.cents(),
                                        row.currency()))
                        .toList(),
                rows.faults().stream().map(Fault::toString).toList());
    }

    private static boolean isX12(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new UnreadableFileException(
                        file, "It has more than %d MB. Split it.".formatted(MOST_BYTES >> 20));
            }
            try (InputStream in = Files.newInputStream(file)) {
                return new String(in.readNBytes(16), StandardCharsets.ISO_8859_1)
                        .stripLeading()
                        .startsWith("ISA");
            }
        } catch (IOException e) {
            throw new UnreadableFileException(
                    file, "It cannot be read (%s).".formatted(e.getMessage()), e);
        }
    }
}
