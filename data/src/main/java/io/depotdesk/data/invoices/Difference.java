package io.depotdesk.data.invoices;

/// One way in which an invoice is not what was agreed.
///
/// @param reference the shipment, or what the invoice calls it if we know no such shipment; empty for the period
/// @param clause that is concerned
/// @param expectedCents what was agreed
/// @param chargedCents what the invoice says
/// @param place where in the file, empty if it is missing there
/// @param sentence for a person, with the clause and the numbers
public record Difference(
        Kind kind,
        String reference,
        String clause,
        long expectedCents,
        long chargedCents,
        String place,
        String sentence) {

    /// What is wrong.
    public enum Kind {
        /// Another price for each shipment than agreed.
        BASE_PRICE,
        /// Another weight tier than the shipment's.
        WRONG_TIER,
        /// Another distance, or another price for it.
        DISTANCE,
        /// An agreed clause with another amount.
        AMOUNT,
        /// The clause is not in the contract, or does not apply to this shipment.
        NOT_AGREED,
        /// Charged twice.
        DUPLICATE,
        /// We have given the carrier no such shipment.
        NOT_TENDERED,
        /// What the carrier owes us is not on the invoice.
        MISSING_CREDIT,
        /// Agreed and not charged: in our favour.
        NOT_CHARGED,
        CURRENCY,
        /// A cent: two ways of rounding.
        ROUNDING
    }

    /// Returns by how much too much is charged; below zero too little.
    public long cents() {
        return chargedCents - expectedCents;
    }

    /// Returns whether somebody should ask the carrier about it: it costs us more than one cent, or it is said in
    /// another currency.
    public boolean isToClaim() {
        return kind == Kind.CURRENCY || cents() > 1;
    }
}
