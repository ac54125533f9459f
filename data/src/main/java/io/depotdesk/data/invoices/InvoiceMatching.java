package io.depotdesk.data.invoices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Compares an invoice with what was expected, clause by clause, in whole cents. The order of the lines does not
/// matter, nor whether a shipment's charges stand together.
public final class InvoiceMatching {

    private static final String PERIOD = "";

    private final ExpectedInvoice expected;
    private final ExpectedByReference shipments;
    private final ClauseNames names;
    private final List<Difference> differences = new ArrayList<>();

    /// @param clauses the carrier's words for clauses, where they are neither the contract's nor usual ones
    public InvoiceMatching(ExpectedInvoice expected, Map<String, String> clauses) {
        this.expected = expected;
        this.shipments = new ExpectedByReference(expected.charges());
        this.names = new ClauseNames(clauses);
    }

    /// Returns what is different.
    public InvoiceMatch match(List<InvoiceLine> lines) {
        differences.clear();
        SequencedMap<ExpectedCharge, List<InvoiceLine>> charged = new LinkedHashMap<>();
        List<InvoiceLine> ofPeriod = new ArrayList<>();
        long cents = 0;
        for (InvoiceLine line : lines) {
            if (isForeign(line)) {
                currency(line);
                continue;
            }
            cents += line.cents();
            ExpectedCharge shipment = shipments.find(line.reference());
            if (shipment != null) {
                charged.computeIfAbsent(shipment, _ -> new ArrayList<>()).add(line);
            } else if (line.reference().isBlank() || isDay(line.reference())) {
                ofPeriod.add(line);
            } else {
                differences.add(notTendered(line));
            }
        }
        charged.forEach((shipment, some) -> compare(shipment.shipment(), shipment.lines(), some));
        compare(PERIOD, new BillsOfPeriod(expected).lines(), ofPeriod);
        List<String> missing =
                expected.charges().stream()
                        .filter(charge -> !charge.isOfDay() && !charged.containsKey(charge))
                        .map(ExpectedCharge::shipment)
                        .filter(id ->
                                differences.stream().noneMatch(it -> it.reference().equals(id)))
                        .toList();
        return new InvoiceMatch(expected.cents(), cents, charged.size(), missing, differences);
    }

    private boolean isForeign(InvoiceLine line) {
        return !expected.currency().isEmpty()
                && !line.currency().isEmpty()
                && !line.currency().equalsIgnoreCase(expected.currency());
    }

    private boolean isDay(String reference) {
        return expected.charges().stream()
                .anyMatch(charge -> charge.day().toString().equals(reference.strip()));
    }

    private void compare(
            String reference, List<ExpectedCharge.Line> agreed, List<InvoiceLine> charged) {
        List<String> clauses = agreed.stream().map(ExpectedCharge.Line::clause).toList();
        SequencedMap<String, List<InvoiceLine>> byClause = new LinkedHashMap<>();
        for (InvoiceLine line : charged) {
            byClause.computeIfAbsent(names.of(line.clause(), clauses), _ -> new ArrayList<>())
                    .add(line);
        }
        var words = new DifferenceWords(expected, reference);
        List<InvoiceLine> whole = byClause.remove("");
        if (whole != null && byClause.isEmpty()) {
            // The carrier names one price for all of it.
            long sum = agreed.stream().mapToLong(ExpectedCharge.Line::cents).sum();
            compare(words, new ExpectedCharge.Line("price", "all clauses", sum), whole);
            return;
        }
        if (whole != null) {
            byClause.put("price", whole);
        }
        for (ExpectedCharge.Line line : agreed) {
            List<InvoiceLine> some = byClause.remove(line.clause());
            if (some != null) {
                compare(words, line, some);
            } else if (line.cents() != 0 && (!reference.equals(PERIOD) || line.cents() < 0)) {
                differences.add(words.missing(line));
            }
        }
        byClause.forEach((clause, some) ->
                some.forEach(line -> differences.add(words.notAgreed(clause, line))));
    }

    /// A clause that is charged several times is charged once, and the rest are duplicates, unless the parts add up.
    private void compare(
            DifferenceWords words, ExpectedCharge.Line agreed, List<InvoiceLine> charged) {
        long sum = charged.stream().mapToLong(InvoiceLine::cents).sum();
        if (charged.size() == 1 || Math.abs(sum - agreed.cents()) <= 1) {
            if (sum != agreed.cents()) {
                differences.add(words.amount(agreed, sum, charged.getFirst().place()));
            }
            return;
        }
        InvoiceLine best = charged.getFirst();
        for (InvoiceLine line : charged) {
            if (Math.abs(line.cents() - agreed.cents()) < Math.abs(best.cents() - agreed.cents())) {
                best = line;
            }
        }
        if (best.cents() != agreed.cents()) {
            differences.add(words.amount(agreed, best.cents(), best.place()));
        }
        for (InvoiceLine line : charged) {
            if (line != best) {
                differences.add(words.duplicate(agreed, line));
            }
        }
    }

    private void currency(InvoiceLine line) {
        ExpectedCharge shipment = shipments.find(line.reference());
        String reference = shipment == null ? line.reference() : shipment.shipment();
        List<String> clauses =
                shipment == null
                        ? List.of()
                        : shipment.lines().stream().map(ExpectedCharge.Line::clause).toList();
        differences.add(
                new DifferenceWords(expected, reference)
                        .currency(names.of(line.clause(), clauses), line));
    }

    private Difference notTendered(InvoiceLine line) {
        return new DifferenceWords(expected, line.reference().strip())
                .notTendered(names.of(line.clause(), List.of()), line);
    }
}
