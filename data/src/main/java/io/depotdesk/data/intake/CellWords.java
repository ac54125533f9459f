package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Cell;
import io.depotdesk.domain.goods.ShipmentKind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words that stand for a choice, in the languages and codes of the systems that files come from.
final class CellWords {

    private static final List<String> DELIVERY =
            List.of(
                    "d",
                    "delivery",
                    "deliver",
                    "dropoff",
                    "drop-off",
                    "drop",
                    "ld",
                    "lieferung",
                    "zustellung",
                    "livraison",
                    "n",
                    "no",
                    "false",
                    "0");
    private static final List<String> RETURN =
            List.of(
                    "p",
                    "r",
                    "return",
                    "returns",
                    "pickup",
                    "pick-up",
                    "pick up",
                    "collection",
                    "lp",
                    "abholung",
                    "retoure",
                    "rücksendung",
                    "retour",
                    "enlèvement",
                    "enlevement",
                    "collecte",
                    "y",
                    "yes",
                    "true",
                    "1");
    private static final List<String> YES =
            List.of("y", "yes", "true", "1", "x", "ja", "j", "oui", "o", "wahr", "vrai");
    private static final List<String> NO =
            List.of("n", "no", "false", "0", "nein", "non", "falsch", "faux");
    private static final Pattern SEPARATOR = Pattern.compile("[;,|\n]");

    private CellWords() {}

    static Parsed<ShipmentKind> kind(Cell cell) {
        String word = cell.text().toLowerCase(Locale.ROOT);
        if (DELIVERY.contains(word)) {
            return Parsed.good(ShipmentKind.DELIVERY);
        }
        if (RETURN.contains(word)) {
            return Parsed.good(ShipmentKind.RETURN);
        }
        return Parsed.bad("This type is not known.", "Write \"delivery\" or \"return\".");
    }

    static Parsed<Boolean> yesOrNo(Cell cell) {
        String word = cell.text().toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Parsed.good(true);
        }
        if (NO.contains(word)) {
            return Parsed.good(false);
        }
        return Parsed.bad("This is neither yes nor no.", "Write \"yes\" or \"no\".");
    }

    /// Reads a priority: 0 to 100, or low, medium, high, critical by word or first letter.
    static Parsed<Integer> priority(Cell cell) {
        Integer named =
                switch (cell.text().toLowerCase(Locale.ROOT)) {
                    case "l", "low", "niedrig", "gering", "basse", "faible" -> 20;
                    case "m", "medium", "normal", "standard", "mittel", "moyenne", "normale" -> 50;
                    case "h", "high", "hoch", "haute", "elevee", "élevée" -> 80;
                    case "c", "critical", "urgent", "express", "kritisch", "dringend", "critique" ->
                            100;
                    default -> null;
                };
        if (named != null) {
            return Parsed.good(named);
        }
        if (NumberText.plain(cell) instanceof Parsed.Good<java.math.BigDecimal>(var number)
                && number.stripTrailingZeros().scale() <= 0
                && number.signum() >= 0
                && number.compareTo(java.math.BigDecimal.valueOf(100)) <= 0) {
            return Parsed.good(number.intValueExact());
        }
        return Parsed.bad(
                "This priority is not known.",
                "Write a whole number from 0 (can wait) to 100 (must go), or L, M, H, C.");
    }

    /// Returns the skills of a cell, separated by semicolon, comma or bar: lower case, `tail lift` as
    /// `tail-lift`.
    static List<String> skills(Cell cell) {
        return Arrays.stream(SEPARATOR.split(cell.text()))
                .map(skill -> skill.strip().toLowerCase(Locale.ROOT).replaceAll("[\\h_]+", "-"))
                .filter(skill -> !skill.isEmpty())
                .sorted()
                .distinct()
                .toList();
    }
}
