package io.depotdesk.data.invoices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What a carrier is expected to charge, or owes us, for days as a whole, summed up over the period: carriers write
/// discounts and rebates once a month as well as once a day.
record BillsOfPeriod(ExpectedInvoice expected) {

    /// Returns one line for each clause, in the order in which they come up.
    List<ExpectedCharge.Line> lines() {
        SequencedMap<String, ExpectedCharge.Line> sums = new LinkedHashMap<>();
        for (ExpectedCharge charge : expected.charges()) {
            if (charge.isOfDay()) {
                for (ExpectedCharge.Line line : charge.lines()) {
                    sums.merge(line.clause(), line, BillsOfPeriod::together);
                }
            }
        }
        return List.copyOf(sums.sequencedValues());
    }

    private static ExpectedCharge.Line together(ExpectedCharge.Line one, ExpectedCharge.Line more) {
        return new ExpectedCharge.Line(
                one.clause(), one.basis() + "; " + more.basis(), one.cents() + more.cents());
    }
}
