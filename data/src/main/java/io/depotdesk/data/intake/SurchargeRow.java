package io.depotdesk.data.intake;

import io.depotdesk.domain.carrier.Surcharge;
import io.depotdesk.domain.carrier.Surcharge.When;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Makes a clause of a rate card of one row: `term` says when it applies, `name` how it is called on invoices,
/// `amount` and `percent` how much it is.
final class SurchargeRow {

    private final RowCells<FleetField> row;
    private final RateTerm term;
    private final FleetRowReader reader;

    SurchargeRow(RowCells<FleetField> row, RateTerm term, FleetRowReader reader) {
        this.row = row;
        this.term = term;
        this.reader = reader;
    }

    /// Returns the clause, null if the row has a fault.
    @Nullable Surcharge read() {
        When when = when();
        long cents = FleetRowReader.cents(row, FleetField.AMOUNT);
        int permille = permille(row);
        if (row.faults().isEmpty() && cents == 0 && permille == 0) {
            row.fault(
                    FleetField.AMOUNT,
                    "The surcharge is nothing.",
                    "Write an amount of money, a percent of the freight, or both.");
        }
        if (when == null || !row.faults().isEmpty()) {
            return null;
        }
        String name = row.text(FleetField.NAME);
        return new Surcharge(name.isEmpty() ? usualName(when) : name, when, cents, permille);
    }

    private @Nullable When when() {
        return switch (term) {
            case PEAK -> {
                Instant from = reader.moment(row, FleetField.HOURS_FROM);
                Instant to = reader.moment(row, FleetField.HOURS_TO);
                if (from == null || to == null || !from.isBefore(to)) {
                    row.fault(
                            FleetField.HOURS_TO,
                            "The hours end at or before their start.",
                            "Write two times, as 17:00 and 20:00.");
                    yield null;
                }
                yield new When.InHours(from, to);
            }
            case AREA -> new When.InArea(text(FleetField.AREA, "area"));
            case SKILL -> {
                List<String> skills = CellWords.skills(row.cell(FleetField.SKILLS));
                if (skills.size() != 1) {
                    row.fault(FleetField.SKILLS, "It is not one skill.", "Write one, as cold.");
                    yield null;
                }
                yield new When.Asks(skills.getFirst());
            }
            case REMOTE -> new When.Beyond((int) above(1_000, "km"));
            case OVERSIZE -> new When.LargerThan(above(1_000, "litres"));
            case HEAVY -> new When.HeavierThan(above(1_000, "kg"));
            case PARCEL -> new When.ParcelsAbove((int) above(1, "parcels"));
            default -> new When.Always();
        };
    }

    private String text(FleetField field, String what) {
        String text = row.text(field);
        if (text.isEmpty()) {
            row.fault(field, "It is missing.", "Write the name of the %s.".formatted(what));
        }
        return text;
    }

    private long above(int factor, String unit) {
        BigDecimal above = row.take(FleetField.ABOVE, NumberText::plain);
        if (above == null
                || above.signum() < 0
                || above.compareTo(BigDecimal.valueOf(100_000)) > 0) {
            row.fault(
                    FleetField.ABOVE,
                    "It is not from 0 to 100,000.",
                    "Write the number of %s above which it is charged.".formatted(unit));
            return 0;
        }
        return above.multiply(BigDecimal.valueOf(factor)).longValue();
    }

    private String usualName(When when) {
        return switch (when) {
            case When.InArea(var area) -> area;
            case When.Asks(var skill) -> skill;
            default -> term.word();
        };
    }

    /// Returns thousandths, 0 if the cell is blank or holds a fault.
    static int permille(RowCells<FleetField> row) {
        BigDecimal percent = row.take(FleetField.PERCENT, NumberText::plain);
        if (percent == null) {
            return 0;
        }
        BigDecimal permille = percent.movePointRight(1);
        if (permille.signum() < 0
                || permille.compareTo(BigDecimal.valueOf(10_000)) > 0
                || permille.stripTrailingZeros().scale() > 0) {
            row.fault(
                    FleetField.PERCENT,
                    "It is not from 0 to 1,000 percent with one decimal at most.",
                    "Write a percentage, as 12.5.");
            return 0;
        }
        return permille.intValueExact();
    }
}
