package io.depotdesk.data.intake;

import io.depotdesk.data.tables.Cell;
import io.depotdesk.data.tables.Table;
import io.depotdesk.data.tables.TableRow;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One row seen through the mapping: cells by field. It collects what is wrong with them.
final class RowCells<F extends ImportField> {

    private final Table table;
    private final ColumnMapping<F> mapping;
    private final TableRow row;
    private final List<Fault> faults = new ArrayList<>();
    private final List<Fault> warnings = new ArrayList<>();

    RowCells(Table table, ColumnMapping<F> mapping, TableRow row) {
        this.table = table;
        this.mapping = mapping;
        this.row = row;
        checkShape();
    }

    List<Fault> faults() {
        return faults;
    }

    List<Fault> warnings() {
        return warnings;
    }

    int number() {
        return row.number();
    }

    private void checkShape() {
        int columns = table.headers().size();
        TableRow.Damage damage = row.damage();
        if (damage != null) {
            faults.add(rowFault(damage.cause(), damage.mend()));
        } else if (row.filled() > columns) {
            faults.add(
                    rowFault(
                            "It has %d columns, the headers name %d."
                                    .formatted(row.filled(), columns),
                            "Put values that hold the separator into quotation marks, or remove"
                                    + " what stands beyond the last header."));
        } else if (row.cells().size() < columns && !table.ragged()) {
            faults.add(
                    rowFault(
                            "It ends after %d of %d columns."
                                    .formatted(row.cells().size(), columns),
                            "Complete the row; it may have been cut off."));
        }
    }

    private Fault rowFault(String cause, String mend) {
        String found = row.cells().stream().map(Cell::text).collect(Collectors.joining(" | "));
        return new Fault(
                row.number(),
                "",
                found.length() > 80 ? found.substring(0, 79) + "…" : found,
                cause,
                mend);
    }

    Cell cell(F field) {
        List<ColumnUse<F>> uses = mapping.of(field);
        return uses.isEmpty() ? Cell.EMPTY : row.cell(uses.getFirst().column());
    }

    boolean has(F field) {
        return !cell(field).isBlank();
    }

    /// Returns the texts of all columns that hold `field`, joined.
    String text(F field) {
        return mapping.of(field).stream()
                .map(use -> row.cell(use.column()))
                .filter(cell -> !cell.isBlank())
                .map(Cell::text)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /// Returns what the parser makes of the cell, null if the cell is blank or holds a fault.
    <T> @Nullable T take(F field, Function<Cell, Parsed<T>> parser) {
        Cell cell = cell(field);
        if (cell.isBlank()) {
            return null;
        }
        return switch (parser.apply(cell)) {
            case Parsed.Good<T>(var value) -> value;
            case Parsed.Bad<T>(var cause, var mend) -> {
                fault(field, cause, mend);
                yield null;
            }
        };
    }

    /// Returns a weight in g or a volume in cm³, rounded; 0 if the cell is blank or holds a fault.
    ///
    /// @param most what is absurd beyond, in g or cm³
    long quantity(F field, long most) {
        Dimension dimension = field.dimension();
        NumberText.Amount amount = take(field, NumberText::amount);
        if (amount == null) {
            return 0;
        }
        Optional<Unit> unit =
                amount.unit().isEmpty()
                        ? Optional.of(columnUnit(field))
                        : Unit.spelled(amount.unit().get(), dimension);
        if (unit.isEmpty()) {
            fault(
                    field,
                    "\"%s\" is not a unit of %s."
                            .formatted(
                                    amount.unit().orElse(""),
                                    dimension.name().toLowerCase(Locale.ROOT)),
                    "Use %s."
                            .formatted(dimension == Dimension.WEIGHT ? "kg or g" : "l, m3 or cm3"));
            return 0;
        }
        BigDecimal base = amount.value().multiply(unit.get().factor());
        if (base.signum() < 0) {
            fault(
                    field,
                    "It is negative.",
                    "Write what the shipment really has, or leave it empty.");
            return 0;
        }
        if (base.compareTo(BigDecimal.valueOf(most)) > 0) {
            fault(
                    field,
                    "%s %s is more than any shipment has."
                            .formatted(amount.value().toPlainString(), unit.get().sign()),
                    "Check the number and the unit of the column.");
            return 0;
        }
        return base.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /// Returns a whole number from `least` to `most`, or `otherwise` if the cell is blank or holds a fault.
    int whole(F field, int least, int most, int otherwise) {
        BigDecimal number = take(field, NumberText::plain);
        if (number == null) {
            return otherwise;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            fault(field, "It is not a whole number.", "Write a whole number.");
            return otherwise;
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0
                || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            fault(
                    field,
                    "It is not between %,d and %,d.".formatted(least, most),
                    "Correct the number, or leave the cell empty.");
            return otherwise;
        }
        return number.intValueExact();
    }

    Unit columnUnit(F field) {
        List<ColumnUse<F>> uses = mapping.of(field);
        return uses.isEmpty() ? field.dimension().usual() : uses.getFirst().unit();
    }

    void fault(F field, String cause, String mend) {
        faults.add(at(field, cause, mend));
    }

    void warn(F field, String cause, String mend) {
        warnings.add(at(field, cause, mend));
    }

    private Fault at(F field, String cause, String mend) {
        List<ColumnUse<F>> uses = mapping.of(field);
        String column = uses.isEmpty() ? field.label() : table.columnName(uses.getFirst().column());
        return new Fault(row.number(), column, text(field), cause, mend);
    }
}
