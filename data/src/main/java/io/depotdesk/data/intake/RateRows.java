package io.depotdesk.data.intake;

import io.depotdesk.domain.carrier.RateCard;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;

/// Collects the rows about rates into one rate card for each carrier.
///
/// A row is one line of the card: `base` (for each shipment), `weight` (surcharge up to a weight), `km`
/// (for each kilometre) or `return` (surcharge on returns, in percent).
final class RateRows {

    private static final int MOST_PERCENT = 1000;

    private final SequencedMap<String, List<Line>> lines = new LinkedHashMap<>();
    private final SequencedMap<String, Integer> faulty = new LinkedHashMap<>();

    /// One line of a card.
    private record Line(Term term, long upToGrams, long amount) {}

    private enum Term {
        BASE,
        WEIGHT,
        KM,
        RETURN
    }

    void read(RowCells<FleetField> row) {
        String carrier = row.text(FleetField.CARRIER);
        if (carrier.isEmpty()) {
            carrier = row.text(FleetField.ID);
        }
        if (carrier.isEmpty()) {
            row.fault(FleetField.CARRIER, "The carrier is missing.", "Write the carrier's id.");
            return;
        }
        Term term = row.take(FleetField.TERM, cell -> term(cell.text()));
        if (term == null && row.faults().isEmpty()) {
            row.fault(FleetField.TERM, "It is missing.", "Write base, weight, km or return.");
        }
        if (!row.has(FleetField.AMOUNT)) {
            row.fault(FleetField.AMOUNT, "It is missing.", "Write an amount, as 6.90.");
        }
        long grams = row.quantity(FleetField.UP_TO, 60_000_000);
        if (term == Term.WEIGHT && grams == 0) {
            row.fault(
                    FleetField.UP_TO,
                    "The weight of the tier is missing.",
                    "Write it in kg, as 10.");
        }
        long amount =
                term == Term.RETURN
                        ? row.whole(FleetField.AMOUNT, 0, MOST_PERCENT, 0)
                        : FleetRowReader.cents(row, FleetField.AMOUNT);
        if (term != null && term != Term.WEIGHT && first(carrier, term) != null) {
            row.fault(
                    FleetField.TERM,
                    "The carrier has a line for this already.",
                    "Keep one of them.");
        }
        if (term == Term.WEIGHT
                && lines.getOrDefault(carrier, List.of()).stream()
                        .anyMatch(
                                line -> line.term() == Term.WEIGHT && line.upToGrams() == grams)) {
            row.fault(FleetField.UP_TO, "The carrier has this tier already.", "Keep one of them.");
        }
        if (term == null || !row.faults().isEmpty()) {
            faulty.put(carrier, row.number());
            return;
        }
        lines.computeIfAbsent(carrier, _ -> new ArrayList<>()).add(new Line(term, grams, amount));
    }

    /// Returns the row with a fault that leaves the carrier's card incomplete, null if there is none.
    @Nullable Integer faultyRow(String carrier) {
        return faulty.get(carrier);
    }

    boolean has(String carrier) {
        return lines.containsKey(carrier);
    }

    RateCard card(String carrier, String version) {
        List<RateCard.WeightTier> tiers =
                lines.getOrDefault(carrier, List.of()).stream()
                        .filter(line -> line.term() == Term.WEIGHT)
                        .sorted(Comparator.comparingLong(Line::upToGrams))
                        .map(line -> new RateCard.WeightTier(line.upToGrams(), line.amount()))
                        .toList();
        return new RateCard(
                version.isEmpty() ? carrier : version,
                amount(carrier, Term.BASE),
                tiers,
                amount(carrier, Term.KM),
                (int) amount(carrier, Term.RETURN));
    }

    private long amount(String carrier, Term term) {
        Line line = first(carrier, term);
        return line == null ? 0 : line.amount();
    }

    private @Nullable Line first(String carrier, Term term) {
        return lines.getOrDefault(carrier, List.of()).stream()
                .filter(line -> line.term() == term)
                .findFirst()
                .orElse(null);
    }

    private static Parsed<Term> term(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "base" -> Parsed.good(Term.BASE);
            case "weight" -> Parsed.good(Term.WEIGHT);
            case "km" -> Parsed.good(Term.KM);
            case "return" -> Parsed.good(Term.RETURN);
            default -> Parsed.bad("This is not charged for.", "Write base, weight, km or return.");
        };
    }
}
