package io.depotdesk.data.invoices;

import java.util.Locale;

/// The page about found and missed errors of invoices, in Markdown.
///
/// @param machine the beginning of a sentence: day, processors and Java
public record InvoiceReport(InvoiceBench bench, InvoiceBench.Result result, String machine) {

    public String text() {
        StringBuilder page =
                new StringBuilder(
                        """
                        # Invoices of carriers, compared

                        Made by `depotdesk bench invoices --invoices %d --errors %d --seed %d`. %s.

                        A month of shipments is priced by a contract with weight tiers, kilometres, returns, fuel, a credit
                        on each shipment, surcharges for far, bulky and identity, and a volume discount, a rebate and a
                        commitment on each day. One invoice a shipment is written in the carrier's own words, references
                        and order, half of them as CSV with decimal commas, half as X12 210, and read again by the same
                        code that reads real ones. Errors are sown into a known number of them; of the rest, one in twenty
                        is a cent off. An error counts as found if it is named with its kind, its shipment and its cents.

                        | kind of error | sown | found | too much charged |
                        | --- | ---: | ---: | ---: |
                        """
                                .formatted(
                                        bench.invoices(), bench.errors(), bench.seed(), machine));
        int sown = 0;
        int found = 0;
        for (var row : result.kinds().entrySet()) {
            sown += row.getValue().sown();
            found += row.getValue().found();
            page.append(
                    String.format(
                            Locale.ROOT,
                            "| %s | %d | %d | %.2f |%n",
                            row.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                            row.getValue().sown(),
                            row.getValue().found(),
                            row.getValue().cents() / 100.0));
        }
        page.append(
                String.format(
                        Locale.ROOT,
                        """
                        | all | %d | %d | |

                        - Lines read: %,d; not readable: %d.
                        - False alarms above one cent: %d.
                        - Right invoices a cent off: %d, named as rounding and not to be claimed: %d.
                        - Reading and comparing took %.1f s of the processor.
                        """,
                        sown,
                        found,
                        result.lines(),
                        result.unreadable(),
                        result.falseAlarms().size(),
                        result.rounded(),
                        result.roundingFound(),
                        result.cpuMillis() / 1000.0));
        result.missed().forEach(it -> page.append("- Missed: ").append(it).append('\n'));
        result.falseAlarms().forEach(it -> page.append("- False: ").append(it).append('\n'));
        return page.toString();
    }
}
