package io.depotdesk.data.tables;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One row of a table.
///
/// @param number the row as the spreadsheet counts it; in CSV the line on which the row begins
/// @param cells from the first column on; may be fewer or more than the headers
/// @param damage why the row as a whole cannot be taken, null if it can
public record TableRow(int number, List<Cell> cells, @Nullable Damage damage) {

    /// Why a row cannot be taken as it stands, whatever its cells say.
    ///
    /// @param cause what is wrong, a sentence
    /// @param mend what to do about it, a sentence
    public record Damage(String cause, String mend) {}

    public TableRow {
        cells = List.copyOf(cells);
    }

    /// Returns the cell of a column, empty where the row ends before it.
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }

    /// Returns the number of cells up to the last one that is not blank.
    public int filled() {
        int end = cells.size();
        while (end > 0 && cells.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }
}
