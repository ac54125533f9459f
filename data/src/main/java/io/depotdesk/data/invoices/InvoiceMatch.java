package io.depotdesk.data.invoices;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What came of comparing an invoice with what was expected.
///
/// @param expectedCents of all shipments and days of the period
/// @param chargedCents of all lines in the expected currency
/// @param shipments how many shipments the invoice charges for
/// @param notYetCharged shipments of the period of which the invoice says nothing, in our order
/// @param differences largest first
public record InvoiceMatch(
        long expectedCents,
        long chargedCents,
        int shipments,
        List<String> notYetCharged,
        List<Difference> differences) {

    public InvoiceMatch {
        notYetCharged = List.copyOf(notYetCharged);
        List<Difference> sorted = new ArrayList<>(differences);
        sorted.sort(
                Comparator.comparing((Difference it) -> !it.isToClaim())
                        .thenComparingLong(it -> -Math.abs(it.cents()))
                        .thenComparing(Difference::reference)
                        .thenComparing(Difference::clause));
        differences = List.copyOf(sorted);
    }

    public List<Difference> toClaim() {
        return differences.stream().filter(Difference::isToClaim).toList();
    }

    /// Returns how many differences there are of each kind and what they come to, in the order of the kinds.
    public SequencedMap<Difference.Kind, Sum> byKind() {
        SequencedMap<Difference.Kind, Sum> sums = new LinkedHashMap<>();
        for (Difference.Kind kind : Difference.Kind.values()) {
            List<Difference> some = differences.stream().filter(it -> it.kind() == kind).toList();
            if (!some.isEmpty()) {
                sums.put(
                        kind,
                        new Sum(some.size(), some.stream().mapToLong(Difference::cents).sum()));
            }
        }
        return sums;
    }

    public record Sum(int count, long cents) {}
}
