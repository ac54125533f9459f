package io.depotdesk.data.invoices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;

/// Finds the clause of a contract that an invoice means: by the contract's own name, by words that carriers use, by
/// special charge codes of X12, or by what a person has told us.
final class ClauseNames {

    private static final Map<String, String> USUAL =
            Map.ofEntries(
                    Map.entry("base", "base price"),
                    Map.entry("freight", "base price"),
                    Map.entry("linehaul", "base price"),
                    Map.entry("basic charge", "base price"),
                    Map.entry("grundpreis", "base price"),
                    Map.entry("400", "base price"),
                    Map.entry("weight surcharge", "weight"),
                    Map.entry("mileage", "distance"),
                    Map.entry("km", "distance"),
                    Map.entry("kilometres", "distance"),
                    Map.entry("fuel surcharge", "fuel"),
                    Map.entry("fue", "fuel"),
                    Map.entry("405", "fuel"),
                    Map.entry("return surcharge", "return"),
                    Map.entry("discount", "volume discount"),
                    Map.entry("minimum", "minimum charge"),
                    Map.entry("total", ""),
                    Map.entry("shipment", ""));

    private final SequencedMap<String, String> told = new LinkedHashMap<>();

    /// @param told the carrier's words, each with the clause that it means
    ClauseNames(Map<String, String> told) {
        told.forEach((word, clause) -> this.told.put(plain(word), clause));
    }

    /// Returns the clause among `agreed` that `word` means, else the word itself; empty for the whole price.
    String of(String word, List<String> agreed) {
        String plain = plain(word);
        String known = told.getOrDefault(plain, plain);
        for (String clause : agreed) {
            if (plain(clause).equals(plain(known))) {
                return clause;
            }
        }
        return USUAL.getOrDefault(plain(known), known);
    }

    static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
