package io.depotdesk.data.invoices;

import static io.depotdesk.data.invoices.X12Invoice.at;

import java.util.ArrayList;
import java.util.List;

/// One transaction 210 as its segments come.
final class X12Transaction {

    private final String number;
    private final List<InvoiceLine> lines = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    private boolean isInvoice;
    private String invoice = "";
    private String shipment = "";
    private String currency = "";
    private String description = "";
    private String due = "";

    /// @param number ST-02
    X12Transaction(String number) {
        this.number = number;
    }

    void take(List<String> segment) {
        switch (segment.getFirst()) {
            case "ST" -> isInvoice = at(segment, 1).equals("210");
            case "B3" -> {
                invoice = at(segment, 2);
                shipment = at(segment, 3);
                due = at(segment, 7);
            }
            case "C3" -> currency = at(segment, 1);
            case "N9" -> {
                if (shipment.isEmpty()) {
                    shipment = at(segment, 2);
                }
            }
            case "L5" -> description = at(segment, 2);
            case "L1" -> charge(segment);
            default -> {
                // Parties, weights and routes: the contract says what they cost.
            }
        }
    }

    private void charge(List<String> segment) {
        String words = at(segment, 12);
        String code = at(segment, 8);
        String clause = words.isEmpty() ? (code.isEmpty() ? description : code) : words;
        String place = "transaction %s, L1 %d".formatted(number, lines.size() + 1);
        try {
            lines.add(
                    new InvoiceLine(
                            invoice,
                            place,
                            shipment,
                            clause,
                            Long.parseLong(at(segment, 4)),
                            currency));
        } catch (NumberFormatException _) {
            wrong.add(
                    "%s: the charge \"%s\" is no whole number of cents."
                            .formatted(place, at(segment, 4)));
        }
    }

    /// Hands over the transaction if it is whole, else what is wrong with it.
    void end(List<InvoiceLine> all, List<String> faults) {
        if (!isInvoice) {
            return;
        }
        long sum = lines.stream().mapToLong(InvoiceLine::cents).sum();
        if (wrong.isEmpty() && !due.isEmpty() && !due.equals(String.valueOf(sum))) {
            wrong.add(
                    "Transaction %s: its charges add up to %s, but %s is due (B3-07). Ask the carrier to send invoice %s again."
                            .formatted(number, sum, due, invoice));
        }
        if (wrong.isEmpty()) {
            all.addAll(lines);
        }
        faults.addAll(wrong);
    }
}
