package io.depotdesk.data.invoices;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds a shipment by whatever an invoice calls it: its number, the order's, the offer's or the carrier's own;
/// capitals, blanks and hyphens do not count. What names two shipments names none.
final class ExpectedByReference {

    private final Map<String, ExpectedCharge> found = new HashMap<>();
    private final Set<String> ambiguous = new HashSet<>();

    ExpectedByReference(List<ExpectedCharge> charges) {
        for (ExpectedCharge charge : charges) {
            if (!charge.isOfDay()) {
                add(charge.shipment(), charge);
            }
        }
        // A shipment's own number wins over what others call theirs.
        Set<String> own = Set.copyOf(found.keySet());
        for (ExpectedCharge charge : charges) {
            for (String reference : charge.references()) {
                if (!own.contains(plain(reference))) {
                    add(reference, charge);
                }
            }
        }
    }

    @Nullable ExpectedCharge find(String reference) {
        return ambiguous.contains(plain(reference)) ? null : found.get(plain(reference));
    }

    private void add(String reference, ExpectedCharge charge) {
        String key = plain(reference);
        ExpectedCharge other = key.isEmpty() ? charge : found.putIfAbsent(key, charge);
        if (other != null && other != charge) {
            ambiguous.add(key);
        }
    }

    private static String plain(String reference) {
        return reference.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
