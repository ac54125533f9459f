package io.depotdesk.data.intake;

import io.depotdesk.domain.carrier.RateCard;
import io.depotdesk.domain.carrier.Surcharge;
import io.depotdesk.domain.carrier.VolumeTerms;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/// Collects the rows about rates into one rate card for each carrier; a row is one line of the card ([RateTerm]).
final class RateRows {

    private static final int MOST_PERCENT = 1000;
    private static final int MOST_SHIPMENTS = 100_000;

    private final FleetRowReader reader;
    private final SequencedMap<String, List<Line>> lines = new LinkedHashMap<>();
    private final SequencedMap<String, Integer> faulty = new LinkedHashMap<>();

    /// One line of a card.
    ///
    /// @param upToGrams of a weight tier
    /// @param shipments from which or how many, for terms of a whole day
    /// @param surcharge null if it is none
    private record Line(
            RateTerm term,
            long upToGrams,
            long amount,
            int shipments,
            int permille,
            @Nullable Surcharge surcharge) {}

    RateRows(FleetRowReader reader) {
        this.reader = reader;
    }

    void read(RowCells<FleetField> row) {
        String carrier = carrier(row);
        if (carrier.isEmpty()) {
            return;
        }
        RateTerm term = row.take(FleetField.TERM, cell -> RateTerm.spelled(cell.text()));
        if (term == null && row.faults().isEmpty()) {
            row.fault(FleetField.TERM, "It is missing.", "Write one of: " + RateTerm.words() + ".");
        }
        Line line = term == null ? null : line(row, term);
        if (line != null) {
            checkUnlike(row, line, lines.getOrDefault(carrier, List.of()));
        }
        if (line == null || !row.faults().isEmpty()) {
            faulty.put(carrier, row.number());
            return;
        }
        lines.computeIfAbsent(carrier, _ -> new ArrayList<>()).add(line);
    }

    /// Returns the carrier that a row is about, empty if the row has a fault there.
    static String carrier(RowCells<FleetField> row) {
        String carrier = row.text(FleetField.CARRIER);
        if (carrier.isEmpty()) {
            carrier = row.text(FleetField.ID);
        }
        if (carrier.isEmpty()) {
            row.fault(FleetField.CARRIER, "The carrier is missing.", "Write the carrier's id.");
        }
        return carrier;
    }

    private @Nullable Line line(RowCells<FleetField> row, RateTerm term) {
        if (term.isSurcharge()) {
            Surcharge surcharge = new SurchargeRow(row, term, reader).read();
            return surcharge == null ? null : new Line(term, 0, 0, 0, 0, surcharge);
        }
        if (!row.has(FleetField.AMOUNT) && term != RateTerm.DISCOUNT) {
            row.fault(FleetField.AMOUNT, "It is missing.", "Write an amount, as 6.90.");
        }
        long grams = row.quantity(FleetField.UP_TO, 60_000_000);
        if (term == RateTerm.WEIGHT && grams == 0) {
            row.fault(
                    FleetField.UP_TO,
                    "The weight of the tier is missing.",
                    "Write it in kg, as 10.");
        }
        long amount =
                term == RateTerm.RETURN
                        ? row.whole(FleetField.AMOUNT, 0, MOST_PERCENT, 0)
                        : FleetRowReader.cents(row, FleetField.AMOUNT);
        int permille = SurchargeRow.permille(row);
        int shipments = row.whole(FleetField.CAPACITY_SHIPMENTS, 0, MOST_SHIPMENTS, 0);
        checkDayTerm(row, term, shipments, permille);
        return new Line(term, grams, amount, shipments, permille, null);
    }

    private static void checkDayTerm(
            RowCells<FleetField> row, RateTerm term, int shipments, int permille) {
        boolean counted = term == RateTerm.DISCOUNT || term == RateTerm.REBATE;
        if (counted && shipments == 0) {
            row.fault(
                    FleetField.CAPACITY_SHIPMENTS,
                    "The number of shipments is missing.",
                    "Write from which shipment of the day on it holds, as 30.");
        }
        if (term == RateTerm.DISCOUNT && (permille == 0 || permille > 1000)) {
            row.fault(
                    FleetField.PERCENT,
                    "The discount is not from 0 to 100 percent.",
                    "Write how much is taken off, as 5.");
        }
        if (term == RateTerm.COMMITMENT && shipments == 0 && permille == 0) {
            row.fault(
                    FleetField.CAPACITY_SHIPMENTS,
                    "It does not say how much was promised.",
                    "Write shipments a day, a percent of the day's shipments, or both.");
        }
    }

