package io.depotdesk.data.invoices;

import java.time.LocalDate;
import java.util.List;

/// What a carrier will charge for one shipment, or for a day as a whole.
///
/// @param day on which the carrier has it
/// @param shipment empty for charges of the day as a whole: discounts, minimum, commitment
/// @param references further names that an invoice may use for it: order number, tender key, the carrier's own
/// @param lines clause by clause, in cents; below zero what the carrier owes us
public record ExpectedCharge(
        LocalDate day, String shipment, List<String> references, List<Line> lines) {

    public ExpectedCharge {
        references = List.copyOf(references);
        lines = List.copyOf(lines);
    }

    /// @param clause its name in the contract
    /// @param basis of which rate card, and how the amount came about
    public record Line(String clause, String basis, long cents) {}

    public boolean isOfDay() {
        return shipment.isEmpty();
    }

    public long cents() {
        return lines.stream().mapToLong(Line::cents).sum();
    }
}
