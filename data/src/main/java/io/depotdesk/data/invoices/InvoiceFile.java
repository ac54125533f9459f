package io.depotdesk.data.invoices;

import java.util.List;

/// What was read of an invoice file.
///
/// @param faults what could not be read, one sentence each with its place; what they name is in no line
public record InvoiceFile(List<InvoiceLine> lines, List<String> faults) {

    public InvoiceFile {
        lines = List.copyOf(lines);
        faults = List.copyOf(faults);
    }

    public long invoices() {
        return lines.stream().map(InvoiceLine::invoice).distinct().count();
    }
}