    private static void checkUnlike(RowCells<FleetField> row, Line line, List<Line> others) {
        for (Line other : others) {
            if (other.term() == line.term() && line.term().isSingle()) {
                row.fault(
                        FleetField.TERM,
                        "The carrier has a line for this already.",
                        "Keep one of them.");
            } else if (line.term() == RateTerm.WEIGHT
                    && other.term() == RateTerm.WEIGHT
                    && other.upToGrams() == line.upToGrams()) {
                row.fault(
                        FleetField.UP_TO,
                        "The carrier has this tier already.",
                        "Keep one of them.");
            } else if (line.term() == RateTerm.DISCOUNT
                    && other.term() == RateTerm.DISCOUNT
                    && other.shipments() == line.shipments()) {
                row.fault(
                        FleetField.CAPACITY_SHIPMENTS,
                        "The carrier has this step already.",
                        "Keep one of them.");
            } else if (line.surcharge() != null
                    && other.surcharge() != null
                    && other.surcharge().clause().equals(line.surcharge().clause())) {
                row.fault(
                        FleetField.NAME,
                        "The carrier has a clause \"%s\" already."
                                .formatted(line.surcharge().clause()),
                        "Give this one a name of its own: invoices are compared by it.");
            }
        }
    }

    /// Returns the row with a fault that leaves the carrier's card incomplete, null if there is none.
    @Nullable Integer faultyRow(String carrier) {
        return faulty.get(carrier);
    }

    boolean has(String carrier) {
        return lines.containsKey(carrier);
    }

    /// Returns the names of the areas that the carrier's surcharges need.
    List<String> areas(String carrier) {
        List<String> names = new ArrayList<>();
        for (Surcharge surcharge : card(carrier, "").surcharges()) {
            if (surcharge.when() instanceof Surcharge.When.InArea(var area)) {
                names.add(area);
            }
        }
        return names;
    }

    RateCard card(String carrier, String version) {
        return new RateCard(
                version.isEmpty() ? carrier : version,
                amount(carrier, RateTerm.BASE),
                of(carrier, RateTerm.WEIGHT).stream()
                        .sorted(Comparator.comparingLong(Line::upToGrams))
                        .map(line -> new RateCard.WeightTier(line.upToGrams(), line.amount()))
                        .toList(),
                amount(carrier, RateTerm.KM),
                (int) amount(carrier, RateTerm.RETURN),
                lines.getOrDefault(carrier, List.of()).stream()
                        .map(Line::surcharge)
                        .filter(Objects::nonNull)
                        .toList(),
                volume(carrier));
    }

    private VolumeTerms volume(String carrier) {
        return new VolumeTerms(
                amount(carrier, RateTerm.MINIMUM),
                of(carrier, RateTerm.DISCOUNT).stream()
                        .sorted(Comparator.comparingInt(Line::shipments))
                        .map(line -> new VolumeTerms.Discount(line.shipments(), line.permille()))
                        .toList(),
                of(carrier, RateTerm.REBATE).stream()
                        .map(line -> new VolumeTerms.Rebate(line.shipments(), (int) line.amount()))
                        .toList(),
                of(carrier, RateTerm.COMMITMENT).stream()
                        .findFirst()
                        .map(line ->
                                new VolumeTerms.Commitment(
                                        line.shipments(), line.permille(), (int) line.amount()))
                        .orElse(VolumeTerms.Commitment.NONE));
    }

    private long amount(String carrier, RateTerm term) {
        return of(carrier, term).stream().findFirst().map(Line::amount).orElse(0L);
    }

    private List<Line> of(String carrier, RateTerm term) {
        return lines.getOrDefault(carrier, List.of()).stream()
                .filter(line -> line.term() == term)
                .toList();
    }
}
