package io.depotdesk.data.intake;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What all columns of a file are taken for.
///
/// @param columns one for each column of the file, in its order
public record ColumnMapping<F extends ImportField>(List<ColumnUse<F>> columns) {

    public ColumnMapping {
        columns = List.copyOf(columns);
    }

    /// Returns the columns that hold `field`, at most one unless it is repeatable.
    public List<ColumnUse<F>> of(F field) {
        return columns.stream().filter(use -> use.field() == field).toList();
    }

    public boolean has(F field) {
        return columns.stream().anyMatch(use -> use.field() == field);
    }

    /// Returns the headers that nothing is read from.
    public List<String> unused() {
        return columns.stream()
                .filter(use -> use.field() == null && !use.header().isBlank())
                .map(ColumnUse::header)
                .toList();
    }

    /// Returns the mapping after a person chose what a column holds. Another column that held the field
    /// is no longer used.
    ///
    /// @param field null = do not use the column
    /// @param unit null = the usual unit of the field
    public ColumnMapping<F> choosing(int column, @Nullable F field, @Nullable Unit unit) {
        List<ColumnUse<F>> changed = new ArrayList<>();
        for (ColumnUse<F> use : columns) {
            if (use.column() == column) {
                Unit counted =
                        field == null ? Unit.NONE : unit == null ? field.dimension().usual() : unit;
                changed.add(
                        new ColumnUse<>(
                                column, use.header(), field, counted, ColumnUse.Reason.CHOSEN, 1));
            } else if (field != null && use.field() == field && !field.repeatable()) {
                changed.add(
                        new ColumnUse<>(
                                use.column(),
                                use.header(),
                                null,
                                Unit.NONE,
                                ColumnUse.Reason.CHOSEN,
                                0));
            } else {
                changed.add(use);
            }
        }
        return new ColumnMapping<>(changed);
    }
}
