package io.depotdesk.data.invoices;

/// One charge of an invoice, as the carrier wrote it.
///
/// @param invoice the invoice's number, may be empty
/// @param place where in the file, for a person ("row 17", "transaction 0004, L1 2")
/// @param reference what is charged for: a shipment, an order, an offer; empty for the period as a whole
/// @param clause what is charged; empty for the whole price of the shipment
/// @param cents in whole cents of the currency
/// @param currency ISO 4217, empty if the file does not say
public record InvoiceLine(
        String invoice,
        String place,
        String reference,
        String clause,
        long cents,
        String currency) {}
